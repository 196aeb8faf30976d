const MAX_LENGTH = 2048
const TRACKING = new Set(
  'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id oly_anon_id oly_enc_id ocid cmpid ncid sr_share s_cid spm guccounter'.split(
    ' ',
  ),
)
const TRACKING_PREFIX = /^(?:utm_|at_(?:medium|campaign|custom)|pk_|mtm_|stm_)/i
const TRACKING_FRAGMENT = /^#(?:utm_|xtor=|ref=|rss$)/i

function isTracking(pair: string): boolean {
  const [[name = ''] = []] = new URLSearchParams(pair)
  return TRACKING.has(name.toLowerCase()) || TRACKING_PREFIX.test(name)
}

/**
 * An address for readers: absolute, http or https, without tracking parameters and credentials.
 * '' for everything else, a relative one without a usable base included.
 */
export function cleanLink(link: string, base: string): string {
  // An empty address resolves to the page itself, which is not where an article is.
  if (link.trim() === '') return ''
  // Escaped twice in many feeds, and in hardly an address on purpose.
  const written = link.trim().replaceAll('&amp;', '&')
  const url = URL.parse(written, base === '' ? undefined : base)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return ''
  url.username = ''
  url.password = ''
  // Cut out of the text: `URLSearchParams` writes the others anew, and some servers and signatures mind.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !isTracking(pair))
  url.search = kept.join('&')
  if (TRACKING_FRAGMENT.test(url.hash)) url.hash = ''
  return url.href.length <= MAX_LENGTH ? url.href : ''
}
