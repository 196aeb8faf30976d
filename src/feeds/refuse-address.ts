import { isPrivateHost } from './private-address.ts'

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan)\.?$/i

/**
 * Why an address must not become a feed, or null: only `feeds.yaml` itself may name
 * files, and private networks need the operator's word. What a name resolves to is looked at when it is fetched.
 */
export function refuseFeedAddress(address: string, allowPrivate = false): string | null {
  const url = URL.parse(address.trim())
  if (url === null) return 'the address is not valid: expected http:// or https://'
  if (!['http:', 'https:'].includes(url.protocol)) {
    return `${url.protocol} addresses are not taken: expected http:// or https://`
  }
  if (url.username !== '' || url.password !== '') return 'addresses with a password are not taken'
  const isPrivate = isPrivateHost(url) || LOCAL_NAME.test(url.hostname)
  return isPrivate && !allowPrivate ? 'the address is on a private network' : null
}
