import { z } from 'zod'
import { AppError } from '#domain/errors.ts'

export const stringsSchema = z.array(z.string())

/** Reads a JSON column. Throws `AppError('store', …)` that names `where` for what is no such value. */
export function readJson<T>(schema: z.ZodType<T>, text: string, where: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw damaged(where, cause)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw damaged(where, result.error)
  return result.data
}

const damaged = (where: string, cause: unknown): AppError =>
  new AppError('store', `store: ${where} is damaged: restore a backup`, { cause })
