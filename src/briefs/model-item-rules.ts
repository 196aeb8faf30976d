import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import type { ModelItem } from './model-schema.ts'

const MIN_QUOTE_WORDS = 3

interface Grave {
  readonly what: string
  readonly told: Readonly<Record<Language, RegExp>>
  /** Other words in which an article may tell it, which say less when they stand alone. */
  readonly also?: RegExp
}

// What moves a share by being said. A paraphrase may find other words for anything else.
const GRAVE: readonly Grave[] = [
  {
    what: 'bankruptcy',
    told: {
      en: /\b(?:bankrupt|insolven|liquidat|chapter 11)/iu,
      ar: /[إا]فلاس|[أا]فلس|[إا]عسار/u,
    },
  },
  {
    what: 'fraud',
    told: {
      en: /\b(?:fraud|scam|embezzl|brib|launder|restat)/iu,
      ar: /احتيال|اختلاس|رشوة|رشاوى|غسل الأموال|تزوير/u,
    },
  },
  {
    what: 'somebody leaving office',
    told: {
      en: /\b(?:resign|step(?:s|ped|ping)? down|oust)/iu,
      ar: /استقال|[إا]قالة|تنحّ?ى|تنحي/u,
    },
    also: /\b(?:fired|dismiss|depart(?:s|ed|ing|ure)\b|leav|left|quit|sack)|غادر|يغادر|أقال/iu,
  },
  {
    what: 'a takeover',
    told: {
      en: /\b(?:acquir(?:es?|ed|ing)|acquisition|takeover|bought|merger|merge[sd]?\b)/iu,
      ar: /استحو|اشترت|اندماج/u,
    },
    also: /\b(?:buy|purchas|deal|took over|stake)|شراء|حصة|يشتري|تشتري|صفقة/iu,
  },
  {
    what: 'a halt of trading',
    told: {
      en: /\bdelist|\b(?:halt|suspen)\p{L}*[^.;]{0,30}\btrading/iu,
      ar: /شطب[^.؛]{0,25}(?:سهم|أسهم|إدراج|ناسداك|البورصة)|(?:[أا]وقف|إيقاف|وقف|تعليق)[^.؛]{0,30}تداول/u,
    },
    also: /\btrading [^.;]{0,30}\b(?:halt|suspen)|إدراج/iu,
  },
  {
    what: 'dismissals',
    told: { en: /\b(?:lay-?offs?|laid off|job cuts)\b/iu, ar: /تسريح|سرّ?حت/u },
    also: /\b(?:jobs|workforce|headcount|fired|staff)|وظيفة|وظائف|موظف/iu,
  },
  {
    what: 'an arrest',
    told: { en: /\b(?:arrest|indict|guilty|jail)/iu, ar: /اعتقل|اعتقال|سجن|مذنب/u },
    also: /\b(?:detain|custody|charged|prison|sentenced)|احتجز|توقيف|أوقف|اتهم/iu,
  },
  {
    what: 'a lawsuit',
    told: { en: /\b(?:sue[sd]?\b|suing|lawsuit)/iu, ar: /دعوى|دعاوى|قاضت|مقاضاة/u },
    also: /\b(?:court|litigat|legal|complaint)|محكمة|قضائي|القضاء/iu,
  },
  { what: 'a collapse', told: { en: /\b(?:collaps|crash)/iu, ar: /انهار|انهيار/u } },
  {
    what: 'a denial',
    told: { en: /\bden(?:y|ies|ied)\b/iu, ar: /(?<!\p{L})[وف]?نف(?:ى|ت)(?!\p{L})/u },
    also: /\b(?:reject|refut|not true|false)|رفض/iu,
  },
  {
    what: 'a bargain',
    told: {
      en: /\b(?:bargain|entry point|buying opportunity|undervalued|oversold)\b/iu,
      ar: /فرصة (?:ذهبية|شراء|للشراء)/u,
    },
  },
]

/** Grave things that a text tells and none of its articles does, in whatever language they are. */
export const untoldGrave = (
  text: string,
  language: Language,
  cited: readonly Article[],
): readonly string[] =>
  GRAVE.filter(
    (grave) => grave.told[language].test(text) && !cited.some((article) => tells(article, grave)),
  ).map(({ what }) => what)

function tells({ title, text, language }: Article, { told, also }: Grave): boolean {
  const whole = `${title}\n${text}`
  return told[language].test(whole) || (also?.test(whole) ?? false)
}

// An item is read alone, and on another day than it was written.
const NO_SUBJECT: Readonly<Record<Language, RegExp>> = {
  en: /^(?:our reading:\s*)?(?:it|they|he|she|the (?:company|firm|stock))\b(?!-)/iu,
  ar: /^(?:قراءتنا:\s*)?(?:\p{L}+ )?(?:الشركة|السهم)(?= (?:إن|أن|في|\d)|[،.])/u,
}
const NO_DAY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:today|yesterday|tomorrow)\b/iu,
  ar: /(?<!\p{L}|في )(?:أمس|غدًا|اليوم(?=[،.؛]|$))(?!\p{L})/u,
}
const REPEATED = /(?<!\p{L})(\p{L}+)(?:[\s,،]+\1){2,}(?!\p{L})/iu
const FALLS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:shares?|stock|profits?|revenues?|orders|sales)\b[^.;,]{0,30}\b(?:fell|falls?|drop(?:s|ped)|sank|slid|tumbled|plunged|declined)\b/iu,
  ar: /(?:هبط|هوى|هوت|تراجع|انخفض|نزل|تهاوى)ت? (?:سهم|أسهم|أرباح|إيرادات|طلبيات|مبيعات)/u,
}

/** What the prompt asks of the words of an item, and a model may forget. */
export function wordingProblems(
  { part, text, quotes }: ModelItem,
  language: Language,
): readonly string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [NO_SUBJECT[language].test(text.trim()), 'the text opens without naming its subject'],
    [NO_DAY[language].test(text), 'the text names no day: "today", "yesterday"'],
    [REPEATED.test(text), 'the text says a word three times in a row'],
    [part === 'winners' && FALLS[language].test(text), 'a winner gains: what fell is no gain'],
    [quotes.some((quote) => isTooShort(quote.text)), 'quotes: each of at least three words'],
  ]
  return rules.flatMap(([isBroken, rule]) => (isBroken ? [rule] : []))
}

const isTooShort = (quote: string): boolean => quote.trim().split(/\s+/u).length < MIN_QUOTE_WORDS
