const MAX_LENGTH = 2048
const TRACKING = new Set(
  'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id oly_anon_id oly_enc_id ocid cmpid ncid sr_share s_cid spm guccounter'.split(
    ' ',
  ),
)
const TRACKING_PREFIX = /^(?:utm_|at_(?:medium|campaign|custom)|pk_|mtm_|stm_)/i
const TRACKING_FRAGMENT = /^#(?:utm_|xtor=|ref=|rss$)/i

/**
 * An address for readers: absolute, http or https, without tracking parameters and credentials.
 * '' for everything else, a relative one without a usable base included.
 */
export function cleanLink(link: string, base: string): string {
  // An empty address resolves to the page itself, which is not where an article is.
  if (link.trim() === '') return ''
  const url = URL.parse(link.trim(), base === '' ? undefined : base)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return ''
  url.username = ''
  url.password = ''
  for (const name of new Set(url.searchParams.keys())) {
    if (TRACKING.has(name.toLowerCase()) || TRACKING_PREFIX.test(name))
      url.searchParams.delete(name)
  }
  if (TRACKING_FRAGMENT.test(url.hash)) url.hash = ''
  return url.href.length <= MAX_LENGTH ? url.href : ''
}
