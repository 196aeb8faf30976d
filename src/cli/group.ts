import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { groupArticles } from '#app/tools.ts'
import type { Article } from '#domain/article.ts'
import { AppError } from '#domain/errors.ts'
import type { Command, Io } from './io.ts'
import { readOptions } from './options.ts'
import { environmentOf, readConfig } from './places.ts'
import { readNamedFile } from './read-file.ts'

const line = z.object({
  id: z.string().min(1),
  title: z.string(),
  text: z.string(),
  lang: z.enum(['en', 'ar']),
  publisher: z.string(),
  publishedAt: z.string().refine((value) => !Number.isNaN(Date.parse(value)), 'expected a date'),
  url: z.string().optional(),
})

/** `mujaz group [FILE]`: articles in, JSON Lines; `{ id, story }` out, in their order. */
export const group: Command = async (args, io) => {
  const { positionals } = readOptions(args, {})
  if (positionals.length > 1)
    throw new AppError('usage', 'group: one file, or none for standard input')
  const config = readConfig(environmentOf(io))
  const articles = await readArticles(positionals[0] ?? '-', io)
  const stories = groupArticles(articles, config)
  for (const { id } of articles) io.out(`${JSON.stringify({ id, story: stories.get(id) })}\n`)
  return 0
}

async function readArticles(path: string, io: Io): Promise<Article[]> {
  const input = path === '-' ? io.input : Readable.from([await readNamedFile(path)])
  const articles = new Map<string, Article>()
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text.trim() === '') continue
    const article = toArticle(text, `${path === '-' ? 'standard input' : path}:${number}`)
    if (articles.has(article.id))
      throw new AppError('usage', `${path}:${number}: id "${article.id}" stands twice`)
    articles.set(article.id, article)
  }
  return [...articles.values()]
}

function toArticle(text: string, place: string): Article {
  const parsed = line.safeParse(parseJson(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('usage', `${place}: ${issue?.path.join('.') || 'line'}: ${issue?.message}`)
  }
  const { id, title, text: body, lang, publisher, publishedAt, url } = parsed.data
  const at = Date.parse(publishedAt)
  return {
    id,
    feedId: publisher,
    publisher,
    family: publisher,
    tier: 3,
    zone: 'UTC',
    language: lang,
    title,
    text: body,
    url: url ?? '',
    publishedAt: at,
    firstSeenAt: at,
    companies: [],
    storyId: null,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
