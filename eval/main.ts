import { parseArgs } from 'node:util'
import type { Config } from '#config/config.ts'
import { LANGUAGES } from '#domain/language.ts'
import { readGoldenStories } from './golden-story.ts'
import { openLiveModel } from './live-model.ts'
import { openBench, readConfig } from './open-bench.ts'
import { runBadAnswers, runGoodAnswers } from './recorded.ts'
import { badReport, scoresReport, storyReport } from './report.ts'
import { type Bench, runStory, type StoryResult } from './run-story.ts'
import { type Scores, scoresOf } from './scores.ts'

// What a model must reach to be worth its money: below it the extractive writer takes over or should.
const MIN_KEPT = 0.6
const MIN_COVERED = 0.6

const USAGE = `npm run eval -- [--recorded] [--story ID] [--lang en|ar]
  The golden stories through the model of .env; --recorded, or no key: through recorded answers.`

const out = (text: string): void => void process.stdout.write(text)
const err = (text: string): void => void process.stderr.write(`${text}\n`)

async function main(): Promise<number> {
  const options = readOptions()
  if (options === null) {
    err(USAGE)
    return 2
  }
  const config = readConfig(process.env)
  const bench = openBench(config, { signal: new AbortController().signal, say: err })
  const hasModel = config.environment.openaiApiKey !== undefined
  return options.recorded || !hasModel ? runRecorded(bench) : runLive(config, bench, options)
}

async function runRecorded(bench: Bench): Promise<number> {
  out('Recorded answers, no model.\n\n')
  const good = await runGoodAnswers(bench)
  for (const result of good) out(storyReport(result))
  out('Answers that must fall:\n')
  const bad = await runBadAnswers(bench)
  for (const result of bad) out(badReport(result))
  const scores = scoresOf(good)
  const right = bad.filter(({ complaint }) => complaint === '').length
  out(`\n${scoresReport(scores)}bad answers that fell for their reason ${right} of ${bad.length}\n`)
  return right === bad.length && isPerfect(scores) ? 0 : 1
}

const isPerfect = ({ kept, proposed, covered, facts, errors }: Scores): boolean =>
  kept === proposed && covered === facts && errors === 0

interface Options {
  readonly recorded: boolean
  readonly story: string | undefined
  readonly lang: string | undefined
}

async function runLive(config: Config, bench: Bench, { story, lang }: Options): Promise<number> {
  const stories = readGoldenStories().filter(({ id }) => story === undefined || id === story)
  const languages = LANGUAGES.filter((language) => lang === undefined || language === lang)
  const { model, close } = await openLiveModel(config)
  const results: StoryResult[] = []
  let failed = 0
  try {
    for (const golden of stories)
      for (const language of languages) {
        try {
          const result = await runStory(golden, language, { model, bench })
          results.push(result)
          out(storyReport(result))
        } catch (error) {
          failed += 1
          out(`${golden.id} (${language}): no edition: ${messageOf(error)}\n\n`)
        }
      }
  } finally {
    await close()
  }
  const scores = scoresOf(results)
  out(`${scoresReport(scores)}editions that failed ${failed}\n`)
  const { kept, repaired, proposed, covered, facts, errors } = scores
  const isGood =
    kept + repaired >= MIN_KEPT * proposed && covered >= MIN_COVERED * facts && errors === 0
  return failed === 0 && results.length > 0 && isGood ? 0 : 1
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        recorded: { type: 'boolean', default: false },
        story: { type: 'string' },
        lang: { type: 'string' },
      },
    })
    const { recorded, story, lang } = values
    const isKnown = lang === undefined || LANGUAGES.some((language) => language === lang)
    return isKnown ? { recorded, story, lang } : null
  } catch {
    // An unknown option: the usage says which there are.
    return null
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  err(`eval: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
