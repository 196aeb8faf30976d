import type { Company } from '#domain/company.ts'
import type { Language } from '#domain/language.ts'
import type { Evidence } from '#figures/claim.ts'
import type { Random } from './random.ts'
import { companies } from './registry.ts'
import type { TrueClaim } from './true-claim.ts'

const ARTICLES = 50
const PUBLISHED_AT = Date.UTC(2025, 1, 13, 15)
const DIRECTIONS = ['en-en', 'ar-ar', 'en-ar', 'ar-en'] as const

/** What an article says of one company, and a claim again, in either language. */
interface Fact {
  readonly source: Readonly<Record<Language, string>>
  readonly claim: Readonly<Record<Language, string>>
}

/** Articles on four made-up facts each, and their facts as claims in either language: mostly for the directions that no newspaper gives. */
export function madeUpClaims(random: Random): TrueClaim[] {
  const listed = companies.filter(
    ({ kind, parent, ticker }) => kind === 'company' && parent === null && ticker !== null,
  )
  const owners = listed.filter(({ name }) => !listed.some((other) => other.parent === name))
  return Array.from({ length: ARTICLES }, (_, index) => {
    const facts = random
      .shuffle(owners)
      .slice(0, WRITERS.length)
      .map((company, at) => WRITERS[at]?.(company, random))
      .filter((fact) => fact !== undefined)
    return DIRECTIONS.flatMap((direction) => claimsOf(facts, direction, index))
  }).flat()
}

function claimsOf(
  facts: readonly Fact[],
  direction: (typeof DIRECTIONS)[number],
  index: number,
): TrueClaim[] {
  const [from, to] = direction.split('-') as [Language, Language]
  const article: Evidence = {
    id: `M${index}-${direction}`,
    language: from,
    title: from === 'ar' ? 'يوم آخر في الأسواق' : 'Another day on the markets',
    text: facts.map(({ source }) => source[from]).join(' '),
    publishedAt: PUBLISHED_AT,
    zone: 'UTC',
  }
  return facts.map(({ claim }) => ({
    claim: { text: claim[to], language: to, cites: [article.id] },
    articles: [article],
    direction,
    origin: 'made-up',
  }))
}

type Writer = (company: Company, random: Random) => Fact

const tenths = (random: Random, from: number, to: number): number =>
  (from * 10 + random.below((to - from) * 10) + 1) / 10

const WRITERS: readonly Writer[] = [
  ({ name, ar }, random) => {
    const [percent, isUp] = [tenths(random, 11, 39), random.below(2) === 1]
    const [en, again] = isUp ? ['rose', 'gained'] : ['fell', 'dropped']
    const [verb, other] = isUp ? ['ارتفع', 'صعد'] : ['انخفض', 'هبط']
    return {
      source: {
        en: `${name} shares ${en} ${percent}% on Monday.`,
        ar: `${verb} سهم ${ar} ${percent}% الاثنين.`,
      },
      claim: {
        en: `Shares of ${name} ${again} ${percent}% on Monday.`,
        ar: `${other} سهم ${ar} بنسبة ${percent}% يوم الاثنين.`,
      },
    }
  },
  ({ name, ar }, random) => {
    const billions = tenths(random, 41, 99)
    return {
      source: {
        en: `${name} posted revenue of $${billions} billion for the third quarter of 2024.`,
        ar: `سجلت ${ar} إيرادات قدرها ${billions} مليار دولار في الربع الثالث من 2024.`,
      },
      claim: {
        en: `${name} had revenue of $${billions} billion in the third quarter of 2024.`,
        ar: `حققت ${ar} إيرادات بلغت ${billions} مليار دولار في الربع الثالث من 2024.`,
      },
    }
  },
  ({ name, ar }, random) => {
    const [millions, year] = [101 + random.below(398) * 2, 2018 + random.below(5)]
    return {
      source: {
        en: `${name} made a net profit of more than €${millions} million in ${year}.`,
        ar: `حققت ${ar} صافي ربح قدره أكثر من ${millions} مليون يورو في ${year}.`,
      },
      claim: {
        en: `${name} earned a net profit of over €${millions} million in ${year}.`,
        ar: `بلغ صافي ربح ${ar} ما يزيد على ${millions} مليون يورو في ${year}.`,
      },
    }
  },
  ({ name, ar }, random) => {
    const [gigawatts, chips] = [tenths(random, 5, 9), 11_000 + random.below(880) * 100]
    return {
      source: {
        en: `${name} opened a ${gigawatts} GW site in March with ${chips.toLocaleString('en-US')} chips.`,
        ar: `افتتحت ${ar} موقعًا بقدرة ${gigawatts} غيغاواط في مارس يضم ${chips.toLocaleString('en-US')} رقاقة.`,
      },
      claim: {
        en: `In March ${name} opened a site of ${gigawatts} GW with ${chips.toLocaleString('en-US')} chips.`,
        ar: `افتتحت ${ar} في مارس موقعًا قدرته ${gigawatts} غيغاواط وفيه ${chips.toLocaleString('en-US')} رقاقة.`,
      },
    }
  },
  ({ name, ar }, random) => {
    const [billions, isUp] = [101 + random.below(398) * 2, random.below(2) === 1]
    const [en, verb] = isUp ? ['added', 'أضافت'] : ['lost', 'خسرت']
    return {
      source: {
        en: `${name} ${en} about $${billions} billion of market value on Tuesday.`,
        ar: `${verb} ${ar} نحو ${billions} مليار دولار من قيمتها السوقية الثلاثاء.`,
      },
      claim: {
        en: `On Tuesday ${name} ${en} roughly $${billions} billion of its market value.`,
        ar: `${verb} ${ar} الثلاثاء حوالي ${billions} مليار دولار من قيمتها السوقية.`,
      },
    }
  },
]
