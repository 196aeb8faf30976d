import { createMeter } from '#briefs/model-meter.ts'
import { createOpenAiModel } from '#briefs/openai-model.ts'
import type { Config } from '#config/config.ts'
import { AppError } from '#domain/errors.ts'
import type { LanguageModel } from '#domain/ports.ts'
import { systemClock } from '#lib/clock.ts'
import { openStore } from '#store/open-store.ts'

const SECOND_MS = 1_000

interface LiveModel {
  readonly model: LanguageModel
  close(): Promise<void>
}

/**
 * The model that `.env` names, under the limits and prices of the settings; what it takes is counted for this run
 * alone and not in the service's store. Throws `AppError('config')` where there is none.
 */
export async function openLiveModel({ environment, settings }: Config): Promise<LiveModel> {
  const { openaiApiKey, openaiBaseUrl, openaiModel } = environment
  if (openaiApiKey === undefined || openaiModel === undefined) {
    throw new AppError(
      'config',
      'no model: set OPENAI_API_KEY and OPENAI_MODEL in .env, or run with --recorded',
    )
  }
  const { maxOutputTokens, pricesPerMillion, timeoutSeconds, ...budget } = settings.model
  const store = await openStore(':memory:')
  const meter = createMeter({
    usage: store.usage,
    clock: systemClock,
    model: openaiModel,
    budget,
    prices: pricesPerMillion,
  })
  const model = createOpenAiModel({
    apiKey: openaiApiKey,
    baseUrl: openaiBaseUrl ?? null,
    model: openaiModel,
    timeoutMs: timeoutSeconds * SECOND_MS,
    maxOutputTokens,
    meter,
  })
  return { model, close: () => store.close() }
}
