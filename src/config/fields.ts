import { z } from 'zod'
import { LANGUAGES } from '#domain/language.ts'

/** One line of text, begun and ended by a visible character, without marks of direction. */
export const text = z
  .string({ error: 'expected text' })
  .regex(/^\S(?:\P{Cc}*\S)?$/u, { error: 'expected text on one line, without spaces around it' })
  .regex(/^\P{Bidi_Control}*$/u, { error: 'expected text without marks of direction' })

export const arabicText = text.regex(/\p{Script=Arabic}/u, { error: 'expected Arabic text' })

export const slug = z
  .string({ error: 'expected a name in kebab-case' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'expected a name in kebab-case' })

export const language = z.enum(LANGUAGES, { error: 'expected en or ar' })

export const flag = z.boolean({ error: 'expected true or false' })

const ZONE = 'expected an IANA time zone such as Asia/Riyadh'

export const zone = z.string({ error: ZONE }).refine(isZone, { error: ZONE })

export const integer = (min: number, max: number) => {
  const error = `expected a whole number from ${min} to ${max}`
  return z.int({ error }).min(min, { error }).max(max, { error })
}

export const listOf = <T extends z.ZodType>(entry: T) =>
  z.array(entry, { error: 'expected a list' })

function isZone(value: string): boolean {
  // Intl takes offsets too, but an offset has no daylight-saving rules.
  if (!/^[A-Za-z]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
