import { readFileSync } from 'node:fs'
import { addFeeds, type FeedEntry, readFeedsFile, removeFeed } from '#config/edit-feeds.ts'
import type { Reading } from '#config/mistakes.ts'
import { showPath } from '#config/text-file.ts'
import { AppError } from '#domain/errors.ts'
import { replaceFile } from '#lib/replace-file.ts'

const MAX_TRIES = 20

/** Another command has written the file since it was read. */
class Overtaken extends Error {}

/** Writes feeds at the end of the list. Throws `AppError('usage')`, and changes nothing, where one of them breaks its rules. */
export const writeFeeds = (path: string, entries: readonly FeedEntry[]): void =>
  write(path, () => addFeeds(path, entries))

/** Takes a feed out of the list. Throws as `writeFeeds` does. */
export const eraseFeed = (path: string, id: string): void => write(path, () => removeFeed(path, id))

function write(path: string, edit: () => Reading<string>, triesLeft = MAX_TRIES): void {
  try {
    const before = readFileSync(path, 'utf8')
    const edited = edit()
    if (edited.value === null) throw refusal(path, edited.mistakes)
    replaceFile(path, edited.value, (draft) => {
      const { mistakes } = readFeedsFile(draft)
      if (mistakes.length > 0) throw refusal(path, mistakes)
      if (readFileSync(path, 'utf8') !== before) throw new Overtaken('others are writing it')
    })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    if (cause instanceof Overtaken && triesLeft > 1) {
      write(path, edit, triesLeft - 1)
      return
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('feed', `${showPath(path)}: cannot be written: ${reason}`, { cause })
  }
}

const refusal = (path: string, mistakes: readonly string[]): AppError =>
  new AppError('usage', `${showPath(path)} stays as it was: ${mistakes.join('\n')}`)
