import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { groupArticles } from '#app/tools.ts'
import type { Article } from '#domain/article.ts'
import { AppError } from '#domain/errors.ts'
import type { Command, Io } from './io.ts'
import { readOptions } from './options.ts'
import { readConfig } from './places.ts'
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
  if (positionals.length > 1) {
    throw new AppError('usage', 'group: one file, or none for standard input')
  }
  const config = readConfig(io)
  const articles = await readArticles(positionals[0] ?? '-', io)
  const stories = groupArticles(articles, config)
  for (const { id } of articles) io.out(`${JSON.stringify({ id, story: stories.get(id) })}\n`)
  return 0
}

async function readArticles(path: string, io: Io): Promise<Article[]> {
  const input = path === '-' ? io.input : Readable.from([await readNamedFile(path)])
  const name = path === '-' ? 'standard input' : path
  const articles = new Map<string, Article>()
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text.trim() === '') continue
    const article = toArticle(text, `${name}:${number}`)
    if (articles.has(article.id)) {
      throw new AppError('usage', `${name}:${number}: id "${article.id}" stands twice`)
    }
    articles.set(article.id, article)
  }
  return [...articles.values()]
}

function toArticle(text: string, place: string): Article {
  const parsed = line.safeParse(parseJson(text, place))
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

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new AppError('usage', `${place}: this is no JSON`, { cause })
  }
}
