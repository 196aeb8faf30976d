import type { Company } from '#domain/company.ts'

interface TickerMention {
  readonly company: Company
  readonly start: number
  readonly end: number
}

const EXCHANGES =
  'NASDAQ|Nasdaq|NYSE|AMEX|LSE|LON|TSE|TYO|HKEX|HKG|KRX|KOSPI|TWSE|TPE|SSE|SHA|SHE|SZSE|ETR|FRA|EPA|AMS|TADAWUL|Tadawul'
const SYMBOL = '[A-Z0-9]{1,10}(?:[.-][A-Z]{1,2}){0,2}'
// Groups: 1 cashtag, 2 exchange and symbol, 3 bracketed, 4 bare with the suffix of its exchange.
const WRITTEN_TICKER = new RegExp(
  `\\$(${SYMBOL})(?![\\w.]\\w)` +
    `|\\b(?:${EXCHANGES}) ?[:：] ?(${SYMBOL})(?!\\w)` +
    `|[([<](${SYMBOL})(?=[)\\]>,; ])` +
    '|(?<![\\w.])([A-Z0-9]{4,6}\\.[A-Z]{1,2})(?!\\w)',
  'g',
)
const MIN_CLEAR = 3
// Words and abbreviations that stand in brackets without being a stock.
const WORDS = new Set(['NET', 'NOW', 'SAP', 'ARM', 'SNOW', 'META', 'DELL', 'SPX', 'CRM', 'VIX'])
const NAME_BEFORE = /[A-Z][\w&.’'-]*,? $/
const NAME_WINDOW = 40
// Reuters writes the exchange behind a dot: NVDA.O, TSM.N.
const RIC_SUFFIX = /\.[A-Z]{1,2}$/

function symbolMap(companies: readonly Company[]): Map<string, Company> {
  const symbols = new Map<string, Company>()
  // A brand carries its parent's ticker: the ticker names the parent.
  for (const company of companies) {
    const { ticker } = company
    if (ticker === null) continue
    if (company.parent === null || !symbols.has(ticker)) {
      const held = symbols.get(ticker)
      if (held === undefined || held.parent !== null) symbols.set(ticker, company)
    }
  }
  return symbols
}

function isClear(text: string, match: RegExpExecArray): boolean {
  const symbol = match[3]
  if (symbol === undefined) return true
  if (symbol.length >= MIN_CLEAR && !WORDS.has(symbol)) return true
  return NAME_BEFORE.test(text.slice(Math.max(0, match.index - NAME_WINDOW), match.index))
}

/** Finds stocks where a text writes them as tickers: the span leaves brackets out. */
export function createTickerFinder(
  companies: readonly Company[],
): (text: string) => TickerMention[] {
  const symbols = symbolMap(companies)
  return (text) => {
    const mentions: TickerMention[] = []
    for (const match of text.matchAll(WRITTEN_TICKER)) {
      const symbol = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
      const company = symbols.get(symbol) ?? symbols.get(symbol.replace(RIC_SUFFIX, ''))
      if (company === undefined || !isClear(text, match)) continue
      const end = match.index + match[0].length
      const start = match[3] === undefined ? match.index : end - symbol.length
      mentions.push({ company, start, end })
    }
    return mentions
  }
}
