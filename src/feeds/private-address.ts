import { lookup as resolveName } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that no feed of the public internet lives in (RFC 6890 and what tunnels into them). */
const PRIVATE_V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
/** Only 2000::/3 is public; of that, Teredo, documentation and 6to4 are not. NAT64 lies outside it. */
const PUBLIC_V6 = ['2000::', 3] as const
const PRIVATE_V6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20'

const privateV4 = new BlockList()
const privateV6 = new BlockList()
const publicV6 = new BlockList()
for (const network of PRIVATE_V4.split(' ')) addNetwork(privateV4, network, 'ipv4')
for (const network of PRIVATE_V6.split(' ')) addNetwork(privateV6, network, 'ipv6')
publicV6.addSubnet(...PUBLIC_V6, 'ipv6')

function addNetwork(networks: BlockList, network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', prefix] = network.split('/')
  networks.addSubnet(address, Number(prefix), family)
}

/** True for an IP address outside the public internet: private, local, shared, multicast, mapped or tunnelled. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return privateV4.check(address, 'ipv4')
  // An address with a zone (`fe80::1%eth0`) or of no family at all is nothing that we connect to.
  if (family !== 6 || address.includes('%')) return true
  return !publicV6.check(address, 'ipv6') || privateV6.check(address, 'ipv6')
}

/** True where a URL's host is such an address itself: `connect.lookup` is never asked about those. */
export function isPrivateHost(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && isPrivateAddress(host)
}

export const PRIVATE_ADDRESS = 'EPRIVATE'

/** A `lookup` for sockets that fails with the code `EPRIVATE` where a name has any private address. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
      const refusal = Object.assign(new Error('private address'), { code: PRIVATE_ADDRESS })
      return callback(refusal, '', 0)
    }
    if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
