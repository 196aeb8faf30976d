import { LANGUAGES } from '#domain/language.ts'
import {
  type BadAnswer,
  type GoldenStory,
  readBadAnswers,
  readGoldenStories,
} from './golden-story.ts'
import { replayModel } from './replay-model.ts'
import { type Bench, runStory, type StoryResult } from './run-story.ts'

/** What became of a recorded answer that must fall. */
export interface BadResult {
  readonly bad: BadAnswer
  /** Empty where it fell for its reason and nothing beside it did. */
  readonly complaint: string
  readonly problems: readonly string[]
}

/** The good recorded answers of the stories, in both languages. */
export async function runGoodAnswers(bench: Bench): Promise<StoryResult[]> {
  const results: StoryResult[] = []
  for (const golden of readGoldenStories())
    for (const language of LANGUAGES)
      results.push(
        await runStory(golden, language, {
          model: replayModel(golden, golden.answers[language]),
          bench,
        }),
      )
  return results
}

/** Each bad answer beside the good one of its story. */
export async function runBadAnswers(bench: Bench): Promise<BadResult[]> {
  const stories = readGoldenStories()
  const results: BadResult[] = []
  for (const bad of readBadAnswers()) {
    const golden = stories.find(({ id }) => id === bad.story)
    if (golden === undefined) throw new Error(`bad-answers.yaml: there is no story ${bad.story}`)
    results.push(await runBad(bad, golden, bench))
  }
  return results
}

async function runBad(bad: BadAnswer, golden: GoldenStory, bench: Bench): Promise<BadResult> {
  const good = golden.answers[bad.language]
  const model = replayModel(golden, [...good, bad.item])
  const { verdicts, items } = await runStory(golden, bad.language, { model, bench })
  const own = verdicts.filter(({ text }) => text.includes(bad.item.text))
  const problems = own.flatMap((verdict) => verdict.problems)
  const isPrinted = items.some(({ text }) => text.includes(bad.item.text))
  const fell =
    own.length > 0 && own.every(({ outcome }) => ['dropped', 'replaced'].includes(outcome))
  const kept = verdicts.filter(({ outcome }) => outcome === 'kept').length
  const complaint = [
    ...(isPrinted || !fell ? ['it was printed'] : []),
    ...(problems.some((problem) => problem.includes(bad.expect))
      ? []
      : ['it fell for another reason']),
    ...(kept === good.length ? [] : [`${good.length - kept} good items fell with it`]),
  ].join('; ')
  return { bad, complaint, problems }
}
