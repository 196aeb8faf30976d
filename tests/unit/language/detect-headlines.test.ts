import { expect, test } from 'vitest'
import { detectLanguage } from '#language/detect.ts'

/** Headlines and ledes as feeds have them, without any text around. Only `ar` and `en` are ours to read. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'إنفيديا تخسر 589 مليار دولار من قيمتها السوقية في يوم واحد',
    'أعلنت شركة الرقائق التايوانية أنها ستبني مصنعا ثالثا في ولاية أريزونا',
    'ارتفاع أسهم الدفاع الأوروبية بعد زيادة الإنفاق العسكري',
    'ديب سيك يربك وادي السيليكون',
    'قال محللون إن الطلب على مراكز البيانات لن يتراجع هذا العام',
    'گوگل تطرح نموذجا جديدا للذكاء الاصطناعي',
    'مایکروسوفت تعلن نتائج الربع الأول وأرباحها تفوق التوقعات',
    'عاجل: حظر تصدير معالجات NVIDIA H20 إلى الصين',
  ],
  en: [
    'Nvidia loses $589 billion of market value in a single day',
    'TSMC to build third Arizona fab',
    'European defence shares jump as budgets grow',
    'DeepSeek rattles Silicon Valley',
    'ASML Q4 bookings beat estimates',
    'Rheinmetall wins Bundeswehr order worth 8.5 billion euros',
    'Apple Q1 EPS $2.40, revenue $124.3B',
    'The Commerce Department said it would widen the list of chips that need a licence',
    'Samsung Electronics names new chief executive officer',
    'Saudi Aramco and Groq sign data center deal in Riyadh',
  ],
  fa: [
    'انویدیا در یک روز ۵۸۹ میلیارد دلار از ارزش بازار خود را از دست داد',
    'شرکت تراشه‌سازی تایوان کارخانه سوم خود را می‌سازد',
    'سهام شرکت‌های دفاعی اروپا رشد کرد',
    'دیپ‌سیک بازارها را غافلگیر کرد',
    'تحلیلگران می‌گویند تقاضا برای مراکز داده کم نخواهد شد',
    'صادرات تراشه به چین ممنوع شد',
    'قیمت نفت و طلا در بازار جهانی',
  ],
  ur: [
    'این ویڈیا کے حصص میں ایک دن میں سترہ فیصد کمی',
    'کمپنی نے بتایا کہ نیا کارخانہ اگلے سال کھلے گا',
    'یورپ میں دفاعی کمپنیوں کے حصص بڑھ گئے',
    'چین پر نئی پابندیاں عائد',
    'ماہرین کا کہنا ہے کہ ڈیٹا سینٹرز کی مانگ برقرار رہے گی',
    'مصنوعی ذہانت کا نیا ماڈل پیش',
  ],
  ckb: [
    'کۆمپانیای ئێنڤیدیا لە ڕۆژێکدا زیانێکی گەورەی کرد',
    'حکوومەتی هەرێمی کوردستان ڕێککەوتنێکی نوێی واژۆ کرد',
    'نرخی نەوت لە بازاڕەکانی جیهان بەرز بووەوە',
    'پڕۆژەی ناوەندی داتا لە هەولێر دەست پێدەکات',
    'ژیری دەستکرد کاری خەڵک دەگۆڕێت',
  ],
  fr: [
    'Nvidia perd 589 milliards de dollars en une seule séance',
    'Le fabricant de puces va construire une troisième usine en Arizona',
    'La défense européenne en forte hausse à Paris',
    'Thales décroche un contrat majeur',
    'Les analystes estiment que la demande ne faiblira pas cette année',
    'STMicroelectronics abaisse ses prévisions annuelles',
    'Intelligence artificielle : Mistral lève 600 millions',
  ],
  de: [
    'Nvidia verliert an einem Tag 589 Milliarden Dollar an Börsenwert',
    'Der Chiphersteller baut ein drittes Werk in Arizona',
    'Rüstungsaktien legen nach Haushaltsplänen kräftig zu',
    'Rheinmetall erhält Großauftrag der Bundeswehr',
    'Analysten rechnen nicht mit einem Rückgang der Nachfrage',
    'Infineon senkt Prognose erneut',
    'Chipkrise belastet deutsche Autobauer weiter',
  ],
  es: [
    'Nvidia pierde 589.000 millones de dólares en una sola jornada',
    'La empresa construirá una tercera fábrica en Arizona',
    'Las acciones de defensa europeas suben con fuerza',
    'DeepSeek sacude Silicon Valley y hunde las bolsas',
    'Los analistas creen que la demanda no caerá este año',
    'Indra gana un contrato de radares',
    'Telefónica vende su filial argentina',
  ],
  tr: [
    'Nvidia bir günde 589 milyar dolar değer kaybetti',
    'Çip üreticisi Arizona’da üçüncü fabrikasını kuracak',
    'Avrupa savunma hisseleri bütçe haberleriyle yükseldi',
    'Baykar yeni insansız hava aracını tanıttı',
    'Aselsan’ın kârı beklentileri aştı',
    'Yapay zekâ yatırımları hız kesmiyor',
    'Analistler veri merkezi talebinin süreceğini söylüyor',
  ],
}

const isOurs = (language: string): boolean => language === 'ar' || language === 'en'
const all = Object.entries(SENTENCES).flatMap(([language, list]) =>
  list.map((sentence) => ({ language, sentence })),
)

test('no Arabic or English headline is taken for another language, whatever its feed declares', () => {
  for (const declared of ['', 'en-us', 'ar']) {
    const lost = all.filter(
      ({ language, sentence }) =>
        isOurs(language) && detectLanguage(sentence, declared) !== language,
    )
    expect(lost).toEqual([])
  }
})

test('nearly every headline in Persian, Urdu, Kurdish or a European language is told from ours by itself', () => {
  const foreign = all.filter(({ language }) => !isOurs(language))
  const taken = foreign.filter(({ sentence }) => detectLanguage(sentence) !== null)
  expect(foreign.length).toBeGreaterThan(45)
  expect(taken.filter(({ language }) => ['fa', 'ur', 'ckb'].includes(language))).toEqual([])
  expect(taken.length).toBeLessThanOrEqual(3)
})

test('every one is, where its feed declares its language', () => {
  const taken = all.filter(
    ({ language, sentence }) => !isOurs(language) && detectLanguage(sentence, language) !== null,
  )
  expect(taken).toEqual([])
})

test('names with letters of their own do not make an English headline foreign', () => {
  for (const headline of [
    'Nestlé and Société Générale cut forecasts',
    'Ursula von der Leyen warns Beijing',
    'Škoda recalls Elroq',
    'Los Angeles, Rio de Janeiro, San José bids',
    'A naïve café résumé model',
    'iPhone sales up 12% y/y',
  ])
    expect([headline, detectLanguage(headline)]).toEqual([headline, 'en'])
})
