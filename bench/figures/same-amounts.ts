import { printLike, significantDigits, toArabicDigits } from './print.ts'
import { asciiDigits, isLooselyHedged, type Span, type Spot } from './spots.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

/** One way to write a spot, or null; each spot of a claim gives a text of its own. */
const perSpot =
  (rewrite: (spot: Spot, subject: Subject) => readonly [Span, string] | null): Change['apply'] =>
  (subject) =>
    subject.spots.flatMap((spot) => {
      const change = rewrite(spot, subject)
      return change === null ? [] : [splice(subject.text, ...change)]
    })

/** ٥٨٩ for 589, and back. */
export const otherDigits: Change = {
  kind: 'digits',
  apply: ({ text, claim, spots }) => {
    if (claim.language !== 'ar' || spots.length === 0) return []
    const isArabic = /[٠-٩]/u.test(text)
    const write = isArabic ? asciiDigits : toArabicDigits
    return [
      spots.reduceRight((changed, { number }) => splice(changed, number, write(number.text)), text),
    ]
  },
}

/** Thousands with and without separators, and spaces and marks that are no part of a number. */
export const otherSeparators: Change = {
  kind: 'separators',
  apply: (subject, random) =>
    perSpot(({ number, mantissa, scale, symbol }) => {
      if (mantissa >= 1000 && symbol !== null && /^[\d,.]+$/u.test(number.text)) {
        const isGrouped = number.text.includes(',')
        return [
          number,
          isGrouped ? number.text.replaceAll(',', '') : mantissa.toLocaleString('en-US'),
        ]
      }
      const space = random.pick(['\u00a0', '\u202f', '\u2009'])
      return scale === null ? null : [{ ...number, end: scale.start }, `${number.text}${space}`]
    })(subject, random),
}

const SCALE_FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^trillion$/u, [' tn', 'tn', ' trn']],
  [/^billion$/u, ['bn', ' bn', 'b']],
  [/^million$/u, ['m', ' mn', 'mn']],
  [/^bn$/u, [' billion']],
  [/^B$/u, ['bn', ' billion']],
  [/^مليار$/u, [' بليون']],
]

/** bn for billion, بليون for مليار. */
export const otherScaleWord: Change = {
  kind: 'scale word',
  apply: (subject, random) =>
    perSpot(({ number, scale, symbol, word }) => {
      if (scale === null) return null
      const to = random.pick(SCALE_FORMS.find(([from]) => from.test(scale.text))?.[1] ?? [])
      // "1.3m GPUs" is usual, "1.3m years" might be metres.
      const isUsual = symbol !== null || (word !== null && /dollars|euros|[دير]/u.test(word.text))
      return to === undefined || !isUsual ? null : [{ ...number, end: scale.end }, number.text + to]
    })(subject, random),
}

const LARGER: readonly (readonly [RegExp, string])[] = [
  [/^billion$/u, 'trillion'],
  [/^million$/u, 'billion'],
  [/^مليار$/u, 'تريليون'],
  [/^مليون$/u, 'مليار'],
]

/** 0.589 trillion for 589 billion. */
export const largerScale: Change = {
  kind: 'larger scale',
  apply: perSpot(({ number, mantissa, scale, isRange, hedge }) => {
    const to = LARGER.find(([from]) => scale !== null && from.test(scale.text))?.[1]
    if (scale === null || to === undefined || isRange || hedge !== null || mantissa < 10)
      return null
    return [{ ...number, end: scale.end }, `${printLike(number, mantissa / 1000)} ${to}`]
  }),
}

/** "589 billion dollars" and "US$589 billion" for "$589 billion". */
export const moneyForm: Change = {
  kind: 'money form',
  apply: (subject, random) =>
    perSpot((spot, { text, claim }) => {
      const { symbol, number, scale, end, start, isRange } = spot
      if (symbol?.text !== '$' || claim.language === 'ar' || isRange || /^-/u.test(text.slice(end)))
        return null
      const amount = text.slice(number.start, (scale ?? number).end)
      const isLetter = scale !== null && /^[a-zA-Z]{1,3}$/u.test(scale.text)
      const forms = isLetter
        ? [`US$${amount}`]
        : [`US$${amount}`, `${amount} dollars`, `USD ${amount}`]
      return [{ start, end, text: '' }, random.pick(forms) ?? '']
    })(subject, random),
}

const PERCENT_FORMS = {
  en: ['%', ' percent', ' per cent', ' pct'],
  ar: ['%', '٪', ' في المئة', ' بالمئة', ' في المائة'],
}

/** 17 percent for 17%. */
export const percentForm: Change = {
  kind: 'percent form',
  apply: (subject, random) =>
    perSpot(({ unit, number, word }, { claim, text }) => {
      if (unit !== 'percent' || word === null || /^-/u.test(text.slice(word.end))) return null
      const forms = PERCENT_FORMS[claim.language].filter((form) => form.trim() !== word.text)
      return [{ ...number, end: word.end }, number.text + (random.pick(forms) ?? '%')]
    })(subject, random),
}

const SAME_HEDGES: readonly (readonly string[])[] = [
  ['about', 'around', 'roughly', 'approximately'],
  ['nearly', 'almost', 'close to'],
  ['more than', 'over'],
  ['at least', 'no less than'],
  ['less than', 'under'],
  ['up to', 'as much as'],
  ['نحو', 'حوالي', 'قرابة', 'ما يقارب'],
  ['بنحو', 'بحوالي'],
  ['أكثر من', 'ما يزيد على'],
]

/** Another word of the same family. */
export const sameHedge: Change = {
  kind: 'hedge synonym',
  apply: (subject, random) =>
    perSpot(({ hedge, unit }) => {
      // "Over five years" may be a time that passed.
      if (hedge === null || unit === 'duration') return null
      const words = hedge.text.trim()
      const to = random.pick(
        SAME_HEDGES.find((family) => family.includes(words))?.filter((other) => other !== words) ??
          [],
      )
      return to === undefined ? null : [hedge, `${to} `]
    })(subject, random),
}

const TENTH = 0.1
const SMALL_PERCENT = 10

/** "About $590 billion" for $589 billion, as far as rule 2 lets a hedge round. */
export const hedgedRounding: Change = {
  kind: 'hedged rounding',
  apply: perSpot(({ mantissa, ...spot }, { claim, text }) => {
    const digits = significantDigits({ ...spot, mantissa })
    const isAmount = ['money', 'percent', 'count'].includes(spot.unit) && !spot.isRange
    if (!isAmount || spot.hedge !== null || digits < 3) return null
    const value = Number(mantissa.toPrecision(digits - 1))
    const isShortPercent = spot.unit === 'percent' && mantissa >= SMALL_PERCENT && digits - 1 < 2
    if (Math.abs(value - mantissa) > TENTH * mantissa || isShortPercent) return null
    const before = text.slice(0, spot.start)
    const isJoined =
      /[-–]$|(?<![\p{L}])(?:[aA]n?|[tT]he|[بلك]|بـ|ال)\s?$/u.test(before) ||
      /^-/u.test(text.slice(spot.end))
    if (isJoined || isLooselyHedged(text, { ...spot, mantissa })) return null
    const amount = splice(text, spot.number, printLike(spot.number, value)).slice(spot.start)
    const printed = amount.slice(0, amount.length - (text.length - spot.end))
    return [{ ...spot }, `${claim.language === 'ar' ? 'نحو' : 'about'} ${printed}`]
  }),
}

const WORDS = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  ar: ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
}

/** "Seventeen percent" for 17%, «خمسة مليارات» for «5 مليارات». */
export const numberWords: Change = {
  kind: 'number in words',
  apply: perSpot((spot, { claim, text }) => {
    const { mantissa, number, symbol, unit, word, end } = spot
    const name =
      Number.isInteger(mantissa) && mantissa > 2 ? WORDS[claim.language][mantissa] : undefined
    if (!name || symbol !== null || word === null || spot.isRange || /^-/u.test(text.slice(end)))
      return null
    if (unit === 'percent') {
      return [
        { ...number, end: word.end },
        `${name} ${claim.language === 'ar' ? 'في المئة' : 'percent'}`,
      ]
    }
    // Only words of units join words of numbers: "seven GW" is not written.
    return /^[\p{Ll}\p{Script=Arabic}\p{M} ]+$/u.test(word.text) && unit !== 'point'
      ? [number, name]
      : null
  }),
}
