const SCALES = 'k K m M mm MM mn mln b B bn bln bil mil t T tn trn tln'
const UNITS =
  'x X w W kw kW mw MW gw GW tw TW wh kwh kWh mwh MWh gwh GWh twh TWh nm NM mm cm km kg KB MB GB TB PB EB kb mb gb tb pb Hz hz khz kHz mhz MHz ghz GHz bps bp pp ppt pct pc ft mph °C Gbps Mbps Tbps gbps mbps tbps'
const ENDINGS = 'st nd rd th s am pm yo yr yrs h hr hrs min mins sec secs ms Q H'
const MONEY = 'usd eur gbp jpy cny rmb sar aed dollars euros yen yuan won p c'

/** What may touch a number's last digit and still leave it a number: a scale, a unit or an ordinal's ending. */
export const GLUED_SUFFIXES: ReadonlySet<string> = new Set(
  `${SCALES} ${UNITS} ${ENDINGS} ${MONEY}`.split(' '),
)

const CODES = new Set(
  'usd us eur gbp jpy cny rmb krw twd sar aed qar kwd bhd omr jod inr pkr chf sek nok dkk aud cad hkd sgd nzd ils egp mad try brl mxn idr myr thb vnd zar pln czk huf ngn rs rs. sr dh dhs sfr skr nkr dkr nt hk a c s fy cy approx'.split(
    ' ',
  ),
)
const PERIODS: readonly (readonly [RegExp, RegExp])[] = [
  [/^q$/, /^[1-4]$/],
  [/^h$/, /^[12]$/],
]
const AFTER_CODE_ONLY = new Set(['a', 'c', 's', 'us', 'nt', 'hk'])

// Two letters that are as likely a model's: only an amount of millions makes money of them.
const SHORT_CODES = new Set(['qr', 'kd', 'bd', 'ro', 'le', 'jd', 'tl', 'r'])
const SCALED = /^ ?(?:k|m|mn|mln|bn|b|tn|trn|million|billion|trillion)(?![a-z\d])/i

/** Whether a code and what stands behind its digits make money: `KD5 million`, `R5bn`, but no `R1`. */
export const isScaledMoney = (folded: string, behind: string): boolean =>
  SHORT_CODES.has(folded) && SCALED.test(behind)

/** Whether a word may touch the digits after it without making a name of them: `USD42`, `Q3`, `FY2025`. */
export function mayPrecedeDigits(folded: string, digits: string): boolean {
  if (PERIODS.some(([prefix, number]) => prefix.test(folded) && number.test(digits))) return true
  return CODES.has(folded) && !AFTER_CODE_ONLY.has(folded)
}

/** What may stand before a hyphen and a number without making a name of them ("mid-2025", "sub-5%"). */
export const OPEN_PREFIXES: ReadonlySet<string> = new Set(
  'mid pre post sub late early non near over under fy plus minus up to'.split(' '),
)
