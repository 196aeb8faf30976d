import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts another text in the place of a file's, in one step: whoever reads it sees the old one or the new one, whole,
 * and so does the next start after a crash. `check` gets the path of the new text first: where it throws, nothing
 * changes. A link stays a link; the mode stays. Throws the system's error where the folder cannot be written.
 */
export function replaceFile(path: string, text: string, check: (path: string) => void): void {
  const target = realpathSync(path)
  const { mode } = statSync(target)
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.new`)
  try {
    const file = openSync(draft, 'w', mode)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    check(draft)
    renameSync(draft, target)
  } finally {
    rmSync(draft, { force: true })
  }
}
