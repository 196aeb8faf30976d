import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** What somebody does in news of deals, staff and plants. */
export type DeedKind = (typeof ROWS)[number][0]

/** `done` is a verb of the past, `open` one of the present, `bare` an infinitive, `noun` a noun of action or "-ing". */
export type DeedForm = 'done' | 'open' | 'bare' | 'noun'

export interface DeedWord {
  readonly kind: DeedKind
  readonly form: DeedForm
}

/** Kind, verbs of the past, verbs of the present, infinitives, nouns of action: English ones, then Arabic ones. */
const ROWS = [
  [
    'buy',
    'bought|acquired|purchased|took over|taken over|snapped up|اشترى|اشترت|اشتروا|استحوذ|استحوذت|استحوذوا|ابتاع|ابتاعت',
    'buys|acquires|purchases|takes over|snaps up|يشتري|تشتري|يشترون|يستحوذ|تستحوذ|يستحوذون',
    'buy|acquire|take over|snap up',
    'buying|acquiring|purchasing|taking over|purchase|acquisition|takeover|buyout|شراء|شرائها|شرائه|استحواذ|استحواذها|استحواذه',
  ],
  [
    'sell',
    'sold|divested|offloaded|disposed of|باع|باعت|باعوا|تخارج|تخارجت',
    'sells|divests|offloads|يبيع|تبيع|يبيعون|يتخارج|تتخارج',
    'sell|divest|offload|dispose of',
    'selling|divesting|offloading|divestment|divestiture|sale of|disposal of|بيع|بيعها|بيعه|تخارج من|تخارجها',
  ],
  [
    'merge',
    'merged|اندمج|اندمجت|اندمجتا',
    'merges|يندمج|تندمج',
    'merge',
    'merging|merger|اندماج|اندماجها|دمج',
  ],
  [
    'complete',
    'completed|finalised|finalized|concluded|wrapped up|closed the deal|closed its deal|closed its purchase|closed its acquisition|closed the purchase|closed the acquisition|closed the sale|closed its sale|أتم|أتمت|أتموا|أنجز|أنجزت|أكمل|أكملت|استكمل|استكملت|أنهى|أنهت|اكتمل|اكتملت|اختتم|اختتمت',
    'completes|finalises|finalizes|concludes|wraps up|يتم صفقة|تتم صفقة|ينجز|تنجز|يكمل|تكمل|يستكمل|تستكمل|ينهي|تنهي|يكتمل|تكتمل',
    'complete|finalise|finalize|conclude|wrap up',
    'completing|finalising|finalizing|concluding|completion|إتمام|إتمامها|إتمامه|إنجاز|إكمال|استكمال|إنهاء|اكتمال|إغلاق الصفقة|إغلاق صفقة',
  ],
  [
    'hire',
    'hired|recruited|took on|وظف|وظفت|وظفوا|استقطب|استقطبت',
    'hires|recruits|takes on|يوظف|توظف|يستقطب|تستقطب',
    'hire|recruit|take on',
    'hiring|recruiting|recruitment|توظيف|استقطاب',
  ],
  [
    'dismiss',
    'dismissed|laid off|fired|sacked|made redundant|let go of|سرح|سرحت|سرحوا|استغنى عن|استغنت عن|أقال|أقالت|فصل من العمل',
    'dismisses|lays off|fires|sacks|lets go of|يسرح|تسرح|يسرحون|يستغني عن|تستغني عن|يقيل|تقيل',
    'dismiss|lay off|fire|sack|make redundant',
    'dismissing|laying off|firing|sacking|layoff|layoffs|lay-offs|redundancies|letting go of|تسريح|تسريحها|الاستغناء عن|إقالة',
  ],
  [
    'approve',
    'approved|cleared|authorised|authorized|green-lit|وافق على|وافقت على|أجاز|أجازت|صادق على|صادقت على|أقر|أقرت',
    'approves|authorises|authorizes|يوافق على|توافق على|يجيز|تجيز|يصادق على|تصادق على|يقر|تقر',
    'approve|authorise|authorize',
    'approving|authorising|authorizing|approval|موافقة على|الموافقة على|موافقتها على|موافقته على|المصادقة على|إقرار',
  ],
  [
    'reject',
    'rejected|refused|turned down|vetoed|spurned|rebuffed|رفضت|رفضوا|اعترض على|اعترضت على',
    'rejects|refuses|turns down|vetoes|rebuffs|يرفض|ترفض|يرفضون|يعترض على|تعترض على',
    'reject|refuse|turn down|veto|rebuff',
    'rejecting|refusing|turning down|vetoing|rejection|refusal|رفضها|رفضه',
  ],
  [
    'open',
    'inaugurated|opened a|opened its|opened the|opened two|opened three|reopened|افتتح|افتتحت|افتتحوا|دشن|دشنت',
    'inaugurates|opens a|opens its|opens the|reopens|يفتتح|تفتتح|يدشن|تدشن',
    'inaugurate|open a|open its|open the|reopen',
    'inaugurating|opening a|opening its|opening the|inauguration|افتتاح|تدشين',
  ],
  [
    'shut',
    'shut down|shuttered|closed its plant|closed its factory|closed its offices|closed a plant|closed a factory|closed down|أغلقت مصنع|أغلقت مصنعها|أغلقت مصنعا|أغلقت مكاتب|أغلقت متاجر|أغلقت فروع',
    'shuts down|shutters|closes its plant|closes its factory|closes a plant|closes a factory|closes down|يغلق مصنع|تغلق مصنع|تغلق مصنعها|تغلق مصنعا|تغلق مكاتب|تغلق متاجر|تغلق فروع',
    'shutter|close its plant|close its factory|close a plant|close a factory|close down',
    'shutting down|shuttering|closing its plant|closing a plant|closing down|closure of|إغلاق مصنع|إغلاق مصنعها|إغلاق مكاتب|إغلاق متاجر|إغلاق فروع',
  ],
  [
    'launch',
    'launched|unveiled|rolled out|أطلق|أطلقت|أطلقوا|دشن|دشنت',
    'launches|unveils|rolls out|يطلق|تطلق|يطلقون',
    'launch|unveil|roll out',
    'launching|unveiling|rolling out|rollout|إطلاق|إطلاقها',
  ],
  [
    'withdraw',
    'withdrew|withdrawn|scrapped|abandoned|called off|pulled out of|cancelled|canceled|سحب|سحبت|سحبوا|ألغى|ألغت|تخلى عن|تخلت عن',
    'withdraws|scraps|abandons|calls off|pulls out of|cancels|يسحب|تسحب|يلغي|تلغي|يتخلى عن|تتخلى عن',
    'withdraw|scrap|abandon|call off|pull out of|cancel',
    'withdrawing|scrapping|abandoning|calling off|cancelling|canceling|withdrawal|cancellation|إلغاء|التخلي عن',
  ],
  [
    'join',
    'joined|انضم إلى|انضمت إلى|التحق ب|التحقت ب',
    'joins|ينضم إلى|تنضم إلى',
    'join',
    'joining|الانضمام إلى|انضمامها إلى|انضمامه إلى',
  ],
  [
    'leave',
    'quit|resigned from|stepped down|left the board|left the company|exited|departed|غادر|غادرت|استقال من|استقالت من|انسحب من|انسحبت من',
    'quits|resigns from|steps down|leaves the company|exits|departs|يغادر|تغادر|يستقيل من|تستقيل من|ينسحب من|تنسحب من',
    'resign from|step down|leave the company|exit|depart',
    'quitting|resigning from|stepping down|exiting|departing|departure|resignation|مغادرة|استقالة|الانسحاب من|انسحابها من|انسحابه من',
  ],
  [
    'begin',
    'began|begun|started|commenced|kicked off|entered service|entered operation|بدأ|بدأت|بدأوا|انطلق|انطلقت|باشر|باشرت|دخل الخدمة|دخلت الخدمة',
    'begins|starts|commences|kicks off|enters service|يبدأ|تبدأ|ينطلق|تنطلق|يباشر|تباشر|يدخل الخدمة|تدخل الخدمة',
    'begin|start|commence|kick off|enter service',
    'beginning to|starting|commencing|بدء|انطلاق|مباشرة',
  ],
  [
    'end',
    'ended|ceased|halted|discontinued|انتهى|انتهت|توقف|توقفت|أوقف|أوقفت',
    'ends|ceases|halts|discontinues|ينتهي|تنتهي|يتوقف|تتوقف|يوقف|توقف',
    'cease|halt|discontinue',
    'ending|ceasing|halting|discontinuing|إيقاف|انتهاء',
  ],
  [
    'build',
    'built|constructed|erected|بنى|بنت|شيد|شيدت|أنشأ|أنشأت|أقام مصنع|أقامت مصنع',
    'builds|constructs|erects|يبني|تبني|يشيد|تشيد|ينشئ|تنشئ',
    'build|construct|erect',
    'building a|building its|building the|constructing|construction of|بناء|تشييد|إنشاء',
  ],
  [
    'ban',
    'banned|barred|blocked|prohibited|outlawed|حظر|حظرت|منعت|منعوا',
    'bans|bars|blocks|prohibits|outlaws|يحظر|تحظر|يمنع|تمنع',
    'ban|bar|block|prohibit|outlaw',
    'banning|barring|blocking|prohibiting|prohibition',
  ],
  [
    'allow',
    'allowed|permitted|سمح ب|سمحت ب|سمح ل|سمحت ل|أذن ل|أذنت ل|سمحت|أذنت',
    'allows|permits|يسمح|تسمح|يأذن|تأذن',
    'allow|permit',
    'allowing|permitting|السماح|الإذن',
  ],
  [
    'sign',
    'signed|inked|sealed|وقع|وقعت|وقعوا|أبرم|أبرمت|أبرموا|وقعتا|أبرمتا',
    'signs|inks|seals|يوقع|يوقعون|يبرم|تبرم',
    'sign|ink|seal',
    'signing|inking|توقيع|توقيعها|إبرام',
  ],
  [
    'invest',
    'invested|استثمر|استثمرت|استثمروا',
    'invests|يستثمر|تستثمر',
    'invest',
    'investing|استثمار',
  ],
  [
    'deliver',
    'delivered|handed over|سلم|سلمت|سلموا',
    'delivers|hands over|يسلم|يورد|تورد',
    'deliver|hand over',
    'delivering|handing over|delivery of|تسليم|توريد',
  ],
  [
    'agree',
    'agreed|reached agreement|reached an agreement|reached a deal|struck a deal|اتفق|اتفقت|اتفقوا|اتفقتا|توصلت إلى اتفاق|توصلتا إلى اتفاق|توصل إلى اتفاق',
    'agrees',
    'agree|reach an agreement|reach a deal|strike a deal',
    'reaching an agreement|التوصل إلى اتفاق',
  ],
] as const

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
  ['launch', 'withdraw'],
  ['join', 'leave'],
  ['begin', 'end'],
  ['ban', 'allow'],
]

export const areOpposite = (one: DeedKind, other: DeedKind): boolean =>
  OPPOSITES.some(([a, b]) => (a === one && b === other) || (b === one && a === other))

const TRANSFERS: ReadonlySet<DeedKind> = new Set<DeedKind>(['buy', 'sell', 'merge'])

export const isTransfer = (kind: DeedKind): boolean => TRANSFERS.has(kind)

/** Whether two words may tell one event: what A buys B sells. */
export const isSameEvent = (one: DeedKind, other: DeedKind): boolean =>
  one === other || (isTransfer(one) && isTransfer(other))
