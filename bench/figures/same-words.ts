import { finder } from './registry.ts'
import { type Change, type Subject, splice } from './true-claim.ts'

/** The sentence as it stands. */
export const unchanged: Change = { kind: 'unchanged', apply: ({ text }) => [text] }

const DATES = {
  en: / on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=[,. ](?! (?:January|February|March|April|May|June|July|August|September|October|November|December)))/u,
  ar: / (?:يوم )?(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)(?: (?:الماضي|الماضية|المقبل|القادم|القادمة))?(?=[.،]| [\p{L}]{2})(?! \d)/u,
} as const
const BEFORE_DATE =
  /(?:من|حتى|قبل|بعد|منذ|صباح|مساء|ظهر|ليلة|ليل|فجر|تعاملات|جلسة|بين|في|و|خلال|ختام|إغلاق|بنهاية)$/u

const ANY_DAY =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)|\d (?:\p{Lu}[a-z]{2,8}|يناير|فبراير|مارس)/gu

/** A claim may leave a date out. */
export const noDate: Change = {
  kind: 'date left out',
  apply: ({ text, claim }) => {
    const found = DATES[claim.language].exec(text)
    // Of two dates the one that stays would take the other's figure.
    const isOnly = text.match(ANY_DAY)?.length === 1
    if (found === null || !isOnly || BEFORE_DATE.test(text.slice(0, found.index))) return []
    return [splice(text, { start: found.index, end: found.index + found[0].length }, '')]
  },
}

/** Another known spelling of a name. */
export const otherSpelling: Change = {
  kind: 'name variant',
  apply: ({ text, claim }, random) => {
    const mentions = finder.find(text, claim.language)
    return mentions.flatMap((mention) => {
      const { company, start, end } = mention
      const written = text.slice(start, end)
      if (company.kind !== 'company') return []
      const isJoined =
        /[-’'.]|\(/u.test(text.slice(end, end + 1)) || /[-(]$/u.test(text.slice(0, start))
      const forms =
        claim.language === 'ar'
          ? [company.ar, ...company.variants]
          : [company.name, ...company.aliases]
      // Ambiguous words are names only where the registry's reader says so.
      const others = forms.filter((form) => form !== written && form.length > MIN_FORM)
      const to = random.pick(others)
      return to === undefined || isJoined ? [] : [splice(text, mention, to)]
    })
  },
}

const MIN_FORM = 3

const SPEECH_OR_PLAN =
  /said|says|according|expect|will|would|could|may|might|plan|forecast|not|no longer|estimate|if|unless|قال|بحسب|وفق|توقع|قد|سوف|(?<![\p{L}])س[يت]|لم|لن|لا|إذا|مقدر|تعتزم/iu

/** The last clause is left out. */
export const trimmed: Change = {
  kind: 'trimmed',
  apply: ({ text, spots }) => {
    const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('، '))
    const kept = text.slice(0, at)
    const isWhole =
      at > 30 && spots.some(({ end }) => end < at) && !SPEECH_OR_PLAN.test(text.slice(at))
    // A comma inside a list or before "respectively" ends no clause.
    const endsClause =
      !/(?:^|[,،])[^,،]{0,25}$/u.test(kept) && !/respectively|على التوالي|على الترتيب/u.test(text)
    return isWhole && endsClause ? [`${kept}.`] : []
  },
}

/** Wraps change nothing of the meaning, and keep a sentence from being known by its words alone. */
export const WRAPS: readonly ((subject: Subject, text: string) => string | null)[] = [
  ({ claim }, text) =>
    claim.language === 'ar'
      ? `وبحسب التقرير، ${text}`
      : `${withoutStop(text)}, according to the report.`,
  ({ claim }, text) =>
    claim.language === 'ar'
      ? `${withoutStop(text)}، بحسب التقرير.`
      : `${withoutStop(text)}, the report said.`,
  ({ neighbour, claim }, text) =>
    neighbour === null
      ? null
      : `${withoutStop(text)}${claim.language === 'ar' ? '؛' : ';'} ${neighbour}`,
]

const withoutStop = (text: string): string => text.replace(/[.!؟?]["”»)]*$/u, '')
