import { foldForMatch } from '#language/normalise.ts'

const list = (text: string): string =>
  text
    .split('|')
    .map((words) => words.trim())
    .join('|')

// «IT spending» and «WHO» are no pronouns: only the first letter may be a capital.
const inAnyPlace = (words: string): string =>
  words.replace(/(?<=^|\|)[a-z]/gu, (first) => `[${first.toUpperCase()}${first}]`)

// Words at the start of a sentence that lean on the one before it.
const LEANING = inAnyPlace(
  list(`
  it | its | it's | he | his | she | her | they | their | this | that | these | those | there | such | both |
  but | and | or | so | yet | also | instead | however | moreover | furthermore | additionally | in addition |
  besides | nevertheless | nonetheless | hence | thus | therefore | accordingly | consequently |
  as a result | for example | for instance | in other words | of course | after all | similarly | likewise |
  separately | elsewhere | by contrast | in contrast | on the other hand | on the surface | put together |
  taken together | as such | to that end | even so | that said | in fact | indeed | perhaps | maybe |
  for its part | in turn | meanwhile | still | then | since then | at the time | earlier | later |
  previously | others | another | neither | none | here | we | our | i | you | your | what | why | how | who |
  correction | clarification | update | updated | editor | read more | photo | pictured | watch | listen | image | advertisement |
  live`),
)

// Nouns that, with "the" and nothing more, mean one that was told of before.
const THINGS = list(`
  companies | stock | shares | model | move | deal | announcement | news | drop | fall | loss | losses |
  gain | gains | rise | figure | figures | plan | project | venture | statement | report | paper | study |
  agency | index | decision | author | article | finding | findings | same | latter | former | pair | two |
  duo | trio | partnership | investment | investigation | probe | comments | remarks | warning | hearing |
  order | ban | service | app | tool | list | data | result | results | filing | offer | bid | agreement |
  contract | award | acquisition | merger | purchase | sale | facility | plant | factory | site | programme |
  program | initiative | effort | rule | rules | policy | bill | law | measure | measures | proposal |
  lawsuit | suit | case | complaint | breach | attack | vulnerability | flaw | incident | outage |
  researchers | officials | executive | executives | minister | ministry | department | bank | brokerage |
  newspaper | outlet | post | email | e-mail | letter | memo | note | survey | forecast | outlook | guidance |
  target | price | offering | round | funding | fund | amount | number | total | increase | decrease |
  decline | jump | surge | slump | rally | rebound | change | changes | shift | trend | event | meeting |
  talks | visit | interview | collaboration | alliance | lineup | line-up |
  organizations | organisations | speech | launch | release | product | device | technology | platform |
  software | team | unit | division | subsidiary | parent | partners | firms`)
const COMPANIES = list(`
  company | firm | group | startup | start-up | manufacturer | chipmaker | chip maker | maker | giant |
  automaker | carmaker | retailer | developer | provider | conglomerate | lender | contractor | supplier`)
// What makes such a noun a whole name of its own: «the rule of…», «the company behind…».
const NAMED_BY = '(?! (?:of|into|between|against|behind|over|that|which|known)\\b)'
const GATHERINGS = list(`
  hearing | meeting | event | conference | summit | briefing | interview | speech | statement | filing |
  report | note | letter | memo | call | deal | transaction | incident | contract | matter`)
const UTTERANCES = list(`
  warning | order | statement | claim | report | remark | comment | request | decision | ban | move | plan |
  proposal | allegation | accusation`)

const NEAR_TIMES = 'week|month|year|quarter|summer|autumn|fall|winter|spring|time'

/** Where an English sentence leans on another one, or speaks of a thing that it does not name. */
export const ENGLISH_POINTERS: readonly RegExp[] = [
  new RegExp(`^["“'‘(]?(?:${LEANING})(?![\\p{L}-])`, 'u'),
  new RegExp(
    `^The (?:new |latest |proposed |planned |joint |recent )?(?:${THINGS})(?![\\p{L}-])${NAMED_BY}`,
    'u',
  ),
  new RegExp(
    `^The (?:(?!the |a |an |its |that |to |of |in |on |said |says )[\\p{L}\\d-]+ ){0,3}(?:${COMPANIES})(?:['’]s)?(?![\\p{L}-])${NAMED_BY}(?! \\p{Lu})`,
    'u',
  ),
  new RegExp(
    `\\b(?:at|in|during|after|of) the (?:${GATHERINGS})s?(?= ?[.,;]| (?:that|and|but|said|where|when|also)\\b)`,
    'u',
  ),
  /\bthe (?:report|newspaper|statement|filing|paper|article|outlet|post|release|sources?) (?:said|says|added|noted|showed)\b/u,
  /, (?:it|he|she|they) (?:added|said|says|wrote)\.$/u,
  /\bno such (?:thing|plan|talks|order|request)\b/u,
  new RegExp(`^(?:[\\p{L}'’-]+ ){1,3}(?:this|these|those) (?!(?:${NEAR_TIMES})\\b)[a-z]`, 'u'),
  new RegExp(
    `\\b(?:sent|issued|made|gave|denied|confirmed|rejected|repeated|welcomed) the (?:${UTTERANCES})s?\\b(?! (?:that|to|of|on|against|from|for)\\b)`,
    'u',
  ),
]

const fold = (text: string): string => foldForMatch(list(text), 'ar')

const LEANING_AR = fold(`
  هو | هي | هم | هذا | هذه | ذلك | تلك | هؤلاء | كما | كذلك | أيضا | بالتالي | لذلك | لذا | ثم | ومن ثم | مع ذلك |
  رغم ذلك | على الرغم من ذلك | بالإضافة إلى ذلك | علاوة على ذلك | فضلا عن ذلك | يأتي ذلك | يأتي هذا |
  جاء ذلك | جاء هذا | في المقابل | في سياق متصل | في السياق | في هذا السياق | في الوقت نفسه | في الوقت ذاته |
  في غضون ذلك | في الأثناء | إلى ذلك | من جهته | من جهتها | من جانبه | من جانبها | من ناحيته | من ناحيتها |
  من جهة أخرى | من ناحية أخرى | بدوره | بدورها | لكن | لكنه | لكنها | غير أن | إلا أن | بل | لقد | حيث | بينما | فيما |
  إذ | إذا | كان قد | كانت قد | يذكر أن | يشار إلى | يشار أن | تجدر الإشارة | الجدير بالذكر | جدير بالذكر |
  من الجدير | منها | بعضها | كلاهما | الأخير | الأخيرة | قال متعاملون | قال محللون | بذلك | بهذا |
  في الواقع | على سبيل المثال | تصحيح | اقرأ | شاهد | تابع | تابعت | صورة | للمزيد | تنويه | تحديث | مباشر`)
// A verb of saying without its speaker.
const SAYING_AR = fold(`
  قال | قالت | أضاف | أضافت | أكد | أكدت | أوضح | أوضحت | أشار | أشارت | ذكر | ذكرت | لفت | لفتت | بين | بينت |
  شدد | شددت | اعتبر | اعتبرت | رأى | رأت | زعم | نفى | نفت | كشف | كشفت | أعلن | أعلنت | حذر | حذرت | توقع |
  توقعت | يرى | ترى | يقول | تقول | يضيف | تضيف`)
const THINGS_AR = fold(`
  الشركة | الشركتان | السهم | الأسهم | المؤشر | المجموعة | النموذج | الخطوة | الخطة | المشروع | القرار |
  التقرير | الدراسة | الوزارة | الجهة | الوكالة | الصفقة | العملية | المبلغ | النتائج | الحادث | الحادثة |
  الاتفاق | الاتفاقية | الموقع | الجهاز | الهاتف | التطبيق | المتحدث | البيان | الإعلان | التحذير | المنصة |
  الخدمة | الهجوم | الاجتماع | المصدر | الباحثون | المحققون`)

/** The same in Arabic, to be matched on folded text. */
export const ARABIC_POINTERS: readonly RegExp[] = [
  new RegExp(`^[«"]?[وف]?(?:${LEANING_AR})(?!\\p{L})`, 'u'),
  new RegExp(`^[وف]?(?:${SAYING_AR})(?: (?:ان|في|علي|الي|عن|خلال|عبر)(?!\\p{L})| ?[:«"])`, 'u'),
  // «قد» before the past leans on what was said; before the present it is «may».
  /^[وف]?قد (?![اتي])/u,
  // «كانت … قد قيّدت»: before something that another sentence tells.
  /^[وف]?كانت? (?:\S+ ){1,5}قد /u,
  // «جاءت هذه الخدمة»
  /^(?:\S+ ){1,4}(?:هذا|هذه|ذلك|تلك|هؤلاء)(?! (?:الاسبوع|الشهر|العام|السنه|الربع|الصيف)(?!\p{L}))(?!\p{L})/u,
  // With an adjective of a country the noun is a name: «الوزارة الأميركية».
  new RegExp(`^[وف]?(?:${THINGS_AR})(?!\\p{L})(?! (?:ال\\p{L}+(?:ي|يه)|بين)(?!\\p{L}))`, 'u'),
]
