import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError, AuthenticationError } from 'openai'
import { z } from 'zod'
import { AppError } from '#domain/errors.ts'
import type { LanguageModel, ModelReply, ModelRequest } from '#domain/ports.ts'

const RETRIES = 1
const RETRY_WAIT_MS = 500
const MAX_RETRY_WAIT_MS = 5_000
const MAX_MODEL_NAME = 200

export interface OpenAiSettings {
  readonly apiKey: string
  readonly baseUrl: string | null
  readonly model: string
  /** For one `complete`, its retry and a stalled body included. */
  readonly timeoutMs: number
}

/**
 * Any OpenAI-compatible endpoint. The SDK's own retries are off, because they wait as long as a server tells
 * them to; a 429, a 5xx or a lost connection is tried once more, unless the server asks for a longer wait
 * than five seconds. No message holds the key or the endpoint's own words.
 */
export function createOpenAiModel(settings: OpenAiSettings): LanguageModel {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
    maxRetries: 0,
    timeout: settings.timeoutMs,
    // The SDK logs to the console, which belongs to the commands.
    logLevel: 'off',
  })
  return {
    async complete(request) {
      const deadline = AbortSignal.timeout(settings.timeoutMs)
      const signal = AbortSignal.any([request.signal, deadline])
      try {
        const call = { ...request, signal }
        return replyOf(await completeWithRetry(client, settings.model, call), settings.model)
      } catch (error) {
        throw asModelError(error, { stopped: request.signal.aborted, late: deadline.aborted })
      }
    },
  }
}

async function completeWithRetry(
  client: OpenAI,
  model: string,
  request: ModelRequest,
): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await client.chat.completions.create(
        {
          model,
          messages: [
            { role: 'system', content: request.system },
            { role: 'user', content: request.user },
          ],
          response_format: {
            type: 'json_schema',
            json_schema: {
              name: request.schema.name,
              schema: { ...request.schema.json },
              strict: true,
            },
          },
        },
        { signal: request.signal },
      )
    } catch (error) {
      const waitMs = attempt < RETRIES ? retryWaitMs(error) : null
      if (waitMs === null) throw error
      await wait(waitMs, undefined, { signal: request.signal })
    }
  }
}

/** Null where the failure will not pass, or not while a reader waits. */
function retryWaitMs(error: unknown): number | null {
  if (error instanceof APIConnectionError) return RETRY_WAIT_MS
  if (!(error instanceof APIError) || !isPassing(Number(error.status))) return null
  const header = error.headers?.get('retry-after')
  if (!header) return RETRY_WAIT_MS
  // A header that names a time of day is no number, and so never short enough.
  const askedMs = Number(header) * 1000
  return askedMs >= 0 && askedMs <= MAX_RETRY_WAIT_MS ? askedMs : null
}

const isPassing = (status: number): boolean => status === 429 || status >= 500

const tokens = z.int().nonnegative().catch(0)

// Endpoints that call themselves compatible leave fields out or fill them with something else.
const chatCompletion = z.object({
  model: z.string().min(1).max(MAX_MODEL_NAME).nullish().catch(null),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
})

function replyOf(completion: unknown, model: string): ModelReply {
  const parsed = chatCompletion.safeParse(completion)
  const choice = parsed.data?.choices[0]
  if (!choice) throw new AppError('model', "the model endpoint's answer is no chat completion")
  if (choice.message.refusal) throw new AppError('model', 'the model refused to write the edition')
  if (choice.finish_reason === 'length') {
    throw new AppError('model', "the model's answer was cut off at its token limit")
  }
  if (choice.finish_reason === 'content_filter') {
    throw new AppError('model', "the endpoint's content filter stopped the answer")
  }
  return {
    text: choice.message.content ?? '',
    model: parsed.data?.model ?? model,
    promptTokens: parsed.data?.usage?.prompt_tokens ?? 0,
    completionTokens: parsed.data?.usage?.completion_tokens ?? 0,
  }
}

function asModelError(error: unknown, ended: { stopped: boolean; late: boolean }): AppError {
  if (error instanceof AppError) return error
  return new AppError('model', messageOf(error, ended), { cause: error })
}

function messageOf(error: unknown, { stopped, late }: { stopped: boolean; late: boolean }): string {
  if (stopped) return 'the call of the model was stopped'
  if (late) return 'the model did not answer in time'
  if (error instanceof AuthenticationError) return 'the model endpoint refused OPENAI_API_KEY'
  if (error instanceof SyntaxError) return "the model endpoint's answer is no JSON"
  if (!(error instanceof APIError) || !error.status) {
    return 'the model endpoint could not be reached: check OPENAI_BASE_URL'
  }
  const advice = error.status === 404 ? ': check OPENAI_MODEL and OPENAI_BASE_URL' : ''
  return `the model endpoint answered ${error.status}${advice}`
}
