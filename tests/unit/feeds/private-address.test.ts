import { expect, test } from 'vitest'
import {
  isPrivateAddress,
  isPrivateHost,
  PRIVATE_ADDRESS,
  publicLookup,
} from '#feeds/private-address.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '::127.0.0.1',
  'fec0::1',
  '2001:db8::1',
  '192.0.0.8',
  '198.18.0.1',
  '2002:7f00:1::',
  '2001::1',
  'not an address',
])('%s is refused', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  },
)

test.each([
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0X7F.1/',
  'http://017700000001/',
  'http://0177.0.0.01/',
  'http://127.1/',
  'http://127.0.0.1./',
  'http://１２７.0.0.1/',
  'http://①②⑦.0.0.1/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::FFFF:7F00:1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[64:FF9B::7F00:1]/',
])('a literal in disguise is seen through: %s', (url) => {
  expect(isPrivateHost(new URL(url))).toBe(true)
})

test('an address with a zone is no address of ours', () => {
  expect(URL.parse('http://[fe80::1%25eth0]/')).toBeNull()
})

const lookUp = (host: string) =>
  new Promise((resolve) => publicLookup(host, {}, (error) => resolve(error?.code)))

test.each(['localhost', 'LOCALHOST'])('%s resolves to what is refused', async (host) => {
  expect(await lookUp(host)).toBe(PRIVATE_ADDRESS)
})
