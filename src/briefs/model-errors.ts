import { APIError, AuthenticationError } from 'openai'
import { AppError } from '#domain/errors.ts'

/** A limit of rate or an endpoint in trouble: what the next try may not meet. */
export const isPassing = ({ status }: APIError): boolean =>
  Number(status) === 429 || Number(status) >= 500

// Nothing was listening, or nobody knows the name: no word of ours arrived.
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
const MAX_CAUSES = 5

/** Whether a failed request took no tokens for certain: it was refused by its status, or it never left. */
export function isUnbilled(error: unknown): boolean {
  if (error instanceof APIError && error.status) return true
  let cause = error
  for (let depth = 0; depth < MAX_CAUSES && cause instanceof Error; depth += 1) {
    if ('code' in cause && NEVER_SENT.has(String(cause.code))) return true
    cause = cause.cause
  }
  return false
}

/** One line for the operator, without the endpoint's own words, which may hold the key. */
export function asModelError(error: unknown, signal: AbortSignal): AppError {
  if (error instanceof AppError) return error
  return new AppError('model', messageOf(error, signal), { cause: error })
}

function messageOf(error: unknown, { aborted, reason }: AbortSignal): string {
  if (aborted) {
    const isLate = reason instanceof Error && reason.name === 'TimeoutError'
    return isLate ? 'the model did not answer in time' : 'the call of the model was stopped'
  }
  if (error instanceof AuthenticationError) return 'the model endpoint refused OPENAI_API_KEY'
  if (error instanceof SyntaxError) return "the model endpoint's answer is no JSON"
  if (!(error instanceof APIError) || !error.status) {
    return 'the model endpoint could not be reached: check OPENAI_BASE_URL'
  }
  const advice = error.status === 404 ? ': check OPENAI_MODEL and OPENAI_BASE_URL' : ''
  return `the model endpoint answered ${error.status}${advice}`
}
