import { expect, test } from 'vitest'
import { readBadAnswers, readGoldenStories } from '#eval/golden-story.ts'
import { openBench, readConfig } from '#eval/open-bench.ts'
import { runBadAnswers, runGoodAnswers } from '#eval/recorded.ts'
import { replayModel } from '#eval/replay-model.ts'
import { runStory } from '#eval/run-story.ts'
import { scoresOf } from '#eval/scores.ts'

const bench = openBench(readConfig({ OPENAI_API_KEY: '' }), {
  signal: new AbortController().signal,
  say: () => undefined,
})

test('there are twelve golden stories, each told in Arabic by a source of its own', () => {
  const stories = readGoldenStories()
  expect(stories.length).toBeGreaterThanOrEqual(12)
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length)
  for (const { articles } of stories)
    expect(articles.map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'ar']))
})

test('every item of the good answers is kept, carries the facts, and is Arabic that an editor prints', async () => {
  const results = await runGoodAnswers(bench)
  const scores = scoresOf(results)
  expect(results.flatMap(({ verdicts }) => verdicts.flatMap(({ problems }) => problems))).toEqual(
    [],
  )
  expect(results.flatMap(({ findings }) => findings)).toEqual([])
  expect(scores.kept).toBe(scores.proposed)
  expect(scores.covered).toBe(scores.facts)
  expect(scores.facts).toBeGreaterThan(50)
})

test('each bad answer falls for its own reason and takes no good item with it', async () => {
  const results = await runBadAnswers(bench)
  expect(results.length).toBe(readBadAnswers().length)
  expect(results.length).toBeGreaterThanOrEqual(20)
  const wrong = results
    .filter(({ complaint }) => complaint !== '')
    .map(({ bad, complaint, problems }) => ({ name: bad.name, complaint, problems }))
  expect(wrong).toEqual([])
})

test('an answer that leaves a fact out is told which', async () => {
  const [golden] = readGoldenStories()
  if (golden === undefined) throw new Error('no story')
  const [lead] = golden.answers.en
  const model = replayModel(golden, lead ? [lead] : [])
  const { covered, missed } = await runStory(golden, 'en', { model, bench })
  expect(covered.map(({ what }) => what)).toEqual(['value lost'])
  expect(missed).toHaveLength(golden.facts.length - 1)
})
