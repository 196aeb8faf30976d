import type { Article } from '#domain/article.ts'
import type { Language } from '#domain/language.ts'
import { foldArabic } from '#language/normalise.ts'
import { splitSentences } from '#language/sentences.ts'

interface Cues {
  readonly title: readonly RegExp[]
  /** In the first two sentences. */
  readonly opening: readonly RegExp[]
}

const arabic = (words: string): RegExp => new RegExp(`(?<!\\p{L})[وفبل]?(?:ال)?(?:${words})`, 'u')

const CUES: Readonly<Record<Language, Cues>> = {
  en: {
    title: [
      /\blive ?-?(?:updates?|blog|coverage|feed|text)\b|^live\b ?[:|–—-]|[:|–—(-] ?live\)?$|^(?:the )?(?:markets?|stocks|wall street|day|week|summit) live\b/,
      /\bas it happened\b|\bminute by minute\b|\b(?:rolling|running) (?:coverage|updates?|notes)\b/,
      /\bmarket (?:wrap|snapshot|report|movers)\b|\bround-?up\b|\bwrap-?up\b|\brecap\b|\bat a glance\b/,
      /\b(?:morning|evening|daily|weekly|weekend|tech|chip|market|defen[cs]e) (?:brief(?:ing)?|digest|bulletin|newsletter|wrap|memo|headlines)\b/,
      /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:things|stories|charts|takeaways|headlines|numbers)\b/,
      /\bwhat to (?:watch|know)\b(?! out)|\b(?:the )?(?:day|week) (?:ahead|in review)\b|\btop (?:stories|headlines)\b|\bnews in brief\b|\b(?:week|day|month) in (?:chips|tech|ai|numbers|pictures)\b|^(?:the|this) (?:week|day|month) in [a-z ]+[:,|–—-]/,
      /\bstocks (?:making|to watch|on the move)\b|\b(?:pre-?market|after-hours) movers\b/,
      // "Chips mixed after results from A, B and C"
      /^(?:\S+ ){0,3}(?:chips?|stocks|shares|chipmakers|futures|markets) (?:mixed|(?:end|close|trade|open)s? (?:mixed|higher|lower))\b.*,/,
      /^(?:wall street|(?:\S+ ){0,2}(?:shares|stocks|markets)) (?:ends?|closes?|opens?|finish(?:es)?) (?:mixed|higher|lower|flat)\b.*[;:,]/,
      // "A, B and C rise premarket; D falls": the movers of a session.
      /, .+ (?:rise|gain|climb|jump|fall|drop|slip)s?\b.*; .+ (?:rise|gain|climb|jump|fall|drop|slip)s?\b/,
    ],
    opening: [
      /\bround-?up of\b|\bhere (?:are|is) (?:some of )?(?:the|what|our|today's|this week's)\b.*\b(?:movers|headlines|stories|news|reading|stocks)\b/,
      /\ba look at the (?:day|week) ahead\b|\b(?:this|our) live ?blog\b|\b(?:our|these are) (?:running|rolling) (?:notes|coverage|updates)\b|\bfollow (?:along|our live)\b/,
    ],
  },
  ar: {
    title: [
      arabic('(?:تغطيه|نقل|بث|مدونه|تحديثات) (?:ال)?(?:مباشره?|حيه?|مستمره|متواصله)'),
      arabic('لحظه بلحظه|اولا باول|دقيقه بدقيقه'),
      /^(?:مباشر|حصاد|موجز|نشره|جوله)(?: ال[\p{L}]+)* ?[:|–—-]/u,
      arabic('حصاد (?:ال)?(?:يوم|اسبوع|شهر|اسواق|اخبار)|نشره (?:ال)?(?:صباح|مساء|اخبار|يوم)'),
      arabic('(?:موجز|ملخص|جوله) (?:ال)?(?:اخبار|انباء|يوم|اسبوع|صحف|اسواق|صحافه)'),
      arabic('(?:ابرز|اهم) (?:ال)?(?:اخبار|احداث|عناوين|انباء|ما جاء)'),
      arabic(
        '(?:\\d+|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|تسعه?|عشره?) (?:اشياء|امور|اخبار|قصص|عناوين|ارقام)',
      ),
    ],
    opening: [
      arabic('في (?:نشره|حصاد|موجز|جوله) (?:هذا )?(?:ال)?(?:يوم|صباح|مساء|اسبوع)'),
      arabic('(?:اليكم|نتابع معكم|تابعوا معنا) (?:ابرز|اهم|لحظه)'),
    ],
  },
}
const OPENING_SENTENCES = 2
const OPENING_CHARS = 600
// One event is not told in so many clauses of equal rank.
const MIN_LISTED = 4
const LIST_MARK = /[;؛]/g

/**
 * Whether an article tells many events at once or one as it goes on: a digest of a day, the movers of
 * a session, a live blog. Such a piece confirms none of the events that it names. Told by the words of
 * title and opening; where they do not say it, `false`.
 */
export function isRoundup({
  title,
  text,
  language,
}: Pick<Article, 'title' | 'text' | 'language'>): boolean {
  const cues = CUES[language]
  const headline = fold(title)
  if (cues.title.some((cue) => cue.test(headline))) return true
  const opening = splitSentences(text.slice(0, OPENING_CHARS), language)
    .slice(0, OPENING_SENTENCES)
    .map((sentence) => fold(sentence.text))
  return opening.some(
    (sentence) =>
      cues.opening.some((cue) => cue.test(sentence)) ||
      (sentence.match(LIST_MARK) ?? []).length >= MIN_LISTED - 1,
  )
}

const fold = (text: string): string => foldArabic(text.toLowerCase()).replaceAll('’', "'").trim()
