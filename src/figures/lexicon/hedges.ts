import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

export interface Hedge {
  readonly family: 'about' | 'over' | 'under'
  /** Whether the amount itself is meant too: "at least", "up to". */
  readonly isInclusive: boolean
}

const about: Hedge = { family: 'about', isInclusive: true }
const over: Hedge = { family: 'over', isInclusive: false }
const atLeast: Hedge = { family: 'over', isInclusive: true }
const under: Hedge = { family: 'under', isInclusive: false }
const upTo: Hedge = { family: 'under', isInclusive: true }

const negated = (verbs: string): string =>
  verbs
    .split('|')
    .flatMap((verb) => ['لا', 'لم', 'لن', 'ألا'].map((not) => `${not} ${verb}`))
    .join('|')

/** Before an amount. A longer phrase wins, so that «لا يتجاوز» is not read as «يتجاوز». */
export const HEDGES_BEFORE = phraseTable<Hedge>([
  [
    about,
    'about|around|roughly|nearly|almost|some|close to|approximately|approx|an estimated|estimated|circa|in the region of|in the range of|near|~|≈|or so|virtually',
  ],
  [
    over,
    'more than|over|above|topped|topping|tops|exceeded|exceeding|exceeds|exceed|in excess of|upwards of|surpassed|surpassing|surpasses|north of|passed|passes|passing|crossed|crosses|crossing|past|greater than|well over|just over|higher than',
  ],
  [atLeast, 'at least|no less than|not less than|no fewer than|a minimum of|minimum of'],
  [under, 'less than|under|below|just under|fewer than|lower than|short of|south of'],
  [
    upTo,
    'up to|as much as|as many as|as high as|at most|no more than|not more than|a maximum of|maximum of|not exceed|not exceeding|not exceeded|not to exceed',
  ],
  [
    about,
    'نحو|حوالي|حوالى|قرابة|ما يقارب|ما يقرب من|يقارب|تقارب|يقرب من|في حدود|بحدود|تقريبا|زهاء|ما يناهز|يناهز|تناهز|يقدر بـ|يقدر ب|تقدر ب|المقدر ب|مقدرة ب|ناهز|ناهزت|قارب|قاربت|~',
  ],
  [
    over,
    'أكثر من|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|زاد على|زادت على|يتجاوز|تتجاوز|تجاوز|تجاوزت|متجاوزا|متجاوزة|تخطى|تخطت|يتخطى|تتخطى|يفوق|تفوق|فاق|فاقت|يربو على|تربو على|ما يربو على|ما يفوق|ما يتجاوز|أعلى من|فوق|أكبر من|أزيد من',
  ],
  [atLeast, `${negated('يقل عن|تقل عن')}|ما لا يقل عن|بما لا يقل عن|على الأقل`],
  [under, 'أقل من|دون|ما دون|يقل عن|تقل عن|ما يقل عن|تحت|أدنى من|أصغر من'],
  [
    upTo,
    `${negated('يتجاوز|تتجاوز|يزيد على|تزيد على|يزيد عن|تزيد عن|يتخطى|تتخطى|يتعدى|تتعدى|يفوق|تفوق')}|ما يصل إلى|بما يصل إلى|لما يصل إلى|ما لا يزيد على|ما لا يزيد عن|بما لا يتجاوز|ما لا يتجاوز|بحد أقصى|كحد أقصى`,
  ],
] satisfies PhraseRow<Hedge>[])

/** After an amount. */
export const HEDGES_AFTER = phraseTable<Hedge>([
  [about, 'or so|approximately|roughly|تقريبا|على وجه التقريب'],
  [atLeast, 'or more|at least|على الأقل|كحد أدنى|فأكثر|أو أكثر'],
  [upTo, 'or less|at most|بحد أقصى|كحد أقصى|على الأكثر|أو أقل'],
  [over, '+'],
])

/** Between a hedge and its amount: "nearly a trillion", "more than the 500". */
export const HEDGE_FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'ال', 'نسبه', 'مبلغ'])
