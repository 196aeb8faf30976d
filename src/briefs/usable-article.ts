import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { foldForMatch } from '#language/normalise.ts'
import { splitSentences } from '#language/sentences.ts'

/** What of an article may be told: all, only the sentences that deny or leave open, or nothing. */
export type Use = 'all' | 'denials' | 'none'

type Rules = Readonly<Record<Language, readonly RegExp[]>>

// Labels of what is no news of the day, at either end of a title or alone on a line of the text.
const LABELS: Readonly<Record<Language, string>> = {
  en: 'retracted|retraction|withdrawn|sponsored(?: content| post)?|advertisement|advertorial|paid (?:post|content)(?: by [^.]{2,40})?|partner(?:ed)? content|promoted(?: content| post)?|promotion|brand(?:ed)? content|in partnership with [^.]{2,40}|opinion|op-ed|column|editorial|commentary|satire|parody|fiction|short story|flashback|throwback|from the archives?|on this day',
  ar: 'سحب خبر|خبر مسحوب|محتوي برعايه|محتوي ممول|محتوي مدفوع|محتوي ترويجي|ماده اعلانيه|ماده ترويجيه|اعلان مدفوع|اعلان|برعايه|راي|مقال|مقال راي|افتتاحيه|ساخر|سخريه|قصه خياليه|من الارشيف|من الذاكره|حدث في مثل هذا اليوم|في مثل هذا اليوم',
}
const CORRECTIONS: Readonly<Record<Language, string>> = {
  en: 'correct(?:ed|ion|ions)|clarification|clarified',
  ar: 'تصحيح|توضيح|تصويب|استدراك',
}

const titleRules = (language: Language): RegExp[] => {
  const labels = `(?:${LABELS[language]}|${CORRECTIONS[language]})`
  return [
    new RegExp(`^[["(«]?${labels}[\\])»"]?\\s*[:|–—-]`, 'u'),
    new RegExp(`[|–—-]\\s*(?:${LABELS[language]})$`, 'u'),
  ]
}
const UNUSABLE_TITLE: Rules = { en: titleRules('en'), ar: titleRules('ar') }

// Matched on folded text, each line by itself.
const UNUSABLE_TEXT: Rules = {
  en: [
    new RegExp(`^\\s*(?:${LABELS.en})\\s*[.:]?\\s*$`, 'mu'),
    /^\s*(?:sponsored|paid post|partner content|satire|parody|advertisement)(?: (?:content|post))?\s*[:.]/mu,
    /(?:^|[.!?]\s)(?:paid post by|sponsored content\b)/mu,
    /(?:^|[.!?]["')\]]?\s+)(?:correct(?:ion|ed)|clarification)(?:\s*[:—–]|,? (?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2})/mu,
    /\b(?:has|have) been (?:retracted|withdrawn)\b|\bwe (?:have )?retract/u,
    /\b(?:an? )?(?:earlier|previous) version of this (?:story|article|report|item)\b/u,
    /\bthe (?:right|correct) (?:figure|amount|number|sum|date|name) (?:is|was)\b/u,
    /\bthis (?:story|article|report|item) (?:has been|was) (?:corrected|updated to correct)\b/u,
  ],
  ar: [
    new RegExp(`^\\s*(?:${LABELS.ar})\\s*[.:]?\\s*$`, 'mu'),
    /^\s*(?:محتوي (?:ممول|مدفوع|برعايه|ترويجي)|اعلان مدفوع|ماده اعلانيه)\s*[:.]/mu,
    /(?:^|[.!؟]\s+)(?:تصحيح|تصويب|استدراك|توضيح)\s*:/mu,
    /(?<!\p{L})(?:سحب هذا|سحبنا هذا|تم سحب هذا|سحب) (?:الخبر|المقال|التقرير)(?!\p{L})/u,
    /(?<!\p{L})(?:نسخه|صيغه) (?:سابقه|اولي) من (?:هذا|هذه) (?:الخبر|المقال|التقرير|الماده)(?!\p{L})/u,
    /(?<!\p{L})ال(?:رقم|مبلغ) الصحيح(?!\p{L})/u,
  ],
}

const DENIALS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:den(?:y|ies|ied|ying)(?! (?:bail|access|entry|the (?:request|motion|appeal)))|no evidence|found no (?:sign|proof)|no truth (?:in|to)|untrue|(?:is|are|was|were) not true|baseless|unfounded|it is (?:false|wrong)|(?<!earlier |previous )(?:reports?|claims?|story|stories|rumou?rs?),? (?:\S+ ){0,8}?(?:is|are|was|were) (?:false|wrong)|no such (?:thing|plan|talks)|reject(?:s|ed) (?:the |that )?(?:claim|report|allegation)s?|refut(?:es|ed)|debunk\w*)\b/u,
  ar: /(?<!\p{L})[وف]?(?:نفت|نفي|نفوا|تنفي|ينفي|نفيا|لا دليل|لا ادله|ما من دليل|لا صحه|لا اساس|غير صحيح|غير صحيحه|ليس صحيحا|عار من الصحه|فندت|يفند|تفند)(?!\p{L})/u,
}

/** Whether a sentence denies something, or says that nothing proves it. */
export const denies = (sentence: string, language: Language): boolean =>
  DENIALS[language].test(foldForMatch(sentence, language))

const OPEN: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:looking into|examin(?:es|ed|ing)|investigat(?:es|ed|ing)|prob(?:es|ed|ing)|asks?|asked) (?:\S+ ){0,4}?(?:whether|if)\b/u,
  ar: /(?<!\p{L})(?:ما|فيما|عما) اذا(?!\p{L})/u,
}

/** Whether a sentence says only that somebody looks into something: it claims nothing that could be denied. */
export const leavesOpen = (sentence: string, language: Language): boolean =>
  OPEN[language].test(foldForMatch(sentence, language))

const OPENING_SENTENCES = 2

/**
 * What of an article may be told. Nothing of one that is retracted, paid for, an opinion, invented or a look back,
 * and nothing of one that corrects itself: nobody can tell which of its sentences still hold. Where title or
 * opening deny something, only the denials and what is left open: a claim without its denial is another claim.
 */
export function useOf({ title, text, language }: Article): Use {
  const foldedTitle = foldForMatch(title, language)
  const folded = foldForMatch(text, language)
  if (UNUSABLE_TITLE[language].some((rule) => rule.test(foldedTitle))) return 'none'
  if (UNUSABLE_TEXT[language].some((rule) => rule.test(folded))) return 'none'
  const opening = splitSentences(text, language).slice(0, OPENING_SENTENCES)
  const isDenied = [title, ...opening.map((sentence) => sentence.text)].some((passage) =>
    denies(passage, language),
  )
  return isDenied ? 'denials' : 'all'
}
