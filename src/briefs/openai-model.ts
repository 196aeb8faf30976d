import OpenAI, { APIConnectionError, APIError, AuthenticationError } from 'openai'
import type { ChatCompletion } from 'openai/resources'
import { AppError } from '#domain/errors.ts'
import type { LanguageModel, ModelReply, ModelRequest } from '#domain/ports.ts'

const RETRIES = 1
const MAX_RETRY_WAIT_MS = 5_000
const FIRST_WAIT_MS = 500

export interface OpenAiSettings {
  readonly apiKey: string
  readonly baseUrl: string | null
  readonly model: string
  /** For one `complete`, its retry and a stalled body included. */
  readonly timeoutMs: number
}

/**
 * Any OpenAI-compatible endpoint. The SDK's own retries are off, because they wait as long as a server tells
 * them to; a 429, a 5xx or a lost connection is tried once more, after five seconds at most.
 */
export function createOpenAiModel(settings: OpenAiSettings): LanguageModel {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
    maxRetries: 0,
    timeout: settings.timeoutMs,
  })
  return {
    async complete(request) {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(settings.timeoutMs)])
      try {
        return replyOf(await completeWithRetry(client, settings.model, { ...request, signal }))
      } catch (error) {
        throw asModelError(error, signal)
      }
    },
  }
}

async function completeWithRetry(
  client: OpenAI,
  model: string,
  request: ModelRequest,
): Promise<ChatCompletion> {
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
            json_schema: { name: request.schema.name, schema: { ...request.schema.json }, strict: true },
          },
        },
        { signal: request.signal },
      )
    } catch (error) {
      if (attempt >= RETRIES || request.signal.aborted || !isPassing(error)) throw error
      await wait(retryWaitMs(error), request.signal)
    }
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof APIConnectionError) return true
  return error instanceof APIError && (error.status === 429 || Number(error.status) >= 500)
}

function retryWaitMs(error: unknown): number {
  const header = error instanceof APIError ? error.headers?.get('retry-after') : null
  const asked = Number(header) * 1000
  return Math.min(asked > 0 ? asked : FIRST_WAIT_MS, MAX_RETRY_WAIT_MS)
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

function replyOf(completion: ChatCompletion): ModelReply {
  const choice = completion.choices?.[0]
  if (!choice) throw new AppError('model', 'the model answered with no choice')
  if (choice.message.refusal) throw new AppError('model', 'the model refused to write the edition')
  if (choice.finish_reason === 'length') {
    throw new AppError('model', "the model's answer was cut off at its token limit")
  }
  if (choice.finish_reason === 'content_filter') {
    throw new AppError('model', "the endpoint's content filter stopped the answer")
  }
  return {
    text: choice.message.content ?? '',
    model: completion.model,
    promptTokens: completion.usage?.prompt_tokens ?? 0,
    completionTokens: completion.usage?.completion_tokens ?? 0,
  }
}

function asModelError(error: unknown, signal: AbortSignal): AppError {
  if (error instanceof AppError) return error
  if (signal.aborted) return new AppError('model', 'the model did not answer in time', { cause: error })
  if (error instanceof AuthenticationError) {
    return new AppError('model', 'the model endpoint refused OPENAI_API_KEY', { cause: error })
  }
  if (error instanceof APIError && error.status) {
    return new AppError('model', `the model endpoint answered ${error.status}`, { cause: error })
  }
  return new AppError('model', 'the model endpoint could not be reached', { cause: error })
}
