import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** `planned`: told as expected, planned or possible, not as done. `guidance` is the company's, `estimate` the analysts'. */
export type Modality = 'planned' | 'guidance' | 'estimate'

export const MODALITIES = phraseTable<Modality>([
  [
    'planned',
    'will|would|could|may|might|shall|should|expects|expect|expected|expecting|plans|plan|planned|planning|intends|intend|intended|aims|aim|aiming|targets|target|targeting|hopes|hope|seeks|seek|is to|are to|was to|were to|is due|are due|looks for|look for|looking for|is set to|are set to|set to|predicts|predicted|predict|envisages|envisaged|foresees|foresaw|looks to|price target|target price|poised to|likely|forecasts|forecast|projects|projected|projection|considers|considering|considered|proposes|proposed|weighing|mulling|potential|potentially|possible|possibly|on track to|due to|scheduled|committed to|commits|pledged|pledges|to invest|to spend|to build|to cut|to buy|to raise|to reach|to hit|to lose|to rise|to fall|to grow|to add|to pay|anticipates|anticipated|anticipate|sees|goal|wants|would be|tipped',
  ],
  [
    'guidance',
    'guidance|outlook|forecast of its own|company forecast|guided|guides|توقعات الشركة|توقعاتها|إرشادات|توجيهات',
  ],
  [
    'estimate',
    'analysts estimate|that analysts had forecast|that analysts had expected|that analysts forecast|that analysts expected|that wall street had expected|analysts had forecast|analysts forecast|expected by analysts|forecast by analysts|analysts had predicted|analysts estimate|analysts expect|analysts expected|analysts had expected|analyst estimates|analysts estimates|consensus|wall street expected|estimates|estimate|average estimate|تقديرات المحللين|توقعات المحللين|متوسط التقديرات|متوسط توقعات المحللين|تقديرات',
  ],
  [
    'planned',
    'تتوقع|يتوقع|يتوقعون|توقعت|توقع|توقعوا|توقعاته|السعر المستهدف|سعرا مستهدفا|المستهدف|يراهن|تراهن|متوقع|متوقعا|المتوقع|متوقعة|المتوقعة|تعتزم|يعتزم|اعتزام|تخطط|يخطط|خططت|خطط|خطة|تخطيط|تنوي|ينوي|تستهدف|يستهدف|استهداف|تسعى|يسعى|قد|ربما|يمكن|يحتمل|محتمل|محتملة|المحتمل|من المقرر|المقرر|مقرر|مقررة|من المنتظر|المنتظر|يرجح|ترجح|رجح|رجحت|يرجحون|مرجح|يقدر أن|تقدر أن|يتنبأ|تتنبأ|تنبأت|يتطلع|تتطلع|عازمة|عازم|ينتظر|تنتظر|تأمل|يأمل|تدرس|يدرس|سوف|تعهدت|تعهد|تعهدوا|يتعهد|تتعهد|التزمت|يلتزم|تلتزم|وعدت|وعد ب|توقعات|بصدد|مرشح|مرشحة|يقترح|تقترح|تطمح|يطمح|هدف',
  ],
] satisfies PhraseRow<Modality>[])

/** «ستستثمر», «سيرتفع»: the future's prefix. Words that begin so without being verbs are none. */
const FUTURE = /^[وف]?س[يت]\p{L}{2,}$/u
const NO_FUTURE =
  /^[وف]?(?:سيار|سياس|سياق|سياح|سيلي|سيلز|سيتي|سيناريو|سينما|سينسور|سينتر|سيمنز|سيمي|سيستمز|سيسكو|سيرف|سيرك|سيكيور|سيبراني|سيوف|سيجار|ستار|ستاندرد|ستراتيجي|ستريت|ستيت|سيط?ره|سيطر$|سيطرت|سيد(?:ه|ات|ي)?$|سيب$|سيغا$|سيول$|سيره?$|سيرت|ستون$|ستين$|ستميه|ستمايه|ستره$)/

/** Whether a folded Arabic word is a verb of the future. */
export const isFuture = (folded: string): boolean => FUTURE.test(folded) && !NO_FUTURE.test(folded)

export const SPEECH_VERBS = phraseTable<true>([
  [
    true,
    'said|says|say|told|speaks of|speak of|spoke of|talks of|talked of|reported|reports|according to|noted|notes|estimated|estimates|wrote|warned|warns|added that|announced|announces|stated|disclosed',
  ],
  [
    true,
    'قال|قالت|يقول|تقول|قالوا|ذكر|ذكرت|أعلن|أعلنت|أفاد|أفادت|أوضح|أوضحت|بحسب|وفق|وفقا ل|وفقا|حسب|نقلت|نقل|أشار|أشارت|صرح|صرحت|أضاف|أضافت|أكد|أكدت|كشف|كشفت|يرى|ترى',
  ],
])

export const RESPECTIVELY = phraseTable<true>([[true, 'respectively|على التوالي|على الترتيب']])
