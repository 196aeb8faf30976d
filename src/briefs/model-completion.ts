import { z } from 'zod'
import { AppError } from '#domain/errors.ts'
import type { ModelReply } from '#domain/ports.ts'
import type { Tokens } from './model-meter.ts'

// It is shown to readers and operators: what looks otherwise is no name of a model.
const MODEL_NAME = /^[\w.:/@+-]{1,200}$/u

const tokens = z.int().nonnegative()
const usage = z.object({ prompt_tokens: tokens.positive(), completion_tokens: tokens })

// Endpoints that call themselves compatible leave fields out or fill them with something else.
const chatCompletion = z.object({
  model: z.string().regex(MODEL_NAME).nullish().catch(null),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
})

/** The tokens that a completion says it took; null where it does not say, or not in numbers. */
export function usageOf(completion: unknown): Tokens | null {
  const told = z.object({ usage }).safeParse(completion).data?.usage
  return told
    ? { promptTokens: told.prompt_tokens, completionTokens: told.completion_tokens }
    : null
}

/** The answer in a completion. Throws `AppError('model')` where it holds none, or none that is whole. */
export function readReply(
  completion: unknown,
  { model, costUsd }: Pick<ModelReply, 'model' | 'costUsd'>,
): ModelReply {
  const parsed = chatCompletion.safeParse(completion)
  const choice = parsed.data?.choices[0]
  if (!choice) throw new AppError('model', "the model endpoint's answer is no chat completion")
  if (choice.message.refusal) throw new AppError('model', 'the model refused to write the edition')
  if (choice.finish_reason === 'length') {
    throw new AppError(
      'model',
      "the model's answer was cut off at its limit: see model.maxOutputTokens in the settings",
    )
  }
  if (choice.finish_reason === 'content_filter') {
    throw new AppError('model', "the endpoint's content filter stopped the answer")
  }
  return {
    text: choice.message.content ?? '',
    model: parsed.data?.model ?? model,
    ...(usageOf(completion) ?? { promptTokens: 0, completionTokens: 0 }),
    costUsd,
  }
}
