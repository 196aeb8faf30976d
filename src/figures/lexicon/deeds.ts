import { type PhraseRow, phraseTable } from '#figures/phrases.ts'
import { DEED_ROWS } from './deed-rows.ts'
import { INCIDENT_ROWS } from './incident-rows.ts'

const ROWS = [...DEED_ROWS, ...INCIDENT_ROWS] as const

/** What somebody does in news of deals, staff and plants. */
export type DeedKind = (typeof ROWS)[number][0]

/** `done` is a verb of the past, `open` one of the present, `bare` an infinitive, `noun` a noun of action or "-ing". */
export type DeedForm = 'done' | 'open' | 'bare' | 'noun'

export interface DeedWord {
  readonly kind: DeedKind
  readonly form: DeedForm
}

export const DEEDS = phraseTable<DeedWord>(
  ROWS.flatMap(([kind, done, open, bare, noun]): PhraseRow<DeedWord>[] => [
    [{ kind, form: 'done' }, done],
    [{ kind, form: 'open' }, open],
    [{ kind, form: 'bare' }, bare],
    [{ kind, form: 'noun' }, noun],
  ]),
)

/** Deeds of which one undoes, or is the other side of, the other. */
const OPPOSITES: readonly (readonly [DeedKind, DeedKind])[] = [
  ['buy', 'sell'],
  ['hire', 'dismiss'],
  ['approve', 'reject'],
  ['approve', 'ban'],
  ['open', 'shut'],
  ['win', 'lose'],
  ['launch', 'withdraw'],
  ['join', 'leave'],
  ['begin', 'end'],
  ['ban', 'allow'],
  ['resume', 'suspend'],
  ['impose', 'lift'],
  ['allow', 'reject'],
]

export const areOpposite = (one: DeedKind, other: DeedKind): boolean =>
  OPPOSITES.some(([a, b]) => (a === one && b === other) || (b === one && a === other))

const TRANSFERS: ReadonlySet<DeedKind> = new Set<DeedKind>(['buy', 'sell', 'merge'])

export const isTransfer = (kind: DeedKind): boolean => TRANSFERS.has(kind)

/** Whether two words may tell one event: what A buys B sells. */
export const isSameEvent = (one: DeedKind, other: DeedKind): boolean =>
  one === other || (isTransfer(one) && isTransfer(other))

/** What must stand near words that mean other things besides: a market opens, a share loses. */
const OBJECTS: Partial<Record<DeedKind, RegExp>> = {
  open: /^(?:plants?|factory|factories|offices?|stores?|shops?|branch|branches|sites?|mines?|cent(?:er|re)s?|campus|lab|labs|fab|fabs|showrooms?|hubs?|[وفبل]?(?:ال)?(?:مصنع|مصانع|مكتب|مكاتب|متجر|متاجر|فرع|فروع|موقع|مواقع|مركز|مراكز|مقر|منجم|محطه|مختبر|معرض)(?:ا|ها|ه|ين)?)$/,
  win: /^(?:orders?|contracts?|bids?|case|cases|deals?|tenders?|licen[cs]es?|appeals?|lawsuits?|auctions?|approval|[وفبل]?(?:ال)?(?:عقد|عقود|طلبيه|طلبيات|مناقصه|مناقصات|صفقه|قضيه|دعوي|استيناف|ترخيص|مزاد)(?:ا|ها|ه|ين)?)$/,
}

/** The things of which a kind must tell to be that kind; none where its words are clear. */
export const objectsOf = (kind: DeedKind): RegExp | undefined =>
  OBJECTS[kind === 'shut' ? 'open' : kind === 'lose' ? 'win' : kind]
