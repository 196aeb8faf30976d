import type { LanguageModel, ModelReply, ModelRequest } from '#domain/ports.ts'

export interface FakeModel extends LanguageModel {
  /** What it was asked, in order. */
  readonly requests: readonly ModelRequest[]
}

type Answer = (request: ModelRequest) => unknown

/**
 * A model that answers what the test says: text as it is, anything else as JSON. An answer that throws is
 * a model that fails.
 */
export function createFakeModel(answer: Answer): FakeModel {
  const requests: ModelRequest[] = []
  return {
    requests,
    async complete(request): Promise<ModelReply> {
      requests.push(request)
      const content = answer(request)
      return {
        text: typeof content === 'string' ? content : JSON.stringify(content),
        model: 'fake-model-1',
        promptTokens: 1200,
        completionTokens: 340,
        costUsd: null,
      }
    },
  }
}
