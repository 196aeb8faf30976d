import { expect, test } from 'vitest'
import { decodeFeed } from '#feeds/decode.ts'

const ARABIC = 'الأسهم السعودية تنهي الأسبوع على ارتفاع والنفط يستقر بعد البيانات'

/** Arabic text in windows-1256, by the decoder's own table. */
function windows1256(text: string): Uint8Array {
  const table = new Map<string, number>()
  const decoder = new TextDecoder('windows-1256')
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f))
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('valid UTF-8 is read as UTF-8 whatever the label says', () => {
  const decoded = decodeFeed(bytes(ARABIC), 'text/xml; charset=windows-1256')
  expect(decoded).toEqual({ text: ARABIC, repairs: [] })
})

test('Arabic bytes without a label, or labelled UTF-8 or Latin-1, are read as windows-1256', () => {
  for (const label of [null, 'text/xml; charset=utf-8', 'text/xml; charset=iso-8859-1']) {
    const decoded = decodeFeed(windows1256(ARABIC), label)
    expect(decoded).toEqual({ text: ARABIC, repairs: ['charset: windows-1256'] })
  }
})

test('the HTTP charset comes before the XML declaration', () => {
  const document = '<?xml version="1.0" encoding="windows-1252"?><rss>\u0434\u0430</rss>'
  const cyrillic = Buffer.from(document.replace('\u0434\u0430', '\xe4\xe0'), 'latin1')
  expect(decodeFeed(cyrillic, 'text/xml; charset="windows-1251"').text).toContain('\u0434\u0430')
})

test('the XML declaration is believed where nothing else is known', () => {
  const document = Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?><a>\xb1</a>', 'latin1')
  expect(decodeFeed(document, 'text/xml').text).toContain('ą')
})

test('UTF-16 is known by its BOM, and without one by its NULs', () => {
  const little = Buffer.from(`<rss>${ARABIC}</rss>`, 'utf16le')
  const big = Buffer.from(little).swap16()
  expect(decodeFeed(Buffer.concat([Buffer.of(0xff, 0xfe), little]), null).text).toContain(ARABIC)
  expect(decodeFeed(big, null).repairs).toEqual(['charset: utf-16be'])
  expect(decodeFeed(big, null).text).toContain(ARABIC)
})

test('a UTF-8 text cut in the middle of a letter stays UTF-8', () => {
  const decoded = decodeFeed(bytes(ARABIC).subarray(0, -1), null)
  expect(decoded.text.slice(0, 30)).toBe(ARABIC.slice(0, 30))
})

test('French in windows-1252 is not taken for Arabic', () => {
  const french = Buffer.from(
    'Les résultats du deuxième trimestre ont été dévoilés à Paris, très élevés',
    'latin1',
  )
  const decoded = decodeFeed(french, null)
  expect(decoded.text).toContain('résultats du deuxième')
  expect(decoded.repairs).toEqual(['charset: windows-1252'])
})

test('an unknown charset and rubbish bytes are no error', () => {
  const rubbish = Uint8Array.from({ length: 500 }, (_, at) => (at * 89 + 131) % 256)
  expect(decodeFeed(rubbish, 'text/xml; charset=klingon').text.length).toBeGreaterThan(0)
  expect(decodeFeed(new Uint8Array(), null)).toEqual({ text: '', repairs: [] })
})
