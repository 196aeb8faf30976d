import { foldForMatch } from '#language/normalise.ts'

/** The words of each command in both languages; the first is its name in menus. */
const WORDS = {
  start: ['start', 'hello', 'ابدأ', 'بدء', 'مرحبا', 'أهلا', 'السلام عليكم', 'سلام عليكم'],
  brief: ['brief', 'now', 'موجز', 'الموجز', 'الآن'],
  winners: ['winners', 'winner', 'الرابحون', 'الرابحين', 'رابحون', 'المستفيدون', 'المستفيدين'],
  shock: ['shock', 'صدمة', 'الصدمة', 'صدمة الأسواق', 'market shock'],
  defense: ['defense', 'defence', 'دفاع', 'الدفاع'],
  risks: ['risks', 'risk', 'مخاطر', 'المخاطر', 'أبرز المخاطر', 'risk flags'],
  next: ['next', 'ahead', 'ما نترقبه', 'المرتقب', 'القادم', 'المقبل', 'what next'],
  last: [
    'last',
    'آخر',
    'الأخير',
    'السابق',
    'last brief',
    'آخر موجز',
    'الموجز الأخير',
    'الموجز السابق',
  ],
  more: ['more', 'المزيد', 'مزيد'],
  sources: ['sources', 'source', 'مصادر', 'المصادر'],
  why: ['why', 'why this', 'لماذا', 'ليش', 'سبب الترتيب'],
  wrong: ['wrong', 'wrong figure', 'خطأ', 'رقم خاطئ', 'رقم خطأ'],
  subscribe: ['subscribe', 'اشترك', 'اشتراك', 'الاشتراك'],
  schedule: ['schedule', 'جدول', 'الجدول', 'موعد', 'الموعد', 'مواعيد', 'المواعيد'],
  watch: ['watch', 'watchlist', 'follow', 'تابع', 'متابعة', 'المتابعة', 'قائمة المتابعة'],
  unwatch: ['unwatch', 'unfollow', 'إلغاء المتابعة', 'إلغاء متابعة', 'ألغ متابعة'],
  mute: ['mute', 'استبعد', 'استبعاد', 'اكتم', 'كتم', 'أخف', 'إخفاء'],
  unmute: ['unmute', 'إلغاء الاستبعاد', 'إلغاء الكتم', 'إلغاء كتم', 'أظهر', 'إظهار'],
  parts: ['parts', 'sections', 'أقسام', 'الأقسام'],
  short: ['short', 'brief only', 'مختصر', 'المختصر', 'اختصر', 'قصير'],
  full: ['full', 'long', 'كامل', 'الكامل', 'كاملا', 'مفصل'],
  lang: ['lang', 'language', 'languages', 'لغة', 'اللغة', 'لغات', 'اللغات'],
  quiet: ['quiet', 'quiet hours', 'هدوء', 'الهدوء', 'ساعات الهدوء', 'ساعات هدوء'],
  settings: ['settings', 'إعدادات', 'الإعدادات', 'ضبط'],
  setup: ['setup', 'إعداد', 'تهيئة'],
  pause: ['pause', 'إيقاف مؤقت', 'توقف مؤقت', 'أوقف مؤقتا', 'علّق', 'تعليق'],
  resume: ['resume', 'unpause', 'استئناف', 'استأنف', 'أكمل', 'متابعة الموجز'],
  stop: ['stop', 'unsubscribe', 'توقف', 'أوقف', 'إيقاف', 'إلغاء', 'إلغاء الاشتراك'],
  channel: ['channel', 'قناة', 'القناة'],
  status: ['status', 'حالة', 'الحالة'],
  join: ['join', 'invite', 'انضمام', 'انضم', 'دعوة'],
  privacy: ['privacy', 'خصوصية', 'الخصوصية'],
  export: ['export', 'تصدير', 'بياناتي', 'صدّر بياناتي'],
  forget_me: ['forget_me', 'forgetme', 'forget me', 'انسني', 'احذف بياناتي', 'حذف بياناتي'],
  help: ['help', 'commands', '?', '؟', 'مساعدة', 'المساعدة', 'تعليمات', 'أوامر', 'الأوامر'],
} satisfies Readonly<Record<string, readonly string[]>>

export type CommandName = keyof typeof WORDS

/** Every command, in the order of the help. */
export const COMMAND_NAMES = Object.keys(WORDS) as readonly CommandName[]

/** A sentence may begin with the words of the others, so without a slash those must stand alone. */
export const TAKES_WORDS: ReadonlySet<CommandName> = new Set([
  'brief',
  'subscribe',
  'schedule',
  'watch',
  'unwatch',
  'mute',
  'unmute',
  'parts',
  'lang',
  'quiet',
  'pause',
  'channel',
  'join',
])

/** The most words that one command has. */
export const MOST_COMMAND_WORDS = 2

/** Case, diacritics, and the spellings that Arabic readers vary make no difference. */
export const foldWord = (word: string): string => foldForMatch(word, 'ar')

/** Each folded word or pair of words with its command. */
export const COMMANDS_BY_WORD: ReadonlyMap<string, CommandName> = new Map(
  COMMAND_NAMES.flatMap((name) => WORDS[name].map((word) => [foldWord(word), name] as const)),
)
