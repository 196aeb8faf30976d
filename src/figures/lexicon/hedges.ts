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

/** «أكثر بقليل من», «أقل قليلا من»: a comparison with its degree. */
const byDegree = (words: string): string =>
  words
    .split('|')
    .flatMap((word) =>
      ['', 'بقليل', 'قليلا', 'بكثير', 'كثيرا'].map((degree) =>
        `${word} ${degree} من`.replace('  ', ' '),
      ),
    )
    .join('|')

/** Before an amount. A longer phrase wins, so that «لا يتجاوز» is not read as «يتجاوز». */
export const HEDGES_BEFORE = phraseTable<Hedge>([
  [
    about,
    'about|around|roughly|nearly|almost|some|close to|closer to|approximately|approx|an estimated|estimated|estimated at|circa|c .|in the region of|in the range of|in the order of|on the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|something like|not far from|near|nears|neared|nearing|approached|approaches|approaching|~|≈|or so|virtually|within a whisker of|a whisker away from|within touching distance of|almost reached|almost reaching|almost hit|almost hitting|nearly reached|nearly reaching|nearly hit|nearly hitting',
  ],
  [
    over,
    'more than|over|above|top|topped|topping|tops|exceeded|exceeding|exceeds|exceed|in excess of|upwards of|surpass|surpassed|surpassing|surpasses|north of|pass|passed|passes|passing|cross|crossed|crosses|crossing|past|beyond|break through|breaks through|broke through|broken through|breaking through|breach|breached|breaches|breaching|eclipse|eclipsed|eclipses|outstripped|bigger than|larger than|greater than|well over|just over|higher than',
  ],
  [
    atLeast,
    'at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|a minimum|as little as|as few as|as low as|no lower than',
  ],
  [
    under,
    'less than|under|below|just under|fewer than|lower than|smaller than|short of|shy of|south of',
  ],
  [
    upTo,
    'up to|as much as|as many as|as high as|at most|no more than|not more than|a maximum of|maximum of|a maximum|no higher than|capped at|a cap of|cap of|a ceiling of|ceiling of|anything up to',
  ],
  [
    about,
    'نحو|حوالي|حوالى|قرابة|ما يقارب|ما يقرب من|يقارب|تقارب|يقرب من|في حدود|بحدود|تقريبا|زهاء|ما يناهز|يناهز|تناهز|مناهزا|مناهزة|مقاربا|مقاربة|اقترب من|اقتربت من|يقترب من|تقترب من|مقتربا من|مقتربة من|بالقرب من|قرب|يقدر بـ|يقدر ب|تقدر ب|المقدر ب|مقدرة ب|ناهز|ناهزت|قارب|قاربت|~',
  ],
  [
    over,
    `${byDegree('أكثر|أعلى|أكبر|أزيد|أرفع')}|ما يزيد على|ما يزيد عن|يزيد على|يزيد عن|تزيد على|تزيد عن|زاد على|زادت على|يتجاوز|تتجاوز|تجاوز|تجاوزت|متجاوزا|متجاوزة|متخطيا|متخطية|بما يتجاوز|تخطى|تخطت|يتخطى|تتخطى|يفوق|تفوق|فاق|فاقت|يربو على|تربو على|ما يربو على|يربو عن|ما يربو عن|ينوف على|تنوف على|ما ينوف على|ينيف على|تنيف على|ما ينيف على|ما يفوق|ما يتجاوز|ما يتخطى|يتعدى|تتعدى|تعدى|تعدت|فوق`,
  ],
  [atLeast, `${negated('يقل عن|تقل عن')}|ما لا يقل عن|بما لا يقل عن|على الأقل|بحد أدنى|كحد أدنى`],
  [under, `${byDegree('أقل|أدنى|أصغر')}|دون|ما دون|يقل عن|تقل عن|ما يقل عن|بما يقل عن|تحت`],
  [
    upTo,
    `${negated('يتجاوز|تتجاوز|يزيد على|تزيد على|يزيد عن|تزيد عن|يتخطى|تتخطى|يتعدى|تتعدى|يفوق|تفوق')}|ما يصل إلى|بما يصل إلى|لما يصل إلى|ما لا يزيد على|ما لا يزيد عن|بما لا يتجاوز|ما لا يتجاوز|بحد أقصى|كحد أقصى|بحد أقصاه|أقصاه|أقصاها|بسقف|سقفه|سقفها`,
  ],
] satisfies PhraseRow<Hedge>[])

/** After an amount. */
export const HEDGES_AFTER = phraseTable<Hedge>([
  [
    about,
    'or so|or thereabouts|give or take|- odd|approximately|roughly|تقريبا|على وجه التقريب|أو نحو ذلك|أو ما يقارب ذلك',
  ],
  [
    atLeast,
    'or more|and more|or higher|or greater|or above|and up|and above|at least|at a minimum|at minimum|at the very least|على الأقل|على أقل تقدير|كحد أدنى|بحد أدنى|فأكثر|أو أكثر|أو يزيد|فما فوق',
  ],
  [
    upTo,
    'or less|or fewer|or lower|or below|at most|at the most|at a maximum|بحد أقصى|كحد أقصى|على الأكثر|على أقصى تقدير|أو أقل|فأقل',
  ],
  [over, '+|- plus|ونيف'],
])

/** Between a hedge and its amount: "nearly a trillion", "more than the 500". */
export const HEDGE_FILLERS: ReadonlySet<string> = new Set(
  'a an the further another additional extra ال نسبه مبلغ حاجز عتبه مستوي سقف حد علامه قيمه'.split(
    ' ',
  ),
)
