import { phraseTable } from '#figures/phrases.ts'

const ROWS: readonly (readonly [country: string, cities: string])[] = [
  [
    'uae',
    'dubai,دبي abu_dhabi,أبوظبي,أبو_ظبي sharjah,الشارقة ajman,عجمان fujairah,الفجيرة ras_al_khaimah,رأس_الخيمة',
  ],
  [
    'saudi-arabia',
    'riyadh,الرياض jeddah,جدة dammam,الدمام neom,نيوم jubail,الجبيل yanbu,ينبع medina,المدينة_المنورة',
  ],
  ['egypt', 'cairo,القاهرة alexandria,الإسكندرية'],
  ['morocco', 'casablanca,الدار_البيضاء rabat,الرباط tangier,طنجة'],
  ['uk', 'london,لندن manchester,مانشستر edinburgh,إدنبرة birmingham,برمنغهام cambridge,كامبريدج'],
  ['france', 'paris,باريس lyon,ليون grenoble,غرونوبل marseille,مرسيليا toulouse,تولوز'],
  [
    'germany',
    'berlin,برلين munich,ميونيخ frankfurt,فرانكفورت dresden,دريسدن hamburg,هامبورغ stuttgart,شتوتغارت',
  ],
  ['italy', 'rome,روما milan,ميلانو turin,تورينو'],
  ['spain', 'madrid,مدريد barcelona,برشلونة'],
  ['japan', 'tokyo,طوكيو osaka,أوساكا kumamoto,كوماموتو'],
  ['china', 'shanghai,شنغهاي,شانغهاي shenzhen,شنتشن,شينزن'],
  ['taiwan', 'taipei,تايبيه hsinchu,هسينشو kaohsiung,كاوهسيونغ'],
  ['india', 'mumbai,مومباي bengaluru,bangalore,بنغالور hyderabad,حيدر_أباد chennai,تشيناي'],
  [
    'us',
    'austin,أوستن dallas,دالاس houston,هيوستن phoenix,فينيكس chicago,شيكاغو boston,بوسطن seattle,سياتل san_francisco,سان_فرانسيسكو los_angeles,لوس_أنجلوس',
  ],
  ['canada', 'toronto,تورونتو montreal,مونتريال vancouver,فانكوفر'],
  ['australia', 'sydney,سيدني melbourne,ملبورن'],
]

export interface City {
  /** The city as a place among others, and of the same shape. */
  readonly id: string
  readonly country: string
}

/** Cities of countries of which the news names more than one: Dubai is no Abu Dhabi, though both are the Emirates. */
export const CITIES = phraseTable<City>(
  ROWS.flatMap(([country, cities]) =>
    cities.split(' ').map((names) => {
      const [first = ''] = names.split(',')
      const phrases = names.replaceAll('_', ' ').replaceAll(',', '|')
      return [{ id: `place:${first}`, country }, phrases] as const
    }),
  ),
)
