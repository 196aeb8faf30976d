import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Evidence } from '#figures/claim.ts'

const ROOT = new URL('../../../shared/corpus/', import.meta.url)

const arabic = z.object({
  id: z.string(),
  date: z.string(),
  title: z.string(),
  content: z.string(),
})
const english = z.object({ id: z.string(), date: z.string(), title: z.string(), text: z.string() })

/** Real articles of newspapers that lie beside the project; none where they do not. */
export function readCorpora(): Evidence[] {
  const fromArabic = readLines('articles-ar').map((value): Evidence => {
    const { id, date, title, content } = arabic.parse(value)
    const zone = '+03:00'
    return { id, language: 'ar', title, text: content, publishedAt: instantOf(date, zone), zone }
  })
  const fromEnglish = readLines('clustering-gold').map((value): Evidence => {
    const { id, date, title, text } = english.parse(value)
    return { id, language: 'en', title, text, publishedAt: instantOf(date, 'Z'), zone: 'UTC' }
  })
  return [...fromArabic, ...fromEnglish]
}

/** `2015-07-21 02:21:48` in a zone. */
const instantOf = (date: string, offset: string): number =>
  Date.parse(`${date.replace(' ', 'T')}${offset}`) || 0

function readLines(folder: string): unknown[] {
  const place = new URL(`${folder}/`, ROOT)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, place), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}
