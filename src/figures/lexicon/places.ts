import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** «صينيًا» beside «صيني»: the accusative of every Arabic adjective. */
const withAccusatives = ([place, words]: PhraseRow<string>): PhraseRow<string> => {
  const adjectives = words.split('|').filter((word) => /^[\u0620-\u064a]{3,}ي$/.test(word))
  return [place, [words, ...adjectives.map((word) => `${word}ا`)].join('|')]
}

const ROWS: readonly PhraseRow<string>[] = [
  [
    'us',
    'us|u.s|usa|united states|america|american|americans|washington|الولايات المتحدة|أميركا|أمريكا|أميركي|أمريكي|أميركية|أمريكية|الأميركيين|الأميركية|الأمريكية|الأميركي|الأمريكي|واشنطن',
  ],
  ['china', 'china|chinese|beijing|الصين|صيني|صينية|صينيين|بكين'],
  ['taiwan', 'taiwan|taiwanese|taipei|تايوان|تايواني|تايوانية'],
  ['japan', 'japan|japanese|tokyo|اليابان|ياباني|يابانية|طوكيو'],
  [
    'south-korea',
    'south korea|south korean|korea|korean|seoul|كوريا الجنوبية|كوريا|كوري|كورية|سول|سيول',
  ],
  ['north-korea', 'north korea|north korean|pyongyang|كوريا الشمالية|بيونغ يانغ'],
  ['germany', 'germany|german|berlin|ألمانيا|ألماني|ألمانية|برلين'],
  ['france', 'france|french|فرنسا|فرنسي|فرنسية|باريس|paris'],
  [
    'uk',
    'u.k|uk|united kingdom|britain|british|england|بريطانيا|بريطاني|بريطانية|المملكة المتحدة|لندن|london',
  ],
  ['netherlands', 'netherlands|dutch|هولندا|هولندي|هولندية'],
  ['italy', 'italy|italian|إيطاليا|إيطالي|إيطالية|روما'],
  ['spain', 'spain|spanish|إسبانيا|إسباني|إسبانية'],
  ['ireland', 'ireland|irish|أيرلندا|إيرلندا|أيرلندي|أيرلندية'],
  ['sweden', 'sweden|swedish|السويد|سويدي|سويدية'],
  ['norway', 'norway|norwegian|النرويج|نرويجي|نرويجية'],
  ['denmark', 'denmark|danish|الدنمارك|دنماركي|دنماركية'],
  ['finland', 'finland|finnish|فنلندا|فنلندي'],
  ['poland', 'poland|polish|بولندا|بولندي|بولندية'],
  ['switzerland', 'switzerland|swiss|سويسرا|سويسري|سويسرية'],
  ['austria', 'austria|austrian|النمسا|نمساوي'],
  ['belgium', 'belgium|belgian|بلجيكا|بلجيكي'],
  [
    'eu',
    'eu|e.u|european union|europe|european|brussels|الاتحاد الأوروبي|أوروبا|أوروبي|أوروبية|بروكسل',
  ],
  ['russia', 'russia|russian|moscow|kremlin|روسيا|روسي|روسية|موسكو|الكرملين'],
  ['ukraine', 'ukraine|ukrainian|kyiv|أوكرانيا|أوكراني|أوكرانية|كييف'],
  ['turkey', 'turkey|turkish|ankara|تركيا|تركي|تركية|أنقرة'],
  ['israel', 'israel|israeli|tel aviv|إسرائيل|إسرائيلي|إسرائيلية|تل أبيب'],
  ['saudi-arabia', 'saudi arabia|saudi|ksa|riyadh|السعودية|سعودي|الرياض|المملكة العربية السعودية'],
  [
    'uae',
    'uae|u.a.e|united arab emirates|emirati|emirates|abu dhabi|dubai|الإمارات|إماراتي|إماراتية|أبوظبي|أبو ظبي|دبي',
  ],
  ['qatar', 'qatar|qatari|doha|قطر|قطري|قطرية|الدوحة'],
  ['kuwait', 'kuwait|kuwaiti|الكويت|كويتي|كويتية'],
  ['bahrain', 'bahrain|bahraini|البحرين|بحريني|بحرينية'],
  ['oman', 'oman|muscat|omani|مسقط|سلطنة عمان|عماني|عمانية'],
  ['egypt', 'egypt|egyptian|cairo|مصر|مصري|مصرية|القاهرة'],
  ['jordan', 'jordanian|الأردن|أردني|أردنية'],
  ['iraq', 'iraq|iraqi|baghdad|العراق|عراقي|عراقية|بغداد'],
  ['iran', 'iran|iranian|tehran|إيران|إيراني|إيرانية|طهران'],
  ['syria', 'syria|syrian|سوريا|سورية|دمشق'],
  ['lebanon', 'lebanon|lebanese|لبنان|لبناني|لبنانية|بيروت'],
  ['morocco', 'morocco|moroccan|المغرب|مغربي|مغربية'],
  ['algeria', 'algeria|algerian|الجزائر|جزائري|جزائرية'],
  ['tunisia', 'tunisia|tunisian|تونس|تونسي|تونسية'],
  ['yemen', 'yemen|yemeni|اليمن|يمني|يمنية'],
  ['india', 'india|indian|new delhi|الهند|هندي|هندية|نيودلهي'],
  ['pakistan', 'pakistan|pakistani|باكستان|باكستاني'],
  ['singapore', 'singapore|singaporean|سنغافورة|سنغافوري'],
  ['malaysia', 'malaysia|malaysian|ماليزيا|ماليزي|ماليزية'],
  ['vietnam', 'vietnam|vietnamese|فيتنام|فيتنامي'],
  ['thailand', 'thailand|thai|تايلاند|تايلندي'],
  ['indonesia', 'indonesia|indonesian|إندونيسيا|إندونيسي'],
  ['philippines', 'philippines|philippine|الفلبين|فلبيني'],
  ['australia', 'australia|australian|أستراليا|أسترالي|أسترالية'],
  ['canada', 'canada|canadian|كندا|كندي|كندية'],
  ['mexico', 'mexico|mexican|المكسيك|مكسيكي|مكسيكية'],
  ['brazil', 'brazil|brazilian|البرازيل|برازيلي|برازيلية'],
  ['argentina', 'argentina|الأرجنتين'],
  ['hong-kong', 'hong kong|هونغ كونغ'],
  ['middle-east', 'middle east|mena|الشرق الأوسط'],
  ['north-africa', 'north africa|شمال أفريقيا'],
  ['al-ain', 'al ain|العين'],
  ['south-africa', 'south africa|south african|جنوب أفريقيا'],
  ['texas', 'texas|تكساس'],
  ['california', 'california|كاليفورنيا'],
  ['arizona', 'arizona|أريزونا'],
  ['new-york', 'new york|نيويورك'],
  ['silicon-valley', 'silicon valley|وادي السيليكون|سيليكون فالي'],
  ['wall-street', 'wall street|وول ستريت'],
]

/** Countries, regions and seats of government with their adjectives: one row is one place. */
export const PLACES = phraseTable<string>(ROWS.map(withAccusatives))
