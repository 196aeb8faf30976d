/** Longer texts than this name no zone. */
const MAX_LENGTH = 60

/** What readers call a zone and the tz database does not. */
const NAMES: Readonly<Record<string, string>> = {
  'Asia/Riyadh':
    'saudi arabia, saudi, ksa, jeddah, mecca, makkah, medina, dammam, khobar, رياض, سعوديه, جده, مكه, مكه مكرمه, مدينه منوره, دمام, خبر',
  'Asia/Dubai':
    'uae, emirates, united arab emirates, abu dhabi, sharjah, gst, دبي, امارات, ابوظبي, ابو ظبي, شارقه, عجمان',
  'Asia/Kuwait': 'kuwait city, كويت',
  'Asia/Qatar': 'doha, دوحه, قطر',
  'Asia/Bahrain': 'manama, بحرين, منامه',
  'Asia/Muscat': 'oman, مسقط, سلطنه عمان',
  'Asia/Aden': 'sanaa, yemen, عدن, صنعاء, يمن',
  'Asia/Baghdad': 'iraq, basra, erbil, بغداد, عراق, بصره, اربيل',
  'Asia/Amman': 'jordan, عمان, اردن',
  'Asia/Beirut': 'lebanon, بيروت, لبنان',
  'Asia/Damascus': 'syria, aleppo, دمشق, سوريا, سوريه, حلب',
  'Asia/Jerusalem': 'tel aviv, israel, قدس, تل ابيب',
  'Asia/Gaza': 'palestine, غزه, فلسطين',
  'Asia/Hebron': 'ramallah, رام الله, خليل',
  'Africa/Cairo': 'egypt, alexandria, قاهره, مصر, اسكندريه',
  'Africa/Khartoum': 'sudan, خرطوم, سودان',
  'Africa/Tripoli': 'libya, طرابلس, ليبيا',
  'Africa/Tunis': 'tunisia, تونس',
  'Africa/Algiers': 'algeria, جزائر',
  'Africa/Casablanca': 'morocco, rabat, marrakesh, دار بيضاء, مغرب, رباط, مراكش',
  'Africa/Nouakchott': 'mauritania, نواكشوط, موريتانيا',
  'Europe/Istanbul': 'turkey, ankara, اسطنبول, تركيا, انقره',
  'Europe/London':
    'uk, united kingdom, england, britain, edinburgh, manchester, bst, لندن, بريطانيا',
  'Europe/Paris': 'france, باريس, فرنسا',
  'Europe/Berlin': 'germany, frankfurt, munich, hamburg, برلين, المانيا, فرانكفورت, ميونخ',
  'Europe/Zurich': 'switzerland, geneva, zürich, زيورخ, جنيف, سويسرا',
  'Europe/Amsterdam': 'netherlands, the hague, امستردام, هولندا',
  'Europe/Madrid': 'spain, barcelona, مدريد, اسبانيا, برشلونه',
  'Europe/Rome': 'italy, milan, روما, ايطاليا, ميلانو',
  'Europe/Moscow': 'russia, msk, موسكو',
  'America/New_York':
    'nyc, new york city, washington, washington dc, boston, miami, atlanta, philadelphia, eastern, et, est, edt, نيويورك, واشنطن, بوسطن, ميامي',
  'America/Chicago': 'dallas, houston, austin, central, شيكاغو, هيوستن, دالاس',
  'America/Los_Angeles':
    'la, san francisco, sf, silicon valley, bay area, seattle, san jose, san diego, pacific, pt, pst, pdt, لوس انجلوس, سان فرانسيسكو, سياتل, وادي سيليكون',
  'America/Denver': 'mountain, mst, mdt, دنفر',
  'America/Toronto': 'ottawa, montreal, تورنتو, مونتريال',
  'Asia/Kolkata':
    'india, kolkata, delhi, new delhi, mumbai, bangalore, bengaluru, هند, مومباي, دلهي, نيودلهي',
  'Asia/Karachi': 'pakistan, islamabad, lahore, كراتشي, باكستان',
  'Asia/Shanghai': 'china, beijing, shenzhen, بكين, شنغهاي, صين',
  'Asia/Taipei': 'taiwan, hsinchu, تايبيه, تايوان',
  'Asia/Tokyo': 'japan, jst, طوكيو, يابان',
  'Asia/Seoul': 'korea, south korea, kst, سيول, سيئول, كوريا',
  'Asia/Hong_Kong': 'hongkong, hk, هونغ كونغ, هونج كونج',
  'Asia/Singapore': 'sg, سنغافوره',
  'Asia/Kuala_Lumpur': 'malaysia, كوالالمبور, ماليزيا',
  'Asia/Jakarta': 'indonesia, جاكرتا',
  'Asia/Kathmandu': 'nepal, kathmandu, كاتماندو',
  'Asia/Ho_Chi_Minh': 'vietnam, ho chi minh, hanoi, فيتنام, هانوي',
  'Europe/Kyiv': 'ukraine, kyiv, كييف, اوكرانيا',
  'Asia/Tehran': 'iran, طهران, ايران',
  'Australia/Sydney': 'melbourne, canberra, سيدني',
  UTC: 'utc, gmt, z, عالمي, غرينتش, جرينتش',
}

/** Zones of the offsets that no `Etc/` zone has, minutes east of UTC. */
const PART_HOURS: Readonly<Record<number, string>> = {
  [-(3 * 60 + 30)]: 'America/St_Johns',
  [3 * 60 + 30]: 'Asia/Tehran',
  [4 * 60 + 30]: 'Asia/Kabul',
  [5 * 60 + 30]: 'Asia/Kolkata',
  [5 * 60 + 45]: 'Asia/Kathmandu',
  [6 * 60 + 30]: 'Asia/Yangon',
  [9 * 60 + 30]: 'Australia/Darwin',
}

const MARKS = /[\u200e\u200f\u061c\u2066-\u2069\u064b-\u0652\u0640]/gu
const OFFSET = /^(?:utc|gmt|غرينتش|جرينتش)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/u
const FILLERS = new Set(['time', 'timezone', 'zone', 'city', 'توقيت', 'بتوقيت', 'مدينه', 'دوله'])

let zonesByName: ReadonlyMap<string, string> | null = null

/** Whether a text is a zone of the tz database, in any case. Offsets and cities are not. */
export const isZone = (text: string): boolean => findZone(text) !== null

/**
 * The tz database's zone that a reader means: its id in any case, a city, country or abbreviation in
 * English or Arabic («الرياض», "new york", "KSA"), or an offset from UTC ("+3", "GMT+03:00"); null for
 * anything else. "EST" and its like mean the place, with its summer time.
 */
export function parseZone(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const name = normalise(text)
  zonesByName ??= nameZones()
  return zonesByName.get(name) ?? findOffset(name) ?? findZone(text.trim())
}

function findZone(text: string): string | null {
  // A zone's id begins with a letter; the platform would take "+03:00" too.
  if (text.length > MAX_LENGTH || !/^[a-z][\w/+-]*$/iu.test(text)) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    // A RangeError is how the platform says that it knows no such zone.
    return null
  }
}

function findOffset(name: string): string | null {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? []
  if (sign === undefined) return null
  const east = (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes))
  if (east === 0) return 'UTC'
  if (east % 60 !== 0) return PART_HOURS[east] ?? null
  const id = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east / 60)}`
  // The signs of these ids are reversed, and they end at 12 hours west and 14 east.
  return east >= -12 * 60 && east <= 14 * 60 ? id : null
}

function nameZones(): ReadonlyMap<string, string> {
  const zones = new Map<string, string>()
  for (const id of Intl.supportedValuesOf('timeZone')) {
    zones.set(normalise(id), id)
    zones.set(normalise(id.slice(id.lastIndexOf('/') + 1)), id)
  }
  for (const [id, names] of Object.entries(NAMES)) {
    for (const name of names.split(', ')) zones.set(normalise(name), id)
  }
  return zones
}

// Arabic letters are folded as people type them, and the article is left off each word.
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[_,،\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .filter((word) => !FILLERS.has(word))
    .join(' ')
