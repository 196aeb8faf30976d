import { AppError } from '#domain/errors.ts'
import type { LanguageModel, ModelReply } from '#domain/ports.ts'
import type { Assignment, Draft, Verdict } from './draft.ts'
import {
  labelArticles,
  type PromptContext,
  repairPrompt,
  systemPrompt,
  userPrompt,
} from './model-prompt.ts'
import { MODEL_SCHEMA, type ModelAnswer, parseModelEdition } from './model-schema.ts'
import {
  failingOf,
  type Place,
  type PlacesContext,
  placesOf,
  repairPlaces,
  replacePlaces,
} from './places.ts'

export interface ModelWriter extends PromptContext {
  readonly model: LanguageModel
  readonly maxArticles: number
  /** Hears in one line why no item could be repaired. */
  readonly onTrouble: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * One call writes the edition; where items fail the check, a second one gets all of them back with what is wrong.
 * What fails again gives its place to the best sentence of the sources. Throws `AppError('model')` where the model
 * fails or its answer is no edition; a second call that fails costs the failing items only.
 * Articles go in under the labels A1…A60, and only those come out again.
 */
export async function writeWithModel(assignment: Assignment, writer: ModelWriter): Promise<Draft> {
  const articles = labelArticles(assignment, writer.maxArticles)
  const context: PlacesContext = { ...writer, assignment, articles }
  const user = userPrompt(assignment, articles, writer)
  const first = await ask(user, writer)
  const places = placesOf(first.answer, context)
  const second = await askForRepair(places, { user, assignment, writer })
  const repaired = repairPlaces(places, second?.answer ?? null, context)
  const replaced = replacePlaces(repaired, context)
  return draftOf(replaced, [first, ...(second ? [second] : [])], writer)
}

interface Answered {
  readonly reply: ModelReply
  readonly answer: ModelAnswer
}

async function ask(user: string, writer: ModelWriter): Promise<Answered> {
  const reply = await writer.model.complete({
    system: systemPrompt(writer),
    user,
    schema: MODEL_SCHEMA,
    signal: writer.signal,
  })
  const answer = parseModelEdition(reply.text)
  if (answer === null) throw new AppError('model', "the model's answer is no edition")
  return { reply, answer }
}

async function askForRepair(
  places: readonly Place[],
  { user, assignment, writer }: Asking,
): Promise<Answered | null> {
  const failing = failingOf(places)
  if (failing.length === 0) return null
  try {
    // Behind the same words, so that the endpoint has read all but the end.
    return await ask(`${user}\n\n${repairPrompt(failing, assignment, writer)}`, writer)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    writer.onTrouble(
      `failing items of the model's edition (${failing.length}) were not repaired: ${error.message}`,
    )
    return null
  }
}

interface Asking {
  readonly user: string
  readonly assignment: Assignment
  readonly writer: ModelWriter
}

function draftOf(
  places: readonly Place[],
  answers: readonly Answered[],
  { prompt }: ModelWriter,
): Draft {
  const lost = places.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'repaired')
  return {
    writer: 'model',
    model: answers[0]?.reply.model ?? null,
    promptVersion: prompt.version,
    items: places.flatMap(({ item }) => item ?? []),
    rejected: lost.length + (answers[0]?.answer.surplus ?? 0),
    problems: lost.flatMap(({ found }) => found),
    verdicts: places.map(verdictOf),
    usage: usageOf(answers.map(({ reply }) => reply)),
  }
}

const verdictOf = ({ part, proposed, raw, outcome, problems }: Place): Verdict => ({
  part,
  text: proposed?.text ?? JSON.stringify(raw) ?? '',
  outcome: outcome === 'failing' ? 'dropped' : outcome,
  problems,
})

function usageOf(replies: readonly ModelReply[]): Draft['usage'] {
  const sum = (count: (reply: ModelReply) => number) =>
    replies.reduce((total, reply) => total + count(reply), 0)
  const isPriced = replies.every(({ costUsd }) => costUsd !== null)
  return {
    promptTokens: sum(({ promptTokens }) => promptTokens),
    completionTokens: sum(({ completionTokens }) => completionTokens),
    calls: replies.length,
    costUsd: isPriced ? sum(({ costUsd }) => costUsd ?? 0) : null,
  }
}
