import type { Language } from '#domain/language.ts'
import type { Part } from '#domain/frame.ts'

/** Words that speak for a part: strong ones nearly decide it, weak ones only tip the balance. `*` ends a stem. */
export interface PartCues {
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

const EN: Readonly<Record<Part, PartCues>> = {
  shock: {
    strong: [
      'market value', 'market cap', 'market capitalis*', 'market capitaliz*', 'sell-off', 'selloff',
      'rout', 'wiped', 'erased', 'plung*', 'tumbl*', 'slump*', 'plummet*', 'sank', 'shed', 'price war',
      'margins', 'volatility', 'worst week', 'won back', 'regained', 'clawed back', 'recovered',
      'training run', 'times more efficient', 'largest company', 'worst weekly', 'weekly loss',
    ],
    weak: [
      'shares', 'stock', 'stocks', 'index', 'nasdaq', 's&p 500', 'fell', 'lost', 'dropped', 'slid',
      'rose', 'gained', 'jumped', 'surged', 'rebound*', 'rall*', 'closed', 'trading', 'investors',
      'cost', 'cheaper', 'efficien*', 'pricing', 'losses', 'week', 'on monday', 'on tuesday', 'on wednesday',
    ],
  },
  winners: {
    strong: [
      'capital spending', 'capital expenditure', 'capex', 'joint venture', 'data centre*', 'data center*',
      'beneficiar*', 'winners', 'gigawatt*', 'gw', 'gpus', 'backlog', 'orders reached', 'orders rose', 'order book', 'infrastructure',
      'cloud providers', 'contract', 'app revenue', 'revenue', 'apps earned',
    ],
    weak: [
      'invest', 'investment', 'invests', 'spend', 'spending', 'build', 'building', 'builders', 'demand',
      'cloud', 'capacity', 'compute', 'plans', 'semiconductor*', 'chipmaker*', 'supply',
      'cybersecurity', 'servers', 'foundr*', 'growth', 'profit', 'expan*', 'fund*', 'acqui*', 'raise*',
    ],
  },
  defense: {
    strong: [
      'national security', 'military', 'pentagon', 'defence', 'defense', 'export control*', 'drones',
      'drone', 'warfare', 'weapons', 'wake-up call', 'armed forces', 'service members', 'intelligence agenc*',
      'strategic asset*', 'strategic matter', 'arms race', 'battlefield', 'army', 'navy', 'air force', 'nato',
      'missile*', 'entity list',
    ],
    weak: [
      'strategic', 'government', 'white house', 'president', 'trump', 'congress', 'senat*', 'washington',
      'beijing', 'china', 'intelligence', 'cyber', 'sanction*', 'security', 'autonomous', 'sovereign', 'threats',
      'commerce department', 'ministry', 'allies',
    ],
  },
  risks: {
    strong: [
      'probe*', 'investigat*', 'examin*', 'lawsuit*', 'sued', 'antitrust', 'vulnerab*', 'jailbreak*',
      'manipulat*', 'ransomware', 'breach*', 'without permission', 'improper*', 'banned', 'bans', 'ban',
      'warned', 'regulator*', 'malicious', 'data leak*', 'exposed', 'cyberattack*', 'harmful', 'recall*',
      'delayed', 'delays', 'blocked', 'fined', 'exploit*', 'stolen', 'privacy', 'not to use', 'data protection', 'personal data', "users' data", 'to stop processing',
    ],
    weak: [
      'risk*', 'concern*', 'questions', 'allegation*', 'accus*', 'complaint', 'security', 'attack*',
      'fake', 'threat*', 'warning', 'explosive*', 'toxin*', 'doubt*', 'concentration', 'data', 'court',
    ],
  },
  watch: {
    strong: [
      'will report', 'due on', 'is due', 'are due', 'scheduled', 'deadline', 'open question', 'the question',
      'remains to be seen', 'next week', 'next month', 'later this year', 'hearing', 'is expected to report',
      'growth story', 'zero-sum', 'app revenue', 'chatbot and', 'art apps', 'reports results', 'reports earnings', 'to watch', 'whether',
    ],
    weak: [
      'could', 'may', 'might', 'expected', 'expects', 'forecast*', 'outlook', 'analyst*', 'adoption', 'results',
      'earnings', 'quarter', 'derail*', 'long term', 'speed', 'accelerat*', 'too much', 'fraction', 'february',
      'march', 'april',
    ],
  },
}

const AR: Readonly<Record<Part, PartCues>> = {
  shock: {
    strong: [
      'قيمته السوقية', 'قيمتها السوقية', 'القيمة السوقية', 'موجة بيع*', 'هوى', 'هوت', 'تهاو*', 'محت', 'محا',
      'خسر', 'خسرت', 'فقد', 'فقدت', 'حرب أسعار', 'حرب الأسعار', 'هوامش', 'هامش', 'تقلب*', 'أسوأ أسبوع', 'أسوأ أداء',
      'استرد*', 'استعاد*', 'عوض*', 'دورة تدريب*', 'دورة التدريب*', 'أكثر كفاءة', 'أكبر شركة', 'أكبر خسارة', 'خسائر',
    ],
    weak: [
      'سهم', 'أسهم', 'مؤشر', 'ناسداك', 'هبط*', 'تراجع*', 'انخفض*', 'نزل*', 'ارتفع*', 'صعد*', 'قفز*', 'أغلق*',
      'تداول*', 'تعاملات', 'مستثمر*', 'تكلفة', 'كلفة', 'كفاءة', 'أسعار', 'أسبوع*', 'الاثنين', 'الثلاثاء', 'الأربعاء',
    ],
  },
  winners: {
    strong: [
      'إنفاق رأسمالي', 'إنفاقها الرأسمالي', 'الإنفاق الرأسمالي', 'مشروع مشترك', 'مراكز بيانات', 'مراكز البيانات',
      'المستفيد*', 'مستفيد*', 'رابح*', 'غيغاواط', 'وحدة معالجة رسومات', 'وحدات معالجة رسومات', 'معالجة الرسومات',
      'طلبيات', 'البنية التحتية', 'مزودو الخدمات السحابية', 'عقد', 'إيرادات', 'عائدات',
    ],
    weak: [
      'استثمار*', 'تستثمر', 'يستثمر', 'إنفاق', 'تنفق', 'بناء', 'يبنون', 'طلب', 'سحاب*', 'قدرة', 'حوسبة',
      'تعتزم', 'تخطط', 'قدراتها', 'أشباه الموصلات', 'رقائق', 'أمن سيبراني', 'الأمن السيبراني', 'خوادم', 'نمو', 'توسع*', 'تمويل',
    ],
  },
  defense: {
    strong: [
      'الأمن القومي', 'أمن قومي', 'عسكري*', 'البنتاغون', 'دفاع*', 'ضوابط التصدير', 'قيود التصدير', 'مسيرات', 'مسيرة',
      'حروب', 'حرب', 'أسلحة', 'جرس إنذار', 'القوات المسلحة', 'أفراد القوات', 'أجهزة الاستخبارات', 'أصل استراتيجي',
      'شأن استراتيجي', 'شأنا استراتيجيا', 'أصلا استراتيجيا', 'سباق تسلح', 'الجيش', 'البحرية', 'صواريخ', 'قائمة الكيانات', 'مسألة استراتيجية',
    ],
    weak: [
      'استراتيجي*', 'حكوم*', 'البيت الأبيض', 'الرئيس', 'ترمب', 'ترامب', 'الكونغرس', 'واشنطن', 'بكين', 'الصين',
      'استخبارات*', 'سيبراني*', 'عقوبات', 'ذاتية', 'سيادي*', 'تهديد*', 'وزارة', 'حلفاء', 'معلومات استخباراتية',
    ],
  },
  risks: {
    strong: [
      'تحقيق*', 'تحقق', 'يحقق', 'تفحص', 'تبحث', 'دعوى', 'احتكار', 'ثغر*', 'التلاعب', 'برمجيات فدية', 'اختراق*',
      'دون إذن', 'من دون إذن', 'بلا إذن', 'حظر*', 'حذر', 'حذرت', 'تحذير*', 'جهة تنظيمية', 'هيئة حماية', 'تسريب*',
      'هجوم سيبراني', 'هجمات سيبرانية', 'ضارة', 'ضار', 'تأخير', 'غرامة', 'خصوصية', 'عدم استخدام', 'أخبار كاذبة', 'متفجرات',
    ],
    weak: [
      'مخاطر', 'خطر', 'مخاوف', 'شكوك', 'اتهام*', 'شكوى', 'هجوم', 'مزيفة', 'سموم', 'تهديد*', 'بيانات', 'محكمة', 'أمن',
    ],
  },
  watch: {
    strong: [
      'من المقرر', 'موعد', 'مهلة', 'السؤال', 'سؤال', 'يبقى أن', 'الأسبوع المقبل', 'الشهر المقبل', 'جلسة استماع',
      'قصة نمو', 'إيرادات تطبيقات', 'عائدات تطبيقات', 'تطبيقات الدردشة', 'محصلتها صفر', 'تعلن نتائج*', 'ستعلن', 'تصدر نتائج*', 'قصة النمو', 'تساؤل*', 'يتساءل',
    ],
    weak: [
      'قد', 'يتوقع', 'تتوقع', 'متوقع', 'توقعات', 'محللون', 'محللو*', 'اعتماد', 'تبني', 'نتائج', 'الربع', 'يعرقل',
      'تعرقل', 'تسرع', 'يسرع', 'مبالغ', 'جزء ضئيل', 'فبراير', 'مارس', 'أبريل', 'هل',
    ],
  },
}

export const PART_CUES: Readonly<Record<Language, Readonly<Record<Part, PartCues>>>> = {
  en: EN,
  ar: AR,
}
