import { AppError } from '#domain/errors.ts'
import { addFeed, dropFeed } from './feeds-edit.ts'
import { listFeeds } from './feeds-list.ts'
import { exportFeeds, importFeeds } from './feeds-opml.ts'
import { FEED_OPTIONS, type FeedsTask, type FeedsValues } from './feeds-task.ts'
import { testFeed } from './feeds-test.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'

interface Action {
  /** What has to follow the action's name; null where nothing may. */
  readonly word: string | null
  readonly options: readonly (keyof FeedsValues)[]
  readonly run: (task: FeedsTask) => Promise<number>
}

const ACTIONS: Readonly<Record<string, Action>> = {
  list: { word: null, options: ['json', 'data'], run: listFeeds },
  add: {
    word: 'an address',
    options: [
      ...(['id', 'publisher', 'family', 'language', 'zone', 'tier', 'topics'] as const),
      ...(['every-minutes', 'full-text', 'allow-private'] as const),
    ],
    run: addFeed,
  },
  remove: { word: 'the id of a feed', options: [], run: dropFeed },
  test: {
    word: 'an address or the id of a feed',
    options: ['json', 'allow-private', 'full-text'],
    run: testFeed,
  },
  import: { word: 'an OPML file', options: ['language', 'zone', 'tier'], run: importFeeds },
  export: { word: null, options: [], run: exportFeeds },
}

/** `mujaz feeds list|add|remove|test|import|export`: the feed list. */
export const feeds: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, FEED_OPTIONS)
  const [name = '', word, ...more] = positionals
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (action === undefined) {
    throw new AppError('usage', `feeds: expected one of ${Object.keys(ACTIONS).join(', ')}`)
  }
  if ((word === undefined) !== (action.word === null) || more.length > 0) {
    throw new AppError('usage', `feeds ${name}: expected ${action.word ?? 'no more words'}`)
  }
  const allowed = new Set<string>(['feeds', ...action.options])
  const foreign = Object.keys(values).find((option) => !allowed.has(option))
  if (foreign !== undefined) {
    throw new AppError('usage', `--${foreign}: "feeds ${name}" takes no such option`)
  }
  return action.run({ word: word ?? '', values, io })
}
