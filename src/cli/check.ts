import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { AppError } from '#domain/errors.ts'
import type { Problem } from '#domain/figure.ts'
import { checkClaim } from '#figures/check-claim.ts'
import { createNameFinder, type NameFinder } from '#language/names.ts'
import type { Command } from './io.ts'
import { readOptions } from './options.ts'
import { readConfig } from './places.ts'

const language = z.enum(['en', 'ar'])

const pair = z.object({
  id: z.string(),
  claim: z.string(),
  claimLang: language,
  cites: z.array(z.string()),
  articles: z.array(
    z.object({
      id: z.string(),
      lang: language,
      // Its offset is the publisher's: "Monday" is read in it.
      publishedAt: z.iso.datetime({ offset: true }),
      publisher: z.string(),
      title: z.string(),
      text: z.string(),
    }),
  ),
})

interface Verdict {
  readonly id: string | null
  readonly ok: boolean
  readonly problems: readonly (Problem | { code: 'input'; text: string; detail: string })[]
}

/** `mujaz check [FILE]`: claims and their articles in, verdicts out, a line each, in order. */
export const check: Command = async (args, io) => {
  const { positionals } = readOptions(args, {})
  const [path = '-'] = positionals
  if (positionals.length > 1) {
    throw new AppError('usage', 'check: one file, or none for standard input')
  }
  const { companies, concepts } = readConfig(io)
  const names = createNameFinder(companies, concepts)
  if (path !== '-') await assertReadable(path)
  const input = path === '-' ? io.input : createReadStream(path)
  let misread = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const verdict = judge(line, names)
    if (verdict.id === null) misread += 1
    io.out(`${JSON.stringify(verdict)}\n`)
  }
  return misread > 0 ? 1 : 0
}

async function assertReadable(path: string): Promise<void> {
  try {
    await access(path)
  } catch (cause) {
    throw new AppError('usage', `check: ${path} cannot be read`, { cause })
  }
}

function judge(line: string, names: NameFinder): Verdict {
  const parsed = pair.safeParse(parseJson(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const detail = `${issue?.path.join('.') || 'line'}: ${issue?.message}`
    return { id: null, ok: false, problems: [{ code: 'input', text: line.slice(0, 80), detail }] }
  }
  const { id, claim, claimLang, cites, articles } = parsed.data
  const evidence = articles.map(({ id: articleId, lang, publishedAt, title, text }) => ({
    id: articleId,
    language: lang,
    title,
    text,
    publishedAt: Date.parse(publishedAt),
    zone: /[+-]\d{2}:\d{2}$/u.exec(publishedAt)?.[0] ?? 'UTC',
  }))
  const problems = checkClaim({ text: claim, language: claimLang, cites }, evidence, names)
  return { id, ok: problems.length === 0, problems }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
