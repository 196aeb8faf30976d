import { expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { LANGUAGES } from '#domain/language.ts'
import {
  answering,
  CALENDAR,
  KELA,
  NAVY,
  NEWS,
  NVIDIA,
  type Proposal,
  prompt,
  propose,
  STARGATE,
  TRUE_PROPOSALS,
  textsOf,
  writeWith,
} from './model-desk.ts'

test.each(LANGUAGES)('a true edition in %s goes out as the model wrote it', async (language) => {
  const answer = answering(NEWS, TRUE_PROPOSALS[language])
  const { edition, told } = await writeWith(answer, { articles: NEWS, language })
  expect(told).toEqual([])
  expect(edition.verified).toEqual({ kept: 6, dropped: 0, problems: [] })
  expect(textsOf(edition)).toEqual(TRUE_PROPOSALS[language].map(({ text }) => text))
  expect(edition.sections.winners[0]?.bucket).toBe('datacenters')
  expect(edition.sections.watch[0]?.date).toBe('2025-02-26')
})

test('an edition says which model and prompt wrote it and what it took', async () => {
  const { edition } = await writeWith(answering(NEWS, TRUE_PROPOSALS.en), { articles: NEWS })
  expect(edition.edition).toMatchObject({
    writer: 'model',
    model: 'fake-model-1',
    promptVersion: prompt.version,
  })
  expect(edition.usage).toEqual({
    promptTokens: 1200,
    completionTokens: 340,
    calls: 1,
    costUsd: null,
  })
})

test('labels come back as the articles that they stood for', async () => {
  const { edition } = await writeWith(answering(NEWS, TRUE_PROPOSALS.en), { articles: NEWS })
  expect(edition.lead?.cites).toEqual([NVIDIA.id])
  expect(edition.lead?.quotes).toEqual([{ article: NVIDIA.id, text: NVIDIA.title }])
  expect(edition.lead?.story).toBe(`s${NVIDIA.id}`)
})

test('whatever the order of the answer, a ticker stands at the first mention and is no figure', async () => {
  const text = 'SoftBank and OpenAI lead Stargate.'
  const lead = propose('lead', STARGATE, { text })
  const again = propose('winners', STARGATE, { text: `${text} `.repeat(2), bucket: 'datacenters' })
  const { edition } = await writeWith(answering(NEWS, [again, lead]), { articles: NEWS })
  expect(edition.lead).toMatchObject({
    text: 'SoftBank (9984.T) and OpenAI lead Stargate.',
    figures: [],
  })
  expect(edition.sections.winners[0]?.text).toBe(`${text} ${text}`)
})

test('a name that looks like an address is a name', async () => {
  const title = 'BigBear.ai wins an order of the Pentagon'
  const article = { ...NVIDIA, title, text: title }
  const proposal = propose('defense', article, { text: `${title}.` })
  const { edition } = await writeWith(answering([article], [proposal]), { articles: [article] })
  expect(textsOf(edition)).toEqual([`${title}.`])
})

test('a lead may stand on two stories', async () => {
  const lead = propose('lead', NVIDIA, {
    text: 'Stargate is to put $500 billion into AI data centers. NVIDIA lost about $589 billion of market value on Monday.',
    cites: [STARGATE.id, NVIDIA.id],
    quotes: [NVIDIA, STARGATE].map(({ id, title }) => ({ article: id, text: title })),
  })
  const proposals = [lead, ...TRUE_PROPOSALS.en.slice(1)]
  const { edition } = await writeWith(answering(NEWS, proposals), { articles: NEWS })
  expect(edition.lead?.cites).toEqual([STARGATE.id, NVIDIA.id])
})

test('an inferred item goes out as one, without figures of its own', async () => {
  const text = 'Our reading: builders of data centers may gain from Stargate.'
  const proposal = propose('winners', STARGATE, { text, kind: 'inferred', bucket: 'datacenters' })
  const answer = answering(NEWS, [...TRUE_PROPOSALS.en, proposal])
  const { edition } = await writeWith(answer, { articles: NEWS })
  expect(edition.sections.winners[1]).toMatchObject({ text, kind: 'inferred', figures: [] })
})

const shock = (text: string, rest: Partial<Proposal> = {}): Proposal =>
  propose('shock', NVIDIA, { text, ...rest })

const BAD_ITEMS: Readonly<Record<'en' | 'ar', Readonly<Record<string, Proposal>>>> = {
  en: {
    'a label that was never given out': shock('NVIDIA fell on Monday.', { cites: ['A99'] }),
    'a second label that was never given out': shock('NVIDIA fell 17% on Monday.', {
      cites: [NVIDIA.id, 'A99'],
    }),
    'a label that is no label': shock('NVIDIA fell 17% on Monday.', {
      cites: [NVIDIA.id, 'https://evil.example/'],
    }),
    'no citation': shock('NVIDIA fell 17% on Monday.', { cites: [] }),
    'four citations': shock('NVIDIA fell 17% on Monday.', {
      cites: [NVIDIA.id, NVIDIA.id, NVIDIA.id, NVIDIA.id],
    }),
    'two stories': shock('NVIDIA fell 17%, and Stargate is to spend $500 billion.', {
      cites: [NVIDIA.id, STARGATE.id],
    }),
    'an invented figure': shock('NVIDIA lost about $689 billion of market value on Monday.'),
    'the figure of another': shock('Broadcom lost about $589 billion of market value on Monday.'),
    'a figure without its hedge': shock('NVIDIA lost $589 billion of market value on Monday.'),
    'the other direction': shock('NVIDIA gained about $589 billion of market value on Monday.'),
    'a name that no source has': shock('Palantir and NVIDIA fell on Monday.'),
    'words that are not in the article': shock('NVIDIA fell 17% on Monday, it seems.', {
      quotes: [{ article: NVIDIA.id, text: 'Nvidia collapsed' }],
    }),
    'a quote of an article that it does not cite': shock('NVIDIA fell 17% on Monday, one says.', {
      quotes: [{ article: STARGATE.id, text: STARGATE.title }],
    }),
    'no quote': shock('NVIDIA fell 17% on Monday, we hear.', { quotes: [] }),
    'an empty quote': shock('NVIDIA fell 17% on Monday, we hear.', {
      quotes: [{ article: NVIDIA.id, text: ' ' }],
    }),
    'a link': shock('NVIDIA fell 17% on Monday: https://evil.example/nvda'),
    'an address that chats turn into a link': shock('NVIDIA fell 17% on Monday, t.me/pump says.'),
    'a mail address': shock('NVIDIA fell 17% on Monday, says desk@evil.'),
    markup: shock('NVIDIA <b>fell</b> 17% on Monday.'),
    'a markdown link': shock('NVIDIA [fell](evil) 17% on Monday.'),
    'a bot command': shock('NVIDIA fell 17% on Monday, so send /stop now.'),
    'a cashtag': shock('The shares of $NVDA fell 17% on Monday.'),
    'a rocket': shock('NVIDIA fell 17% on Monday 🚀.'),
    'letters in disguise': shock('𝐍𝐕𝐈𝐃𝐈𝐀 fell 17% on Monday.'),
    'a letter of another script': shock('NVIDIA fell 17% оn Monday.'),
    'Arabic in an English edition': shock('هوى سهم إنفيديا 17% الاثنين.'),
    'another language': shock(
      'Les actions de NVIDIA ont perdu 17% de leur valeur pour la journée.',
    ),
    'more than two sentences': shock('NVIDIA fell. NVIDIA fell 17%. NVIDIA fell on Monday.'),
    'more text than an item has': shock(`NVIDIA fell 17% on Monday ${'and it fell '.repeat(60)}.`),
    'no text': shock('  '),
    'a second lead': propose('lead', NVIDIA, { text: 'NVIDIA fell 17% on Monday, first of all.' }),
    'a part that the frame lacks': propose('advice', NVIDIA, { text: 'NVIDIA fell 17%.' }),
    'a winner without a bucket': propose('winners', STARGATE, {
      text: 'Stargate is led by SoftBank and OpenAI.',
    }),
    'a bucket that the frame lacks': propose('winners', STARGATE, {
      text: 'Stargate is led by SoftBank and OpenAI.',
      bucket: 'casinos',
    }),
    'an event that is over': propose('watch', CALENDAR, {
      text: 'NVIDIA reports its quarterly results.',
      date: '2025-01-26',
    }),
    'a question outside of what to watch': shock('Did NVIDIA lose 17% on Monday?'),
    'words to the reader': shock('NVIDIA fell 17% on Monday, so check your shares.'),
    'nothing of the frame': shock('The pitch held, the floodlights did not.'),
    'a repetition': shock('NVIDIA fell 17% on Monday, and Broadcom fell 17.4%.'),
  },
  ar: {
    'an invented figure': shock('خسرت إنفيديا نحو 689 مليار دولار من قيمتها السوقية الاثنين.'),
    'million for billion': shock('خسرت إنفيديا نحو 589 مليون دولار من قيمتها السوقية الاثنين.'),
    'the figure of another': shock('خسرت برودكوم نحو 589 مليار دولار من قيمتها السوقية الاثنين.'),
    'a figure without its hedge': shock('خسرت إنفيديا 589 مليار دولار من قيمتها السوقية الاثنين.'),
    'the other direction': shock('ربحت إنفيديا نحو 589 مليار دولار من قيمتها السوقية الاثنين.'),
    'a name that no source has': shock('هوى سهما إنفيديا وبالانتير الاثنين.'),
    'an English item': shock('NVIDIA fell 17% on Monday.'),
    'an English headline as it stands': shock(NVIDIA.title),
    Persian: shock('سهام انویدیا روز دوشنبه هفده درصد سقوط کرد و این بزرگترین سقوط است.'),
    dialect: shock('سهم إنفيديا وقع 17% الاثنين علشان المستثمرين مش عايزين رقائق دلوقتي.'),
    'a forbidden term': propose('defense', NAVY, {
      text: 'حذّرت البحرية الأميركية أعضاء الخدمة العسكرية من استخدام ديب سيك.',
    }),
    'a calque': propose('risks', KELA, {
      text: 'ثمة أعلام حمراء بشأن نموذج R1 من ديب سيك، بحسب شركة كيلا.',
    }),
    'a phrase that repeats itself': propose('risks', KELA, {
      text: 'وجدت شركة كيلا أن نموذج R1 معرض لخطر التلاعب لخطر التلاعب به.',
    }),
    'a link': shock('هوى سهم إنفيديا 17% الاثنين: https://evil.example/nvda'),
    'words to the reader': shock('هوى سهم إنفيديا 17% الاثنين، يمكنك الشراء.'),
    'a bare address': shock('هوى سهم إنفيديا 17% الاثنين بحسب evil.example.'),
    'a second lead': propose('lead', NVIDIA, { text: 'هوى سهم إنفيديا 17% الاثنين أولًا.' }),
    'more than two sentences': shock('هوى سهم إنفيديا. هوى السهم 17%. هوى سهم إنفيديا الاثنين.'),
  },
}

const badItems = LANGUAGES.flatMap((language) =>
  Object.entries(BAD_ITEMS[language]).map(([name, item]) => ({ language, name, item })),
)

test.each(badItems)(
  'in $language, $name costs its item and no other',
  async ({ language, item }) => {
    const good = TRUE_PROPOSALS[language]
    const answer = answering(NEWS, [...good, item])
    const { edition, told } = await writeWith(answer, { articles: NEWS, language })
    expect(told).toEqual([])
    expect(textsOf(edition)).toEqual(good.map(({ text }) => text))
    expect(edition.verified).toMatchObject({ kept: 6, dropped: 1 })
  },
)

test('a date that neither the item nor its quotes name is left out', async () => {
  const invented = propose('watch', CALENDAR, {
    text: 'NVIDIA reports its quarterly results soon.',
    date: '2025-03-03',
  })
  const answer = answering(NEWS, [...TRUE_PROPOSALS.en, invented])
  const { edition } = await writeWith(answer, { articles: NEWS })
  expect(edition.sections.watch.map(({ date }) => date)).toEqual(['2025-02-26', undefined])
})

test('an event on the day on which the edition is cut is still to come', async () => {
  const today = { ...CALENDAR, text: 'Nvidia reports its quarterly results on January 28.' }
  const proposal = propose('watch', today, {
    text: 'NVIDIA reports its quarterly results on January 28.',
    date: '2025-01-28',
  })
  const { edition } = await writeWith(answering([today], [proposal]), { articles: [today] })
  expect(edition.sections.watch[0]?.date).toBe('2025-01-28')
})

test('invisible marks and the spelling of names are put right', async () => {
  const text = '\u2066Nvidia\u2069\u00a0fell\n17%\u200b on Monday.'
  const { edition } = await writeWith(answering(NEWS, [shock(text)]), { articles: NEWS })
  expect(textsOf(edition)).toEqual(['NVIDIA fell 17% on Monday.'])
})

test('the problems of a dropped item are told with the edition', async () => {
  const wrong = shock('NVIDIA lost about $689 billion of market value on Monday.')
  const answer = answering(NEWS, [...TRUE_PROPOSALS.en, wrong])
  const { edition } = await writeWith(answer, { articles: NEWS })
  expect(edition.verified.problems).toEqual([{ code: 'figure-missing', text: '$689 billion' }])
})

test('an edition of which less than 60 % survives gives way to the extractive one', async () => {
  const wrong = [1, 2, 3, 4, 5].map((n) => shock(`NVIDIA lost ${n}% on Monday.`))
  const answer = answering(NEWS, [...TRUE_PROPOSALS.en, ...wrong])
  const { edition, told } = await writeWith(answer, { articles: NEWS })
  expect(edition.edition).toMatchObject({ writer: 'extract', model: null, promptVersion: null })
  expect(edition.lead).not.toBeNull()
  expect(told).toEqual(["the check kept 6 of 11 items of the model's edition"])
})

test.each([
  ['prose', 'I am sorry, I cannot do that.'],
  ['nothing', ''],
  ['another object', { brief: [] }],
  ['items that are no list', { items: 'none' }],
  ['half an object', '{"items":[{"part":"lead","text":"NVIDIA'],
])('an answer of %s gives way to the extractive edition', async (_, content) => {
  const { edition, told } = await writeWith(() => content, { articles: NEWS })
  expect(edition.edition.writer).toBe('extract')
  expect(told).toEqual(["the model's answer is no edition"])
})

test('a model that proposes nothing gives way to the extractive edition', async () => {
  const { edition, told } = await writeWith(() => ({ items: [] }), { articles: NEWS })
  expect(edition.edition.writer).toBe('extract')
  expect(told).toHaveLength(1)
})

test('a model that fails gives way to the extractive edition, in one line', async () => {
  const fail = () => {
    throw new AppError('model', 'the model did not answer in time')
  }
  const { edition, told } = await writeWith(fail, { articles: NEWS, language: 'ar' })
  expect(edition.edition.writer).toBe('extract')
  expect(told).toEqual(['the model did not answer in time'])
})

test('a window without news asks no model', async () => {
  const { edition, requests } = await writeWith(() => ({ items: [] }), { articles: [] })
  expect(edition.lead).toBeNull()
  expect(requests).toEqual([])
})
