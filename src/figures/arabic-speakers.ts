import type { NameMention } from '#language/names.ts'
import { foldWord } from './fold.ts'
import { isDoneVerb } from './lexicon/done-verbs.ts'
import { isOrdinary } from './ordinary-words.ts'
import type { Reading } from './read-figures.ts'
import { isParticle } from './things.ts'
import type { Token } from './tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/** Whose name follows them, past the name of their house. */
const TITLES = words(
  `رئيس رئيسة رئيسها رئيسته مدير مديرة مديرها وزير وزيرة وزيرها محافظ محافظة محافظها حاكم حاكمة مؤسس مؤسسة مؤسسها نائب
  نائبة أمين أمينة محلل محللة خبير خبيرة مستشار مستشارة مفوض مفوضة عضو سفير سفيرة`,
)
// Behind a title's definite words they go on describing, or say when and where.
const DESCRIPTIONS = words(
  `سابق سابقة جديد جديدة مؤقت مؤقتة مشارك مشاركة منتدب منتدبة مستقل مستقلة كبير كبيرة أول أولى أمس غدا مساء صباح صباحا
  مساء لاحقا أيضا مجددا حاليا مؤخرا يوم اليوم لدى عبر أمام إنه إنها بأن مقابلة بيان حديث كلمة مؤتمر تصريح تصريحات`,
)
const ENDS = /^(?:ان|انه|انها|بان|لان|:|،|,|\.)$/
const REACH = 10
const MIN_WORD = 3

/**
 * The Arabic words that name a person behind a title and its house: «رئيسة البنك المركزي الأوروبي كريستين لاغارد».
 * Two at least, behind a definite word or a known name, up to «إن» or a comma; a lone one may be anything.
 */
export function arabicSpeakers(
  { tokens }: Pick<Reading, 'tokens'>,
  mentions: readonly NameMention[],
): Token[][] {
  return tokens.flatMap((token, at): Token[][] => {
    if (!token.forms.some((form) => TITLES.has(form))) return []
    const end = tokens.findIndex(({ word }, index) => index > at && ENDS.test(word))
    if (end < 0 || end - at > REACH) return []
    const isMentioned = (one: Token): boolean =>
      mentions.some((mention) => one.start < mention.end && one.end > mention.start)
    const phrase = tokens.slice(at + 1, end)
    const last = phrase.findLastIndex((one) => isMentioned(one) || one.word.startsWith('ال'))
    const name = phrase.slice(last + 1)
    const isName = name.length > 1 && name.length <= MIN_WORD && name.every(isNamePart)
    return last >= 0 && isName ? [name] : []
  })
}

const isNamePart = (token: Token): boolean =>
  /^[\u0620-\u064a]{3,}$/.test(token.word) &&
  !isParticle(token) &&
  !token.forms.some((form) => DESCRIPTIONS.has(form)) &&
  !isDoneVerb(token) &&
  !isOrdinary(token)
