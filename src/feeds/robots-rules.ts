import robotsParser from 'robots-parser'

interface Rules {
  isAllowed(url: string, product: string): boolean | undefined
}
// Its types promise a default export inside of what it exports; there is none.
const parseRules = robotsParser as unknown as (url: string, text: string) => Rules

const PRODUCT = 'mujaz'
/** The rules that concern us; who writes more does not want to be read by programs. */
const MAX_RULES = 64 * 1024
/** What the rules are held against grows with both. */
const MAX_ADDRESS = 1000

/**
 * Whether a robots.txt lets us ask for an address of its own host (RFC 9309). One beyond all measure allows nothing.
 */
export function robotsAllow(robotsUrl: string, text: string, address: string): boolean {
  const rules = ourRules(text)
  if (rules.length > MAX_RULES || address.length > MAX_ADDRESS) return false
  return parseRules(robotsUrl, rules).isAllowed(address, PRODUCT) ?? true
}

/** Without the rules for others: their number of agents times rules is what a parser's memory would be filled with. */
function ourRules(text: string): string {
  const kept: string[] = []
  let isForUs = false
  let wasAgent = false
  for (const line of text
    .split(/\r\n?|\n/)
    .map(withoutComment)
    .filter(Boolean)) {
    const agent = /^user-agent\s*:\s*([^\s/]*)/i.exec(line)?.[1]?.toLowerCase()
    // Several agents in a row share what follows.
    if (agent !== undefined && !wasAgent) isForUs = false
    const isOurs = agent === PRODUCT || agent === '*'
    isForUs ||= isOurs
    if (isOurs) kept.push(`user-agent: ${agent}`)
    else if (isForUs && /^(?:dis)?allow\s*:/i.test(line)) kept.push(line)
    wasAgent = agent !== undefined
  }
  return kept.join('\n')
}

const withoutComment = (line: string): string => line.replace(/#.*/, '').trim()
