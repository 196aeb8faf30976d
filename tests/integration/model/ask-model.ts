import type { Meter } from '#briefs/model-meter.ts'
import { createOpenAiModel, type OpenAiSettings } from '#briefs/openai-model.ts'
import { AppError } from '#domain/errors.ts'
import type { ModelReply, ModelRequest } from '#domain/ports.ts'

export const KEY = 'sk-test-4242424242424242'

export const REQUEST: ModelRequest = {
  system: 'You are the desk editor.',
  user: 'Write the edition in English.',
  schema: {
    name: 'edition',
    json: {
      type: 'object',
      properties: { items: { type: 'array', items: { type: 'string' } } },
      required: ['items'],
      additionalProperties: false,
    },
  },
  signal: new AbortController().signal,
}

/** Lets everything through and counts nothing. */
const FREE: Meter = { reserve: async () => async () => null }

/** One call of the endpoint at this address, which has two seconds unless the test says otherwise. */
export const ask = (
  baseUrl: string,
  { signal = REQUEST.signal, ...settings }: Partial<OpenAiSettings> & Partial<ModelRequest> = {},
): Promise<ModelReply> =>
  createOpenAiModel({
    apiKey: KEY,
    baseUrl,
    model: 'desk-model',
    timeoutMs: 2_000,
    maxOutputTokens: 4_000,
    meter: FREE,
    ...settings,
  }).complete({ ...REQUEST, signal })

/** The one line that an operator reads of a failed call; throws where it is another error or holds the key. */
export async function failureOf(call: Promise<ModelReply>): Promise<string> {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof AppError) || error.code !== 'model') throw error
  if (/\n/u.test(error.message) || error.message.includes(KEY)) throw new Error('a leaking message')
  return error.message
}
