import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { previewOf, VIEWS } from '#app/preview.ts'
import { AppError } from '#domain/errors.ts'
import { findChromium, takePictures } from '#lib/chromium.ts'
import { makeFolder } from '#lib/make-folder.ts'
import { readWish, WISH_OPTIONS, withEditions } from './brief-wish.ts'
import { readFolder } from './data-folder.ts'
import type { Command, Io } from './io.ts'
import { noPositionals, readOptions } from './options.ts'

/**
 * `mujaz preview`: a brief as each platform shows it, in `preview.html` of a folder, and each of its sections
 * as a PNG where a Chromium is there. Prints the paths of the files.
 */
export const preview: Command = (args, io) => {
  const { values, positionals } = readOptions(args, {
    ...WISH_OPTIONS,
    lang: { type: 'string', default: 'both' },
    out: { type: 'string', default: 'preview' },
  })
  noPositionals(positionals)
  const folder = resolve(readFolder('out', values.out))
  const wish = readWish(io, values)
  makeOut(folder)
  return withEditions(io, wish, async (app, editions) => {
    const page = join(folder, 'preview.html')
    writeFileSync(page, previewOf(app, editions))
    io.out(`${page}\n`)
    await savePictures(io, page, folder)
  })
}

// Before the work: a brief may take minutes, and a model's price.
function makeOut(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw new AppError('usage', `--out: ${folder} cannot be made: name another folder`, { cause })
  }
}

// The page is there without them: a browser that is missing or fails is told, and no failure.
async function savePictures(io: Io, page: string, folder: string): Promise<void> {
  const program = findChromium(io.env)
  if (program === null) {
    io.err(
      'No pictures: no chromium, chromium-browser or google-chrome on the PATH or at CHROME_PATH.\n',
    )
    return
  }
  const files = VIEWS.map((view) => [`#${view}`, join(folder, `${view}.png`)] as const)
  const url = pathToFileURL(page).href
  try {
    await takePictures({ program, url, files: Object.fromEntries(files), signal: io.stop })
  } catch (error) {
    io.stop.throwIfAborted()
    io.err(`No pictures: ${program}: ${error instanceof Error ? error.message : String(error)}\n`)
    return
  }
  io.out(files.map(([, file]) => `${file}\n`).join(''))
}
