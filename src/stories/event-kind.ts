import type { Language } from '#domain/language.ts'
import { foldArabic } from '#language/normalise.ts'

/** What sort of happening a headline tells. */
export type EventKind =
  | 'market'
  | 'earnings'
  | 'deal'
  | 'investment'
  | 'rejection'
  | 'appointment'
  | 'launch'
  | 'probe'
  | 'security'
  | 'ban'
  | 'policy'
  | 'analyst'

type Cues = Readonly<Record<EventKind, RegExp>>

// An Arabic cue may follow a clitic and the article, and may carry an ending.
const arabic = (stems: string): RegExp =>
  new RegExp(`(?<!\\p{L})[وفبلكس]?(?:ال|لل)?(?:${stems})`, 'u')

const ENGLISH: Cues = {
  market:
    /\b(?:shares?|stocks?|market value|market cap|sell-?off|rout|plunges?|tumbles?|slumps?|sinks?|soars?|surges?|rall(?:y|ies)|wall street|nasdaq|sheds?|wip(?:es?|ed)|rebounds?)\b/,
  earnings:
    /\b(?:q[1-4]|quarter(?:ly)?|earnings|results|guidance|revenues?|sales|profits?|eps|net income)\b/,
  deal: /\b(?:bids?|acquir\w*|takeover|buyout|merg\w*|to buy|offers?)\b/,
  investment:
    /\b(?:invest\w*|capex|capital spending|capital expenditure|spend\w*|pledg\w*|commits?|commitment|funding|raises|joint venture|data cent(?:er|re) project)\b/,
  rejection:
    /\b(?:reject\w*|rebuff\w*|(?:fires?|hits?) back|no thank you|brush\w* (?:off|aside)|turns? down|dismiss\w*)\b/,
  appointment:
    /\b(?:appoints?|names|hires|new (?:ceo|chief)|steps? down|resigns?|to part ways|as (?:ceo|chief))\b/,
  launch: /\b(?:launch\w*|unveil\w*|releas\w*|introduc\w*|debuts?|rolls out)\b/,
  probe:
    /\b(?:prob(?:e|es|ing)|investigat\w*|examin\w*|inquiry|look(?:s|ing)? into|reviews?|antitrust|without permission|misuse)\b/,
  security:
    /\b(?:cyber-?attacks?|expos\w*|vulnerab\w*|breach\w*|hack\w*|jailbr\w*|ransomware|malware|exploit\w*|leak\w*|red[- ]team\w*|manipulat\w*|harmful|unsafe)\b/,
  ban: /\b(?:bans?|banned|bars?|barred|blocks?|forbids?|prohibit\w*|warn(?:s|ed)? (?:\w+ ){0,4}(?:against|not to|off)|(?:told|tells|orders) (?:\w+ ){0,3}(?:not )?to|not to use|do not use|avoid|off[- ]limits)\b/,
  policy:
    /\b(?:export (?:controls?|curbs?|rules?)|tariffs?|sanctions?|executive order|bill|law|regulat\w*|policy|rules?)\b/,
  analyst:
    /\b(?:analysts?|upgrad\w*|downgrad\w*|price target|rating|overvalued|undervalued|says investor|buying opportunity)\b/,
}

const ARABIC: Cues = {
  market: arabic(
    'سهم|اسهم|قيمه سوقيه|القيمه السوقيه|قيمتها السوقيه|موجه بيع|تهبط|هبوط|تهوي|يهوي|تخسر|خسر|تفقد|يتراجع|تتراجع|تراجع|تقفز|ارتفاع|وول ستريت|ناسداك|البورصه|اسواق',
  ),
  earnings: arabic('ارباح|نتايج|ايرادات|مبيعات|توقعات الربع|الربع'),
  deal: arabic('استحواذ|تستحوذ|عرض شراء|اندماج|صفقه'),
  investment: arabic(
    'استثمار|تستثمر|يستثمر|انفاق|تنفق|ستنفق|تعهد|تمويل|مشروع مشترك|ضخ|مشروع ستارغيت',
  ),
  rejection: arabic('رفض|يرفض|ترفض|يرد علي|ترد علي'),
  appointment: arabic('تعين|تعيين|يعين|رييسا تنفيذيا|استقال|يستقيل|تنحي'),
  launch: arabic('تطلق|اطلاق|يطلق|تكشف عن|يكشف عن|طرح|تطرح|اصدار'),
  probe: arabic(
    'تحقق|تحقيق|يحقق|تحققان|يحققان|تبحث|تبحثان|تدرس|تدرسان|فحص|تفحص|مراجعه|دون اذن|بلا اذن',
  ),
  security: arabic('ثغر|اختراق|تسريب|برمجيات|فديه|هجوم سيبراني|هجوم الكتروني|مكشوف|قرصن|ضار|تلاعب'),
  ban: arabic('حظر|تحظر|يحظر|منع|تمنع|يمنع|تحذر|يحذر|تحذير|عدم استخدام'),
  policy: arabic('ضوابط التصدير|قيود التصدير|رسوم جمركيه|عقوبات|امر تنفيذي|مشروع قانون|تشريع'),
  analyst: arabic('محلل|توصيه|السعر المستهدف|ترفع تصنيف|تخفض تصنيف'),
}

/** The kinds that a headline's words tell; none where it gives no cue. */
export function eventKinds(title: string, language: Language): ReadonlySet<EventKind> {
  const text = foldArabic(title.toLowerCase()).replaceAll('’', "'")
  const cues = language === 'ar' ? ARABIC : ENGLISH
  const kinds = Object.keys(cues) as EventKind[]
  return new Set(kinds.filter((kind) => cues[kind].test(text)))
}
