import { phraseTable } from '#figures/phrases.ts'

/** What a figure measures. Synonyms are one metric; the more special phrase wins by its length. */
export const METRICS = phraseTable<string>([
  [
    'revenue',
    'revenue|revenues|sales|turnover|net sales|total revenue|إيرادات|الإيرادات|إيراداتها|إيراداته|إيراد|مبيعات|المبيعات|مبيعاتها|مبيعاته|عائدات',
  ],
  [
    'net-profit',
    'earned|earns|net profit|net income|net earnings|profit|profits|net profits|earnings|bottom line|صافي الربح|صافي ربح|صافي الدخل|صافي دخل|صافي أرباح|صافي الأرباح|صافي ربحها|صافي أرباحها|صافي دخلها|أرباح|أرباحا|الأرباح|أرباحها|أرباحه|ربح|ربحا|ربحها',
  ],
  [
    'operating-loss',
    'operating loss|operating losses|خسارة تشغيلية|خسائر تشغيلية|الخسارة التشغيلية|خسارتها التشغيلية',
  ],
  ['net-loss', 'net loss|net losses|صافي خسارة|صافي خسائر|صافي الخسارة|خسارة صافية'],
  [
    'operating-profit',
    'operating profit|operating income|operating earnings|operating profits|الربح التشغيلي|ربح تشغيلي|ربحها التشغيلي|الأرباح التشغيلية|أرباح تشغيلية|أرباحها التشغيلية|ربحا تشغيليا|أرباحا تشغيلية|الدخل التشغيلي',
  ],
  ['gross-profit', 'gross profit|gross income|إجمالي الربح|الربح الإجمالي|مجمل الربح'],
  ['ebitda', 'ebitda|الأرباح قبل الفوائد والضرائب'],
  ['margin', 'margin|margins|هامش|هوامش|هامش الربح|الهامش|هوامش الربح'],
  [
    'gross-margin',
    'gross margin|gross margins|gross profit margin|هامش الربح الإجمالي|الهامش الإجمالي|هامش إجمالي الربح|هامش ربحها الإجمالي',
  ],
  [
    'operating-margin',
    'operating margin|operating margins|operating profit margin|هامش التشغيل|الهامش التشغيلي|هامش الربح التشغيلي|هامش ربحها التشغيلي',
  ],
  ['spread', 'spread|spreads|فارق العائد|هامش يزيد|بهامش'],
  ['price-target', 'price target|target price|السعر المستهدف|سعر مستهدف|سعرا مستهدفا'],
  [
    'eps',
    'earnings per share|eps|profit per share|earnings a share|profit a share|ربحية السهم|ربحية سهمها|ربحية سهم|ربح السهم|أرباح السهم|الربح للسهم',
  ],
  ['dividend', 'dividend|dividends|توزيعات|توزيعات أرباح|توزيعات الأرباح|أرباح موزعة'],
  [
    'buyback',
    'buyback|buybacks|buy back|bought back|buying back|repurchase|repurchased|share repurchase|share buyback|إعادة شراء الأسهم|إعادة شراء أسهم|شراء أسهمها',
  ],
  [
    'cash-flow',
    'cash flow|free cash flow|cash flows|التدفق النقدي|التدفقات النقدية|التدفق النقدي الحر',
  ],
  [
    'capex',
    'capital expenditure|capital expenditures|capex|capital spending|capital investment|إنفاق رأسمالي|الإنفاق الرأسمالي|إنفاقها الرأسمالي|إنفاقا رأسماليا|النفقات الرأسمالية|نفقات رأسمالية|نفقاتها الرأسمالية',
  ],
  ['research', 'research and development|r & d|r&d|البحث والتطوير'],
  ['orders', 'orders|bookings|order intake|net bookings|طلبيات|الطلبيات|طلبياتها|حجوزات'],
  [
    'backlog',
    'backlog|order backlog|order book|طلبيات متراكمة|الطلبيات المتراكمة|المتراكمة|متراكمة|orders on hand|backlog of orders|سجل الطلبيات|دفتر الطلبيات',
  ],
  [
    'market-value',
    'market value|market capitalization|market capitalisation|market cap|value|market values|قيمة سوقية|القيمة السوقية|قيمتها السوقية|قيمته السوقية|القيم السوقية|رسملة سوقية|القيمة السوقية',
  ],
  ['valuation', 'valuation|valued|valuing|تقييم|تقييمها|تقييما|بتقييم'],
  [
    'share-price',
    'share price|stock price|shares|stock|share|the stock|سعر السهم|سهم|السهم|أسهم|سهمها|أسهمها|سعر سهم|سعر سهمها|الأسهم',
  ],
  ['index', 'index|the index|المؤشر|مؤشر|مؤشرها'],
  [
    'cost',
    'cost|costs|expense|expenses|تكلفة|كلفة|تكاليف|التكلفة|تكلفته|تكلفتها|مصروفات|المصروفات|نفقات',
  ],
  ['debt', 'debt|borrowings|ديون|الديون|ديونها|ديونا'],
  ['funding', 'round|funding|funding round|fundraising|جولة تمويل|تمويل|جولة تمويلية|تمويلا'],
  [
    'market-share',
    'market share|share of the market|حصة سوقية|الحصة السوقية|حصتها السوقية|الحصة من السوق|حصة من السوق',
  ],
  ['output', 'production|output|إنتاج|الإنتاج|إنتاجها'],
  ['exports', 'exports|صادرات|الصادرات'],
  ['imports', 'imports|واردات|الواردات'],
  [
    'employees',
    'employees|workforce|headcount|jobs|staff|موظفين|الموظفين|وظائف|الوظائف|القوى العاملة|وظيفة',
  ],
  ['inflation', 'inflation|التضخم|تضخم'],
  [
    'rate',
    'key rate|policy rate|deposit rate|bank rate|benchmark rate|lending rate|its rate|the rate was|interest rate|interest rates|rates|أسعار الفائدة|سعر الفائدة|الفائدة',
  ],
  ['tariff', 'tariff|tariffs|duties|رسوم جمركية|الرسوم الجمركية|رسوما جمركية'],
  ['fine', 'fine|fines|penalty|غرامة|غرامات|الغرامة'],
])
