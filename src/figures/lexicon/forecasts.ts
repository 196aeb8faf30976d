import { foldWord } from '#figures/fold.ts'

const EXPERTS =
  /^(?:analysts?|economists?|consensus|street|polls?|polled|survey|surveyed|strategists?|brokers?|brokerages?|experts?|pollsters?|investors|traders|forecasters?|محلل(?:ون|ين|و|ي|ا)?|اقتصادي(?:ون|ين|و|ا)|خبراء?|خبير|استطلعت|استطلعتهم|شملهم|استطلاع|استطلاعات|متعامل(?:ون|ين)|مستثمر(?:ون|ين)|محللي|وسطاء)$/

/** Whether a folded word, without its article, names those who forecast for others: analysts, economists, a poll. */
export const isExpert = (word: string): boolean => EXPERTS.test(word)

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

const FORECASTS = words(
  `expect expects expected expecting forecast forecasts predict predicts predicted project projects projected estimate
  estimates estimated anticipate anticipates anticipated see sees look looks looked looking pencilled penciled foresee foresees
  foresaw guided guides reckon reckons tipped projection projections expectation expectations outlook يتوقع تتوقع
  يتوقعون توقع توقعت توقعوا توقعات توقعاته متوقع متوقعة يرجح ترجح رجح رجحت رجحوا يرجحون مرجح يتنبا تتنبا تنبات قدر قدرت
  قدروا يقدر تقدر يقدرون تقديرات تقدير يترقب تترقب ينتظر تنتظر`,
)

/** Whether a word, or what remains of it without its clitics, is a forecast or the verb for one. */
export const isForecast = (forms: readonly string[]): boolean =>
  forms.some((form) => FORECASTS.has(form))

const ACTIVE = words(
  `will expects expect expected plans intends aims forecast forecasts predicts predicted projects projected anticipates
  anticipated sees guided guides envisages envisaged foresees foresaw تتوقع يتوقع يتوقعون توقعت توقع توقعوا تعتزم يعتزم
  تخطط يخطط تنوي ينوي رجح رجحت يرجح ترجح قدر قدرت يقدر تقدر`,
)

/** Whether a word is a verb by which somebody tells what lies ahead. */
export const isTellingAhead = (word: string): boolean =>
  ACTIVE.has(word) || (/^[وف]/.test(word) && ACTIVE.has(word.slice(1)))
