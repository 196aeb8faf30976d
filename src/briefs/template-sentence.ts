import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import { ownerNames } from '#language/owner-names.ts'
import type { Verb } from './template-words.ts'

/** What a sentence of ours says: who, what, how much, when, all but the names already in words. */
export interface Telling {
  readonly owner: Company
  readonly metric: string | null
  readonly verb: Verb
  readonly isPercent: boolean
  readonly isRange: boolean
  readonly figure: string
  /** " on Monday", "على أساس سنوي"; empty where the source says none. */
  readonly when: string
}

type Names = ReturnType<typeof ownerNames>
type Sentence = (names: Names, telling: Telling) => string
type Sentences = Readonly<Record<Language, Sentence>>

/** Says it in plain words, right at any size of the figure; null where there is no sure sentence for it. */
export function templateSentence(telling: Telling, language: Language): string | null {
  const sentences = sentencesFor(telling)
  if (sentences === null) return null
  const told = sentences[language](ownerNames(telling.owner), telling)
  const text = telling.when === '' ? told : `${told} ${telling.when}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function sentencesFor(telling: Telling): Sentences | null {
  const { metric, verb } = telling
  switch (verb) {
    case 'up':
    case 'down':
      return telling.isPercent ? moveInPercent(telling) : moveInMoney(telling)
    case 'level':
    case 'report':
      return METRIC_NOUNS.has(metric ?? '') ? LEVEL : null
    case 'budget':
      return metric === 'capex' ? BUDGET : null
    default:
      return OTHERS[verb]
  }
}

function moveInPercent({ owner, metric }: Telling): Sentences | null {
  if (GROWING.has(metric ?? '')) return GROWTH
  const isIndex = owner.kind === 'index'
  if (metric !== null && metric !== (isIndex ? 'index' : 'share-price')) return null
  return isIndex ? INDEX : SHARES
}

const moveInMoney = ({ metric }: Telling): Sentences | null =>
  metric === 'market-value' ? MARKET_VALUE : null

const isUp = ({ verb }: Telling): boolean => verb === 'up'
const wentEn = (telling: Telling): string => (isUp(telling) ? 'rose' : 'fell')

/** A verb before its subject: singular, in the subject's gender. */
const wentAr = (telling: Telling, isFeminine: boolean): string =>
  `${isUp(telling) ? 'ارتفع' : 'تراجع'}${isFeminine ? 'ت' : ''}`

// «ستاندرد آند بورز 500 بنسبة 1.5%»: two numbers side by side would be read as one.
const amountAfter = (name: string, { figure }: Telling): string =>
  /\d$/u.test(name) ? `بنسبة ${figure}` : figure

const SHARES: Sentences = {
  en: ({ en }, telling) => `${en} shares ${wentEn(telling)} ${telling.figure}`,
  ar: ({ ar }, telling) => `${wentAr(telling, false)} سهم ${ar} ${amountAfter(ar, telling)}`,
}

const INDEX: Sentences = {
  en: ({ subject }, telling) => `${subject} ${wentEn(telling)} ${telling.figure}`,
  ar: ({ ar }, telling) => {
    const named = ar.includes('مؤشر') ? ar : `مؤشر ${ar}`
    return `${wentAr(telling, false)} ${named} ${amountAfter(named, telling)}`
  },
}

const MARKET_VALUE: Sentences = {
  en: ({ possessive }, telling) =>
    `${possessive} market value ${wentEn(telling)} by ${telling.figure}`,
  ar: ({ withLam }, telling) =>
    `${wentAr(telling, true)} القيمة السوقية ${withLam} ${telling.figure}`,
}

interface MetricNoun {
  readonly en: string
  readonly isPlural: boolean
  readonly ar: (names: Names) => string
  readonly isFeminine: boolean
}

const METRIC_NOUNS: ReadonlyMap<string, MetricNoun> = new Map([
  [
    'revenue',
    { en: 'revenue', isPlural: false, ar: ({ ar }) => `إيرادات ${ar}`, isFeminine: true },
  ],
  ['orders', { en: 'orders', isPlural: true, ar: ({ ar }) => `طلبيات ${ar}`, isFeminine: true }],
  [
    'net-profit',
    { en: 'net profit', isPlural: false, ar: ({ ar }) => `صافي ربح ${ar}`, isFeminine: false },
  ],
  [
    'operating-profit',
    {
      en: 'operating profit',
      isPlural: false,
      ar: ({ withLam }) => `الربح التشغيلي ${withLam}`,
      isFeminine: false,
    },
  ],
  [
    'net-loss',
    {
      en: 'net loss',
      isPlural: false,
      ar: ({ withLam }) => `الخسارة الصافية ${withLam}`,
      isFeminine: true,
    },
  ],
])

// «ارتفعت الخسارة» says the opposite of what a hurried reader takes from it.
const GROWING = new Set(['revenue', 'orders', 'net-profit', 'operating-profit'])

function nounOf({ metric }: Telling): MetricNoun {
  const noun = METRIC_NOUNS.get(metric ?? '')
  if (noun === undefined) throw new Error(`no noun for ${metric}`)
  return noun
}

const LEVEL: Sentences = {
  en: ({ possessive }, telling) => {
    const { en, isPlural } = nounOf(telling)
    return `${possessive} ${en} ${isPlural ? 'were' : 'was'} ${telling.figure}`
  },
  ar: (names, telling) => {
    const { ar, isFeminine } = nounOf(telling)
    return `${isFeminine ? 'بلغت' : 'بلغ'} ${ar(names)} ${telling.figure}`
  },
}

const GROWTH: Sentences = {
  en: ({ possessive }, telling) =>
    `${possessive} ${nounOf(telling).en} ${wentEn(telling)} ${telling.figure}`,
  ar: (names, telling) => {
    const { ar, isFeminine } = nounOf(telling)
    const verb = `${isUp(telling) ? 'زاد' : 'تراجع'}${isFeminine ? 'ت' : ''}`
    return `${verb} ${ar(names)} ${amountAfter(names.ar, telling)}`
  },
}

const intends = ({ isFeminine }: Names): string => (isFeminine ? 'تعتزم' : 'يعتزم')

const BUDGET: Sentences = {
  en: ({ subject }, { figure }) => `${subject} plans capital spending of ${figure}`,
  ar: ({ ar, isFeminine }, { figure, isRange }) =>
    `${isFeminine ? 'تخطط' : 'يخطط'} ${ar} لإنفاق رأسمالي ${isRange ? 'يتراوح' : 'قدره'} ${figure}`,
}

const OTHERS: Readonly<Record<'spend' | 'invest' | 'raise' | 'cut', Sentences>> = {
  spend: {
    en: ({ subject }, { figure }) => `${subject} plans to spend ${figure}`,
    ar: (names, { figure }) => `${intends(names)} ${names.ar} إنفاق ${figure}`,
  },
  invest: {
    en: ({ subject }, { figure }) => `${subject} plans to invest ${figure}`,
    ar: (names, { figure }) => `${intends(names)} ${names.ar} استثمار ${figure}`,
  },
  raise: {
    en: ({ subject }, { figure }) => `${subject} raised ${figure} in funding`,
    ar: ({ ar, isFeminine }, { figure }) =>
      `${isFeminine ? 'حصلت' : 'حصل'} ${ar} على تمويل قدره ${figure}`,
  },
  cut: {
    en: ({ subject }, { figure }) => `${subject} plans to cut ${figure}`,
    ar: (names, { figure }) => `${intends(names)} ${names.ar} إلغاء ${figure}`,
  },
}
