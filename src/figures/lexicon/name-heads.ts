import { foldWord } from '#figures/fold.ts'

/** Words whose number is part of their name, whatever follows: "S&P 500 companies", «رؤية 2030». */
export const NAME_HEADS: ReadonlySet<string> = new Set(
  `fortune p nikkei ftse cac dax stoxx russell csi kospi dow nasdaq-100 windows iphone galaxy chapter section article
  level phase falcon boeing airbus iso vision agenda act form route rtx ryzen tier group no number #
  فورتشن بورز بورز نيكي نيكاي فوتسي كاك داكس ستوكس راسل رؤية الرؤية أجندة ويندوز آيفون غالاكسي فالكون بوينغ إيرباص
  المادة القسم الفصل فرانس رقم
  سونيت أوبوس هايكو جيميناي غروك كلود لاما كوين جيما فيو سورا`
    .split(/\s+/)
    .map(foldWord),
)

/** Arabic names of Latin letters: a bare number behind one is a model («إف 35», «جي بي تي 4»). */
export const LETTER_NAMES: ReadonlySet<string> = new Set(
  'إيه بي سي دي إي إف جي إتش آي جيه كيه إل إم إن أو كيو آر إس تي يو في دبليو إكس واي زد'
    .split(' ')
    .map(foldWord),
)
