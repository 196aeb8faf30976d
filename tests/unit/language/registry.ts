import type { Company } from '#domain/company.ts'
import type { GlossaryTerm } from '#domain/glossary.ts'

export const aCompany = (company: Partial<Company> & Pick<Company, 'name' | 'ar'>): Company => ({
  id: company.ticker ?? company.name,
  kind: 'company',
  ticker: null,
  bucket: null,
  aliases: [],
  variants: [],
  parent: null,
  gender: 'f',
  ...company,
})

export const COMPANIES: readonly Company[] = [
  aCompany({ name: 'NVIDIA', ar: 'إنفيديا', ticker: 'NVDA', variants: ['انفيديا', 'إنڤيديا'] }),
  aCompany({ name: 'AMD', ar: 'إيه إم دي', ticker: 'AMD', variants: ['ايه ام دي'] }),
  aCompany({ name: 'Apple', ar: 'أبل', ticker: 'AAPL', variants: ['آبل', 'ابل'] }),
  aCompany({ name: 'Dell', ar: 'ديل', ticker: 'DELL' }),
  aCompany({ name: 'Meta', ar: 'ميتا', ticker: 'META', aliases: ['Meta Platforms'] }),
  aCompany({ name: 'Micron', ar: 'مايكرون', ticker: 'MU' }),
  aCompany({ name: 'Gartner', ar: 'غارتنر', ticker: 'IT' }),
  aCompany({ name: 'KELA', ar: 'كيلا' }),
  aCompany({ name: 'Samsung Electronics', ar: 'سامسونغ إلكترونيكس', variants: ['سامسونج'] }),
  aCompany({ name: 'SK hynix', ar: 'إس كيه هاينكس', ticker: '000660.KS' }),
  aCompany({ name: 'Google', ar: 'غوغل', ticker: 'GOOGL', variants: ['جوجل'], parent: 'GOOGL-P' }),
  aCompany({ name: 'Alphabet', ar: 'ألفابت', ticker: 'GOOGL', id: 'GOOGL-P' }),
  aCompany({ name: 'OpenAI', ar: 'أوبن إيه آي', variants: ['أوبن أيه آي'] }),
  aCompany({ name: 'DeepSeek', ar: 'ديب سيك', variants: ['ديبسيك', 'Deepeek'] }),
  aCompany({ name: 'Bank of America', ar: 'بنك أوف أميركا', variants: ['بنك أوف أمريكا'] }),
  aCompany({ name: 'JPMorgan', ar: 'جيه بي مورغان', aliases: ['J.P. Morgan'] }),
  aCompany({
    name: 'Pentagon',
    ar: 'البنتاغون',
    kind: 'agency',
    gender: 'm',
    variants: ['البنتاجون', 'وزارة الدفاع الأميركية'],
  }),
  aCompany({
    name: 'Donald Trump',
    ar: 'دونالد ترمب',
    kind: 'person',
    gender: 'm',
    aliases: ['Trump'],
    variants: ['دونالد ترامب', 'ترامب', 'ترمب'],
  }),
  aCompany({ name: 'S&P 500', ar: 'ستاندرد آند بورز 500', ticker: 'SPX', kind: 'index' }),
]

export const AMNESTY = aCompany({
  name: 'Amnesty International',
  ar: 'منظمة العفو الدولية',
  kind: 'agency',
})

export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    en: 'artificial intelligence (AI)',
    ar: 'الذكاء الاصطناعي',
    variants: ['ذكاء اصطناعي'],
    never: ['منظمة العفو الدولية', 'الذكاء الاصطناعى', 'الذكاء الإصطناعي'],
  },
  {
    en: 'graphics processing unit (GPU)',
    ar: 'وحدة معالجة رسومات',
    variants: ['وحدات معالجة الرسومات'],
    never: ['وحدة معالجة الرسوم البيانية'],
  },
  { en: 'wake-up call', ar: 'جرس إنذار', variants: [], never: ['دعوة الاستيقاظ'] },
  { en: 'data centre', ar: 'مركز بيانات', variants: ['مراكز البيانات'], never: [] },
  { en: 'billion', ar: 'مليار', variants: ['مليارات'], never: ['بليون', 'بلايين'] },
]
