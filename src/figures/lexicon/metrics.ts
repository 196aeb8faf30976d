import { phraseTable } from '#figures/phrases.ts'

/** What a figure measures. Synonyms are one metric; the more special phrase wins by its length. */
export const METRICS = phraseTable<string>([
  [
    'revenue',
    'revenue|revenues|sales|net sales|total revenue|إيرادات|الإيرادات|إيراداتها|إيراداته|إيراد|مبيعات|المبيعات|مبيعاتها|مبيعاته|عائدات',
  ],
  ['turnover', 'turnover|بتداولات|تداولات قيمتها|تداولات بلغت|التداولات'],
  [
    'traded-value',
    'changed hands|traded value|value traded|trading value|value of trades|value of trading|trading volume|shares traded|قيمة التداول|قيمة التداولات|قيم التداول|قيم التداولات|سيولة|السيولة|سيولتها|قيمة تداولات|حجم التداول|حجم التداولات|أحجام التداول|تداولات بقيمة|التداولات',
  ],
  [
    'net-profit',
    'earned|earns|net profit|net income|net earnings|profit|profits|net profits|earnings|bottom line|صافي الربح|صافي ربح|صافي الدخل|صافي دخل|صافي أرباح|صافي الأرباح|صافي ربحها|صافي أرباحها|صافي دخلها|أرباح|أرباحا|الأرباح|أرباحها|أرباحه|ربح|ربحا|ربحها',
  ],
  [
    'operating-loss',
    'operating loss|operating losses|خسارة تشغيلية|خسائر تشغيلية|الخسارة التشغيلية|الخسائر التشغيلية|خسارتها التشغيلية|خسائرها التشغيلية|خسارته التشغيلية|خسائره التشغيلية',
  ],
  [
    'net-loss',
    'net loss|net losses|صافي خسارة|صافي خسائر|صافي الخسارة|صافي الخسائر|صافي خسارتها|صافي خسائرها|صافي خسارته|صافي خسائره|خسارة صافية|خسائر صافية|الخسارة الصافية|الخسائر الصافية|خسارتها الصافية|خسائرها الصافية|خسارته الصافية|خسائره الصافية',
  ],
  [
    'operating-profit',
    'operating profit|operating income|operating earnings|operating profits|الربح التشغيلي|ربح تشغيلي|ربحها التشغيلي|الأرباح التشغيلية|أرباح تشغيلية|أرباحها التشغيلية|ربحا تشغيليا|أرباحا تشغيلية|الدخل التشغيلي|at the operating level|at operating level|on an operating basis|على المستوى التشغيلي|على الصعيد التشغيلي',
  ],
  [
    'pretax-profit',
    'pre tax profit|pretax profit|pre tax profits|pretax profits|profit before tax|profits before tax|profit before taxes|pre tax income|pretax income|pre tax earnings|pretax earnings|الربح قبل الضرائب|ربح قبل الضرائب|ربحا قبل الضرائب|أرباح قبل الضرائب|أرباحا قبل الضرائب|الأرباح قبل الضرائب|أرباحها قبل الضرائب|ربحها قبل الضرائب|الربح قبل الضريبة|ربح قبل الضريبة|أرباح قبل الضريبة|الأرباح قبل الضريبة|أرباح ما قبل الضرائب|الأرباح قبل احتساب الضرائب',
  ],
  [
    'pretax-loss',
    'pre tax loss|pretax loss|pre tax losses|pretax losses|loss before tax|losses before tax|loss before taxes|خسارة قبل الضرائب|خسائر قبل الضرائب|الخسارة قبل الضرائب|الخسائر قبل الضرائب|خسائرها قبل الضرائب|خسارتها قبل الضرائب|خسارة قبل الضريبة|خسائر قبل الضريبة|خسارة ما قبل الضرائب',
  ],
  ['gross-profit', 'gross profit|gross income|إجمالي الربح|الربح الإجمالي|مجمل الربح'],
  [
    'ebitda',
    'ebitda|قبل الفوائد والضرائب والاستهلاك|الأرباح قبل الفوائد والضرائب والاستهلاك|الأرباح قبل الفوائد والضرائب',
  ],
  [
    'margin',
    'margin|margins|profit margin|profit margins|هامش|هوامش|هامش الربح|هامش ربح|هامش ربحها|هامش ربحه|هامش أرباحها|هامش أرباحه|هامش الأرباح|الهامش|هوامش الربح|هوامش ربحها|هوامش ربحه|هوامش أرباحها|هوامش أرباحه',
  ],
  [
    'gross-margin',
    'gross margin|gross margins|gross profit margin|هامش الربح الإجمالي|الهامش الإجمالي|هامش إجمالي الربح|هامش ربحها الإجمالي|هامش إجمالي|هامشا إجماليا|هامشه الإجمالي|هامشها الإجمالي',
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
  [
    'payout',
    'to shareholders|to its shareholders|to their shareholders|على المساهمين|على مساهميها|على مساهميه|لمساهميها|للمساهمين',
  ],
  [
    'net-profit',
    'profit attributable to shareholders|profit attributable to its shareholders|net profit attributable to shareholders|net profit attributable to its shareholders|net income attributable to shareholders|net income attributable to its shareholders|earnings attributable to shareholders|earnings attributable to its shareholders|صافي الربح العائد للمساهمين|صافي الربح العائد على المساهمين|صافي الربح العائد لمساهميها|صافي الربح العائد إلى المساهمين|الربح العائد للمساهمين|الربح العائد على المساهمين|الربح العائد لمساهميها|الربح العائد إلى المساهمين|صافي الدخل العائد للمساهمين|صافي الدخل العائد على المساهمين|صافي الدخل العائد لمساهميها|صافي الدخل العائد إلى المساهمين|صافي أرباحها العائد للمساهمين|صافي أرباحها العائد على المساهمين|صافي أرباحها العائد لمساهميها|صافي أرباحها العائد إلى المساهمين|صافي الأرباح العائدة للمساهمين|صافي الأرباح العائدة على المساهمين|صافي الأرباح العائدة لمساهميها|صافي الأرباح العائدة إلى المساهمين|صافي الأرباح العائد للمساهمين|صافي الأرباح العائد على المساهمين|صافي الأرباح العائد لمساهميها|صافي الأرباح العائد إلى المساهمين|الأرباح العائدة للمساهمين|الأرباح العائدة على المساهمين|الأرباح العائدة لمساهميها|الأرباح العائدة إلى المساهمين',
  ],
  ['dividend', 'dividend|dividends|توزيعات|توزيعات أرباح|توزيعات الأرباح|أرباح موزعة'],
  [
    'buyback',
    'buyback|buybacks|buy back|buys back|bought back|buying back|repurchase of shares|repurchasing|repurchase|repurchased|share repurchase|share buyback|إعادة شراء الأسهم|إعادة شراء أسهم|إعادة شراء أسهمها|إعادة شراء أسهمه|تعيد شراء|تعيد شراء أسهم|تعيد شراء أسهمها|تعيد شراء أسهمه|تعيد شراء الأسهم|يعيد شراء|يعيد شراء أسهم|يعيد شراء أسهمها|يعيد شراء أسهمه|يعيد شراء الأسهم|أعادت شراء|أعادت شراء أسهم|أعادت شراء أسهمها|أعادت شراء أسهمه|أعادت شراء الأسهم|أعاد شراء|أعاد شراء أسهم|أعاد شراء أسهمها|أعاد شراء أسهمه|أعاد شراء الأسهم|برنامج إعادة الشراء|شراء أسهمها|شراء أسهمه|شراء أسهم',
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
    'backlog|order backlog|order book|remaining performance obligations|performance obligations|contracted revenue|revenue backlog|إيرادات متعاقد عليها|الإيرادات المتعاقد عليها|التزامات الأداء المتبقية|التزامات الأداء|طلبيات متراكمة|الطلبيات المتراكمة|المتراكمة|متراكمة|orders on hand|backlog of orders|سجل الطلبيات|دفتر الطلبيات',
  ],
  [
    'market-value',
    'market value|market capitalization|market capitalisation|market cap|value|market values|قيمة سوقية|القيمة السوقية|قيمتها السوقية|قيمته السوقية|القيم السوقية|رسملة سوقية|القيمة السوقية',
  ],
  [
    'valuation',
    'valuation|valuations|valued|valuing|values|valued at|puts the value of|put the value of|قيمة الشركة|قيمة شركة|تقييم|تقييمها|تقييمه|تقييما|التقييم|مقيمة|يقدر الشركة|تقدر الشركة|يقيم الشركة|تقيم الشركة|قيمت الشركة|قدرت الشركة|يقيمها|تقيمها|يقدرها|تقدرها|يقدر قيمتها|تقدر قيمتها',
  ],
  [
    'share-price',
    'share price|stock price|shares|stock|share|the stock|سعر السهم|سهم|السهم|أسهم|سهمها|أسهمها|سعر سهم|سعر سهمها|الأسهم',
  ],
  [
    'price',
    'price|prices|contract prices|spot prices|selling price|selling prices|average selling price|أسعار|الأسعار|أسعارها|أسعار البيع|متوسط سعر البيع',
  ],
  ['index', 'index|the index|المؤشر|مؤشر|مؤشرها'],
  [
    'cost',
    'charge|charges|restructuring charges|restructuring charge|restructuring costs|severance costs|one off costs|one off charge|تكاليف إعادة الهيكلة|تكاليف إعادة هيكلة|نفقات إعادة الهيكلة|cost|costs|expense|expenses|financing costs|finance costs|funding costs|borrowing costs|interest costs|تكاليف التمويل|تكلفة التمويل|كلفة التمويل|أعباء التمويل|مصاريف التمويل|نفقات التمويل|تكاليف الاقتراض|تكلفة الاقتراض|كلفة الاقتراض|تكلفة|كلفة|تكاليف|التكلفة|تكلفته|تكلفتها|مصروفات|المصروفات|نفقات',
  ],
  [
    'assets',
    'assets|total assets|assets under management|net assets|أصول|الأصول|أصولها|أصوله|أصولا|إجمالي الأصول|إجمالي أصولها|موجودات|الموجودات|موجوداتها|موجوداته',
  ],
  ['premium', 'premium|premiums|takeover premium|علاوة|العلاوة|علاوته|علاوتها|بعلاوة'],
  ['equity', 'equity capital|shareholders equity|حقوق الملكية|حقوق ملكية'],
  [
    'loans',
    'loans|loan book|loan portfolio|lending|loans and advances|قروض|القروض|قروضه|قروضها|محفظة القروض|محفظة قروض|محفظة قروضه|محفظة قروضها|محفظة التمويل|محفظة الإقراض|إقراض|الإقراض',
  ],
  [
    'deposits',
    'deposits|customer deposits|ودائع|الودائع|ودائعه|ودائعها|ودائع العملاء|ودائع عملائه|ودائع عملائها',
  ],
  [
    'provisions',
    'impairments|impairment|impairment charges|impairment charge|provisions|loan loss provisions|provisions for bad loans|credit provisions|مخصصات|المخصصات|مخصصاته|مخصصاتها|مخصصات الائتمان|مخصصات خسائر الائتمان|مخصصات القروض|مخصصات الديون',
  ],
  [
    'total-income',
    'total income|total operating income|إجمالي الدخل|الدخل الإجمالي|إجمالي دخل|إجمالي دخله|إجمالي دخلها',
  ],
  ['debt', 'debt|borrowings|ديون|الديون|ديونها|ديونا'],
  [
    'funding',
    'round|funding|series a|series b|series c|series d|series e|series f|الجولة من الفئة|جولة من الفئة|funding round|fundraising|جولة تمويل|تمويل|جولة تمويلية|تمويلا',
  ],
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
  ['inflation', 'inflation|التضخم|تضخم الأسعار|تضخم أسعار|معدل تضخم|تضخما'],
  [
    'core-inflation',
    'core inflation|underlying inflation|core consumer prices|core prices|core cpi|core pce|التضخم الأساسي|تضخم أساسي|معدل التضخم الأساسي',
  ],
  [
    'gdp-growth',
    'economic growth|gdp growth|growth in gdp|growth of gdp|growth of the economy|growth in the economy|النمو الاقتصادي|نموا اقتصاديا|نمو اقتصادي|نمو الاقتصاد|نمو اقتصاد|نمو اقتصادها|نمو الناتج|نمو الناتج المحلي|نمو الناتج المحلي الإجمالي',
  ],
  ['unemployment', 'unemployment|unemployment rate|jobless rate|البطالة|معدل البطالة|بطالة'],
  [
    'rate',
    'key rate|policy rate|bank rate|benchmark rate|its rate|the rate was|interest rate|interest rates|rates|أسعار الفائدة|سعر الفائدة|الفائدة',
  ],
  [
    'repo-rate',
    'repo rate|repo|repurchase rate|الريبو|سعر الريبو|اتفاقيات إعادة الشراء|سعر إعادة الشراء|معدل إعادة الشراء|عمليات إعادة الشراء',
  ],
  [
    'reverse-repo-rate',
    'reverse repo rate|reverse repo|reverse repurchase rate|الريبو العكسي|الريبو المعاكس|إعادة الشراء العكسي|إعادة الشراء المعاكس|اتفاقيات إعادة الشراء المعاكس|اتفاقيات إعادة الشراء العكسي|اتفاقيات إعادة الشراء المعاكسة|سعر إعادة الشراء المعاكس|سعر إعادة الشراء العكسي|معدل إعادة الشراء المعاكس',
  ],
  [
    'deposit-rate',
    'deposit rate|deposit facility rate|rate on deposits|فائدة الإيداع|سعر الإيداع|معدل الإيداع|سعر فائدة الإيداع|الفائدة على الودائع|سعر الفائدة على الودائع',
  ],
  ['base-rate', 'base rate|سعر الأساس|معدل الأساس|السعر الأساس'],
  ['discount-rate', 'discount rate|سعر الخصم|معدل الخصم'],
  ['lending-rate', 'lending rate|loan rate|سعر الإقراض|فائدة الإقراض|معدل الإقراض'],
  ['tariff', 'tariff|tariffs|duties|رسوم جمركية|الرسوم الجمركية|رسوما جمركية'],
  ['fine', 'fine|fines|penalty|غرامة|غرامات|الغرامة'],
])
