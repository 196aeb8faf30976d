import { foldWord } from '#figures/fold.ts'
import type { Token } from '#figures/tokens.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/** English verbs of the past that no ending shows; with the endings, what tells a figure as done. */
const IRREGULAR = words(
  `was were had has did made came stood rose fell lost won paid sold bought built took put cut spent shed slid sank
  shrank grew drew rose hit got gave held kept led left ran said sent slipped swung beat brought broke went became
  began`,
)

// They end like a past and are none, or belong to a plan ("is expected to", "planned spending").
const NOT_PAST = words(
  `expected planned projected proposed anticipated intended scheduled targeted estimated forecasted combined
  advanced related based need speed exceed unlimited limited united listed detailed integrated owned budgeted earmarked`,
)

const ARABIC = words(
  `بلغ بلغت سجل سجلت حقق حققت كان كانت وصل وصلت باع باعت جمع جمعت أنفق أنفقت اشترى اشترت ضخ ضخت دفع دفعت وقع وقعت
  أغلق أغلقت أنهى أنهت ارتفع ارتفعت صعد صعدت قفز قفزت زاد زادت نما نمت ربح ربحت كسب كسبت أضاف أضافت رفع رفعت استعاد
  استعادت عوض عوضت هبط هبطت تراجع تراجعت انخفض انخفضت نزل نزلت هوى هوت تهاوى تهاوت خسر خسرت فقد فقدت محا محت تكبد
  تكبدت تقلص تقلصت خفض خفضت تضاعف تضاعفت تجاوز تجاوزت سرح سرحت استثمر استثمرت حصل حصلت تلقى تلقت تسلم تسلمت شحن شحنت
  سلم سلمت أمن أمنت أعاد أعادت أرسى أرست كشف كشفت أصدر أصدرت طرح طرحت سدد سددت وزع وزعت فرض فرضت غرم غرمت أبرم أبرمت دشن دشنت شيد شيدت أنشأ أنشأت درب دربت أكمل أكملت
  أتم أتمت استورد استوردت صدر صدرت مول مولت نقل نقلت ألغى ألغت عين عينت
  أنتج أنتجت بنى بنت افتتح افتتحت وظف وظفت استحوذ استحوذت فاز فازت منح منحت أطلق أطلقت اقترض اقترضت استخدم استخدمت شكل شكلت مثلت`,
)

/** Whether a word is a verb that tells of something done. */
export function isDoneVerb({ word, kind }: Token): boolean {
  if (kind !== 'word') return false
  if (/^[a-z]/.test(word))
    return IRREGULAR.has(word) || (/[a-z]{2}ed$/.test(word) && !NOT_PAST.has(word))
  return ARABIC.has(word) || ARABIC.has(word.replace(/^[وف]/, ''))
}

const STATE =
  /^(?:is|are|has|have|holds?|owns?|runs?|operates?|employs?|produces?|makes?|stands?|amounts?|serves?|counts?|earns?|costs?|[وف]?[يت](?:ملك|متلك|وظف|شغل|دير|نتج|ضم|بلغ|عمل|خدم|سيطر)|[وف]?كلفت?)$/

/** Whether a word is a verb of the present that tells what is so; others ("puts", "adds", «تضخ») may lie ahead. */
export const isStateVerb = ({ word, kind }: Token): boolean => kind === 'word' && STATE.test(word)

const ARABIC_STEMS =
  'شتري بني ستثمر ستحوذ نفق ضخ بيع دفع خفض رفع سرح لغي طلق فتتح نشئ قيم وظف ضيف جمع قترض طرح ورد زود شغل قدم منح صنع نتج طور وسع مول تعاقد ستغني قلص عين ستانف خصص رصد'

/** Verbs of the present, and deals, by which news tells of what lies ahead too. */
export const UNDER_WAY: ReadonlySet<string> = words(
  `must ordered تقدر يقدر يجب يتعين يلزم buys invests builds sells pays cuts hires acquires spends opens launches commits pours agreed agrees agreement deal
  deals signs signed buying investing building vote votes voted ordered orders awarded awards commissioned contracted accepted accepts قبلت قبلوا طلبت طلبية نالت فازت فاز favoured favored backed وافقت وافق اتفقت اتفق صفقة اتفاق اتفاقية عقد عقدا ${ARABIC_STEMS.split(
    ' ',
  )
    .flatMap((stem) => [`ت${stem}`, `ي${stem}`])
    .join(' ')}`,
)
