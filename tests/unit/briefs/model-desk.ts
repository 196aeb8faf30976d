import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { writeWithModel } from '#briefs/model-writer.ts'
import { readPrompt } from '#briefs/prompt-file.ts'
import { writeEdition } from '#briefs/write-editions.ts'
import { createWritingDesk } from '#briefs/writing-desk.ts'
import { parseGlossary } from '#config/glossary-file.ts'
import type { Article } from '#domain/article.ts'
import { type Edition, editionSchema } from '#domain/edition.ts'
import { PARTS } from '#domain/frame.ts'
import type { Language } from '#domain/language.ts'
import type { ModelRequest } from '#domain/ports.ts'
import { DAY_MS, HOUR_MS } from '#domain/time.ts'
import { openStore } from '#store/open-store.ts'
import { anArticle, NOW } from '#tests/support/builders.ts'
import { createFakeModel } from '#tests/support/fake-model.ts'
import { shippedVocabulary } from '#tests/support/sample-articles.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const glossary =
  parseGlossary(parse(readFileSync(join(ROOT, 'config', 'glossary.yaml'), 'utf8'))).value ?? []

/** The desk with the words that the project ships, and its prompt. */
export const desk = createWritingDesk({ ...shippedVocabulary(), glossary })
export const prompt = readPrompt(join(ROOT, 'prompts', 'brief.md'))

/** What a test lets the model propose. Articles are named by their own ids; the model sees labels. */
export interface Proposal {
  readonly part: string
  readonly text: string
  readonly kind: string
  readonly cites: readonly string[]
  readonly quotes: readonly { readonly article: string; readonly text: string }[]
  readonly companies: readonly string[]
  readonly bucket: string | null
  readonly mechanism: string | null
  readonly counter: string | null
  readonly date: string | null
}

/** A reported item that cites and quotes one article; the whole text of a winner tells its mechanism. */
export const propose = (
  part: string,
  article: Article,
  { quote = article.title, ...rest }: Partial<Proposal> & { text: string; quote?: string },
): Proposal => ({
  part,
  kind: 'reported',
  cites: [article.id],
  quotes: [{ article: article.id, text: quote }],
  companies: [],
  bucket: null,
  mechanism: part === 'winners' ? rest.text : null,
  counter: null,
  date: null,
  ...rest,
})

interface Shown {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** The articles as the model sees them: one JSON object a line, between the fences. */
export function shownIn({ user }: ModelRequest): Shown[] {
  const fenced = /<<<(\w+)\n([\s\S]*?)\n\1>>>/u.exec(user)?.[2] ?? ''
  return fenced.split('\n').map((line): Shown => JSON.parse(line))
}

type Answer = (request: ModelRequest) => unknown

/** What a model answers that makes these proposals. */
export const answering =
  (articles: readonly Article[], proposals: readonly Proposal[]): Answer =>
  (request) => {
    const shown = shownIn(request)
    const labelOf = (id: string): string => {
      const article = articles.find((candidate) => candidate.id === id)
      return shown.find(({ title }) => title === article?.title)?.id ?? id
    }
    return {
      items: proposals.map((proposal) => ({
        ...proposal,
        cites: proposal.cites.map(labelOf),
        quotes: proposal.quotes.map((quote) => ({ ...quote, article: labelOf(quote.article) })),
      })),
    }
  }

/** The instants of a test stand still; the deadline of a model is the only real time. */
export const untilStopped = {
  timeoutMs: 20_000,
  clock: { now: () => NOW },
  signal: new AbortController().signal,
}

interface Setting {
  readonly articles: readonly Article[]
  readonly language?: Language
}

export interface Written {
  readonly edition: Edition
  /** What the operator was told. */
  readonly told: readonly string[]
  readonly requests: readonly ModelRequest[]
}

/** One edition, from a real store to a real store; each article is a story of its own unless it names one. */
export async function writeWith(answer: Answer, setting: Setting): Promise<Written> {
  const { articles, language = 'en' } = setting
  const store = await openStore(':memory:')
  onTestFinished(() => store.close())
  await store.articles.saveNew(articles)
  const byStory = Map.groupBy(articles, (article) => article.storyId ?? `s${article.id}`)
  await store.stories.save(
    [...byStory].map(([id, members]) => ({
      id,
      articleIds: members.map((article) => article.id),
      firstAt: NOW - DAY_MS,
      lastAt: NOW,
    })),
  )
  const model = createFakeModel(answer)
  const told: string[] = []
  const edition = await writeEdition(
    {
      store,
      desk,
      feedIds: articles.map((article) => article.feedId),
      maxItemsPerPart: 6,
      rank: (stories) => stories.map((story) => ({ ...story, rank: RANK, families: 1 })),
      model: {
        ...untilStopped,
        version: 'model-1 1',
        write: (assignment, signal) =>
          writeWithModel(assignment, {
            model,
            prompt,
            desk,
            maxArticles: 60,
            maxItemsPerPart: 6,
            fence: () => 'f3nce',
            onTrouble: (line) => told.push(line),
            signal,
          }),
      },
      clock: { now: () => NOW },
      onFallback: (reason) => told.push(reason),
    },
    { language, from: NOW - 7 * DAY_MS, to: NOW, writer: 'auto' },
  )
  return { edition: editionSchema.parse(edition), told, requests: model.requests }
}

export const RANK = {
  score: 70,
  materiality: 1,
  corroboration: 1,
  authority: 1,
  salience: 1,
  theme: 1,
  recency: 1,
  novelty: 1,
}

/** The sentences of an edition in reading order, without the tickers that code adds. */
export const textsOf = ({ lead, sections }: Edition): string[] =>
  [...(lead ? [lead] : []), ...PARTS.flatMap((part) => sections[part])].map(({ text }) =>
    text.replace(/ \([A-Z0-9.]+\)/gu, ''),
  )

const news = (id: string, title: string, text: string): Article =>
  anArticle({ id, title, text, publishedAt: NOW - 3 * HOUR_MS, companies: [] })

export const NVIDIA = news(
  'a000000000001',
  'Nvidia sheds a record $589 billion of market value',
  'Nvidia lost about $589 billion of market value on Monday, a drop of 17%. The shares of Broadcom fell 17.4%.',
)
export const STARGATE = news(
  'a000000000002',
  'SoftBank and OpenAI lead Stargate',
  'SoftBank and OpenAI lead Stargate, a joint venture with Oracle that is to put $500 billion into AI data centers in the United States.',
)
export const NAVY = news(
  'a000000000003',
  'US Navy warns service members off DeepSeek',
  'The US Navy warned its service members not to use DeepSeek in any capacity.',
)
export const KELA = news(
  'a000000000004',
  'KELA manipulates R1 of DeepSeek',
  "KELA found that DeepSeek's R1 could be manipulated into harmful output, from ransomware instructions to fake news.",
)
export const CALENDAR = news(
  'a000000000005',
  'Nvidia names the day of its results',
  'Nvidia reports its quarterly results on February 26.',
)
export const NEWS: readonly Article[] = [NVIDIA, STARGATE, NAVY, KELA, CALENDAR]

/** A true edition of `NEWS` in each language, one item a part. */
export const TRUE_PROPOSALS: Readonly<Record<Language, readonly Proposal[]>> = {
  en: [
    propose('lead', NVIDIA, { text: 'NVIDIA lost about $589 billion of market value on Monday.' }),
    propose('shock', NVIDIA, { text: 'NVIDIA fell 17% on Monday, and Broadcom fell 17.4%.' }),
    propose('winners', STARGATE, {
      text: 'Stargate is to put $500 billion into AI data centers in the United States.',
      bucket: 'datacenters',
    }),
    propose('defense', NAVY, { text: 'The US Navy warned its service members off DeepSeek.' }),
    propose('risks', KELA, { text: "KELA manipulated DeepSeek's R1 into harmful output." }),
    propose('watch', CALENDAR, {
      text: 'NVIDIA reports its quarterly results on February 26.',
      date: '2025-02-26',
    }),
  ],
  ar: [
    propose('lead', NVIDIA, {
      text: 'خسرت إنفيديا نحو 589 مليار دولار من قيمتها السوقية الاثنين.',
    }),
    propose('shock', NVIDIA, { text: 'هوى سهم إنفيديا 17% الاثنين، وهوى سهم برودكوم 17.4%.' }),
    propose('winners', STARGATE, {
      text: 'يعتزم القائمون على ستارغيت ضخ 500 مليار دولار في مراكز بيانات الذكاء الاصطناعي في الولايات المتحدة.',
      bucket: 'datacenters',
    }),
    propose('defense', NAVY, {
      text: 'حذّرت البحرية الأميركية أفراد القوات المسلحة من استخدام ديب سيك بأي صفة.',
    }),
    propose('risks', KELA, {
      text: 'وجدت شركة كيلا أن نموذج R1 من ديب سيك يمكن التلاعب به لإنتاج محتوى ضار، منه تعليمات لإعداد برمجيات فدية.',
    }),
    propose('watch', CALENDAR, {
      text: 'تعلن إنفيديا نتائجها الفصلية في 26 فبراير.',
      date: '2025-02-26',
    }),
  ],
}
