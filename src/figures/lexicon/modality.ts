import { type PhraseRow, phraseTable } from '#figures/phrases.ts'

/** `planned`: told as expected, planned or possible, not as done. `guidance` is the company's, `estimate` the analysts'. */
export type Modality = 'planned' | 'guidance' | 'estimate'

export const MODALITIES = phraseTable<Modality>([
  [
    'planned',
    'will|would|could|may|might|shall|should|expects|expect|expected|expecting|plans|plan|planned|planning|intends|intend|intended|aims|aim|aiming|targets|target|targeting|hopes|hope|seeks|seek|is to|are to|was to|were to|is due|are due|looks for|look for|looking for|is set to|are set to|set to|is seen|are seen|is now seen|are now seen|is put at|are put at|is now put at|are now put at|is pegged at|are pegged at|predicts|predicted|predict|envisages|envisaged|foresees|foresaw|looks to|price target|target price|poised to|likely|forecasts|forecast|projects|projected|projection|considers|considering|considered|proposes|proposed|weighing|mulling|potential|potentially|possible|possibly|probably|presumably|on track to|due to|scheduled|committed to|commits|pledged|pledges|promised|promises|promising|vowed|vows|not rule out|not ruled out|not ruling out|to invest|to spend|to build|to cut|to buy|to raise|to reach|to hit|to lose|to rise|to fall|to grow|to add|to pay|anticipates|anticipated|anticipate|sees|goal|wants|would be|tipped|negotiating|negotiates|in talks|talks to|talks over|talks on|talks about|in negotiations|negotiations to|negotiations over|in discussions|discussions to|discussing|exploring|eyeing|wanted to|had wanted|called for|calls for|had urged|budgeted|budgets for|earmarked|earmarks|pencilled in|penciled in|pushed for|pushes for|pushing for|argued for|looked for|hoped for|asked for|asks for|demanded|proposal|proposals|proposing|looking to|depends on|hinges on|is subject to|hoping|hoped|anticipating|projecting|forecasting|predicting',
  ],
  [
    'guidance',
    'guidance|outlook|guiding|guided for|guides for|its forecast|its own forecast|forecast of its own|company forecast|guided|guides|توقعات الشركة|توقعاتها|إرشادات|توجيهات',
  ],
  [
    'estimate',
    'had feared|were feared|was feared|feared by|كان يخشى|كانت تخشى|كانوا يخشون|analysts estimate|that analysts had forecast|that analysts had expected|that analysts forecast|that analysts expected|that wall street had expected|analysts had forecast|analysts forecast|expected by analysts|forecast by analysts|analysts had predicted|analysts estimate|analysts expect|analysts expected|analysts had expected|analyst estimates|analysts estimates|consensus|expected in a poll|forecast in a poll|expected in a survey|seen in a poll|wall street expected|estimates|estimate|average estimate|expectations|reuters poll|bloomberg poll|bloomberg survey|poll by reuters|poll of analysts|poll of economists|survey of analysts|survey of economists|استطلاع رويترز|استطلاع لرويترز|استطلاع أجرته رويترز|استطلاع بلومبرغ|استطلاع لبلومبرغ|analysts estimated|analysts had estimated|economists estimated|economists had estimated|estimated by analysts|estimated by economists|market expectations|market forecasts|تقديرات المحللين|توقعات المحللين|متوسط التقديرات|متوسط توقعات المحللين|تقديرات|توقعات السوق|توقعات الأسواق|توقعات الاقتصاديين|قدر المحللون|قدر محللون|قدر محللو|قدر خبراء|قدر الخبراء|قدر اقتصاديون|قدر الاقتصاديون|يقدر المحللون|يقدر محللون|يقدر محللو',
  ],
  [
    'planned',
    'تتفاوض على|يتفاوض على|تتفاوض بشأن|يتفاوض بشأن|تتفاوض مع|يتفاوض مع|تفاوض على|تتوقع|يتوقع|يتوقعون|توقعت|توقع|توقعوا|توقعاته|السعر المستهدف|سعرا مستهدفا|المستهدف|مستهدف|مستهدفا|مستهدفات|مستهدفها|مستهدفه|مستهدفاتها|يراهن|تراهن|متوقع|متوقعا|المتوقع|متوقعة|المتوقعة|تعتزم|يعتزم|اعتزام|تخطط|يخطط|خططت|خطط|خطة|تخطيط|تنوي|ينوي|تستهدف|يستهدف|استهداف|تسعى|يسعى|قد|ربما|يمكن|يحتمل|محتمل|محتملة|المحتمل|من المقرر|المقرر|مقرر|مقررة|من المنتظر|المنتظر|يرجح|ترجح|رجح|رجحت|يرجحون|مرجح|يقدر أن|تقدر أن|يتنبأ|تتنبأ|تنبأت|لا يستبعد|لا تستبعد|لم يستبعد|لم تستبعد|لا يستبعدون|غير مستبعد|تقديراتها|تقديراته|يتطلع|تتطلع|عازمة|عازم|ينتظر|تنتظر|تأمل|يأمل|تدرس|يدرس|سوف|لن|قيد التخطيط|أو التخطيط|وقد|فقد|تعهدت|تعهد|تعهدوا|يتعهد|تتعهد|التزمت|يلتزم|تلتزم|وعدت|وعد ب|توقعات|بصدد|مرشح|مرشحة|يقترح|تقترح|اقترح|اقترحت|مقترح|مقترحة|مقترحا|المقترح|المقترحة|تطمح|يطمح|هدف|يهدف|تهدف|يهدفان|تهدفان|يهدفون|هدفها|هدفه|ترمي إلى|يرمي إلى|تصبو|يصبو|تعول|يعول|تنشد|ينشد|يعد ب|تعد ب|عرض شراء|تحاول|يحاول|محادثات|مباحثات|مفاوضات|تتفاوض|يتفاوض|تفاوض|تجري محادثات|أراد|أرادت|أرادوا|يريد|تريد|دعا إلى|دعت إلى|طالب ب|رصدت|تتطلع|تستعد|يستعد|تبحث|يبحث|تدرس|تنظر في|ينظر في',
  ],
] satisfies PhraseRow<Modality>[])

/** «ستستثمر», «سيرتفع»: the future's prefix. Words that begin so without being verbs are none. */
const FUTURE = /^[وف]?س[يت]\p{L}{2,}$/u
const NO_FUTURE =
  /^[وف]?(?:سيار|سياس|سياق|سياح|سيلي|سيلز|سيتي|سيناريو|سينما|سينسور|سينتر|سيمنز|سيمي|سيستمز|سيسكو|سيرفر|سيرفيس|سيرك|سيكيور|سيبراني|سيوف|سيجار|ستار|ستاندرد|ستراتيجي|ستريت|ستيت|سيط?ره|سيطر$|سيطرت|سيد(?:ه|ات|ي)?$|سيب$|سيغا$|سيول(?:ه|ته|تها)?$|سيره?$|سيرت|ستون$|ستين$|ستميه|ستمايه|ستره$)/

// Verbs of the past whose first letter is that of a present.
const PAST =
  /^ت(?:راجع|جاوز|باط|ضاعف|وقع|سارع|كبد|حول|عرض|مكن|قلص|ولي|خطي|لقي|سلم|عهد|وسع|قدم|حسن|اثر|سبب|وصل|عاقد|بني|هاو|دهور|خلف|صاعد|وقف|فوق|صدر|خارج|داول|زايد|عافي|نازل|خلي|اسس|قاضي|فاوض|دني|ناقص|ضرر)/

/** Whether a folded Arabic word looks like a verb of the present: «قد تصل», no «قد تراجع» and no «قد خسر». */
export const isPresent = (folded: string): boolean =>
  /^[يت]\p{L}{2,}$/u.test(folded) && !PAST.test(folded) && !/^ت.{3,}ت$/.test(folded)

/** Whether a folded Arabic word is a verb of the future. */
export const isFuture = (folded: string): boolean => FUTURE.test(folded) && !NO_FUTURE.test(folded)

export const SPEECH_VERBS = phraseTable<true>([
  [
    true,
    'said|says|say|told|reckons|reckoned|believes|thinks|argues|argued|speaks of|speak of|spoke of|talks of|talked of|reported|reports|according to|noted|notes|estimated|estimates|wrote|warned|warns|added that|announced|announces|stated|disclosed',
  ],
  [
    true,
    'قال|قالت|يقول|تقول|قالوا|ذكر|ذكرت|أعلن|أعلنت|أفاد|أفادت|أوضح|أوضحت|بحسب|يقدر|تقدر|قدر|قدرت|وفق|وفقا ل|وفقا|حسب|نقلت|نقل|أشار|أشارت|صرح|صرحت|أضاف|أضافت|أكد|أكدت|كشف|كشفت|يرى|ترى',
  ],
])

export const RESPECTIVELY = phraseTable<true>([[true, 'respectively|على التوالي|على الترتيب']])
