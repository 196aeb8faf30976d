import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError } from 'openai'
import type { LanguageModel, ModelReply, ModelRequest } from '#domain/ports.ts'
import { readReply, usageOf } from './model-completion.ts'
import { asModelError, isPassing, isUnbilled } from './model-errors.ts'
import { type Meter, tokensAtMost } from './model-meter.ts'

const RETRIES = 1
const RETRY_WAIT_MS = 500
const MAX_RETRY_WAIT_MS = 5_000

export interface OpenAiSettings {
  readonly apiKey: string
  readonly baseUrl: string | null
  readonly model: string
  /** For one `complete`, its retry and a stalled body included. */
  readonly timeoutMs: number
  /** Of one answer: an endpoint stops there. */
  readonly maxOutputTokens: number
  readonly meter: Meter
}

/** What an endpoint lacks of the API, as it has told us. */
interface Dialect {
  /** Mistral's takes only the older name. */
  readonly limit: 'max_completion_tokens' | 'max_tokens'
  /** DeepSeek's takes no schema: the prompt says the shape too, and the answer is validated whatever was sent. */
  readonly format: 'json_schema' | 'json_object'
}

/**
 * Any OpenAI-compatible endpoint. The SDK's own retries are off, because they wait as long as a server tells
 * them to; a 429, a 5xx or a lost connection is tried once more, unless the server asks for a longer wait
 * than five seconds. A parameter that an endpoint refuses by name is left out from then on. Each request is
 * reserved with the meter before it is made. No message holds the key or the endpoint's own words.
 */
export function createOpenAiModel(settings: OpenAiSettings): LanguageModel {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
    maxRetries: 0,
    timeout: settings.timeoutMs,
    // A redirect would carry the prompt to a host that nobody configured.
    fetchOptions: { redirect: 'error' },
    // The SDK logs to the console, which belongs to the commands.
    logLevel: 'off',
  })
  const endpoint: Endpoint = {
    client,
    settings,
    dialect: { limit: 'max_completion_tokens', format: 'json_schema' },
  }
  return {
    async complete(request) {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(settings.timeoutMs)])
      try {
        return await completeWithRetry(endpoint, { ...request, signal })
      } catch (error) {
        throw asModelError(error, signal)
      }
    },
  }
}

interface Endpoint {
  readonly client: OpenAI
  readonly settings: OpenAiSettings
  dialect: Dialect
}

async function completeWithRetry(endpoint: Endpoint, request: ModelRequest): Promise<ModelReply> {
  for (let retries = 0; ; ) {
    try {
      return await attempt(endpoint, request)
    } catch (error) {
      const simpler = simplerDialect(error, endpoint.dialect)
      if (simpler !== null) {
        endpoint.dialect = simpler
        continue
      }
      const waitMs = retries < RETRIES ? retryWaitMs(error) : null
      if (waitMs === null) throw error
      retries += 1
      await wait(waitMs, undefined, { signal: request.signal })
    }
  }
}

async function attempt(
  { client, settings, dialect }: Endpoint,
  request: ModelRequest,
): Promise<ModelReply> {
  const { system, user, schema, signal } = request
  const settle = await settings.meter.reserve({
    promptTokens: tokensAtMost(`${system}${user}${JSON.stringify(schema.json)}`),
    completionTokens: settings.maxOutputTokens,
  })
  const completion = await client.chat.completions
    .create(
      {
        model: settings.model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        [dialect.limit]: settings.maxOutputTokens,
        response_format: formatOf(schema, dialect),
      },
      { signal },
    )
    .catch(async (error: unknown) => {
      await settle(isUnbilled(error) ? 'nothing' : 'unknown')
      throw error
    })
  const usage = usageOf(completion)
  const costUsd = await settle(usage ?? 'unknown')
  // What nobody knows is counted against the budget, not told as what the edition took.
  return readReply(completion, { model: settings.model, costUsd: usage && costUsd })
}

const formatOf = ({ name, json }: ModelRequest['schema'], { format }: Dialect) =>
  format === 'json_object'
    ? ({ type: format } as const)
    : ({ type: format, json_schema: { name, schema: { ...json }, strict: true } } as const)

/** The dialect without what the endpoint refuses by name; null where it refuses something else. */
function simplerDialect(error: unknown, dialect: Dialect): Dialect | null {
  if (!(error instanceof APIError) || ![400, 422].includes(Number(error.status))) return null
  const words = `${error.message} ${JSON.stringify(error.error ?? null)}`
  if (dialect.limit === 'max_completion_tokens' && words.includes(dialect.limit)) {
    return { ...dialect, limit: 'max_tokens' }
  }
  if (dialect.format === 'json_schema' && /response_format|json_schema/u.test(words)) {
    return { ...dialect, format: 'json_object' }
  }
  return null
}

/** Null where the failure will not pass, or not while a reader waits. */
function retryWaitMs(error: unknown): number | null {
  if (error instanceof APIConnectionError) return RETRY_WAIT_MS
  if (!(error instanceof APIError) || !isPassing(error)) return null
  const header = error.headers?.get('retry-after')
  if (!header) return RETRY_WAIT_MS
  // A header that names a time of day is no number, and so never short enough.
  const askedMs = Number(header) * 1000
  return askedMs >= 0 && askedMs <= MAX_RETRY_WAIT_MS ? askedMs : null
}
