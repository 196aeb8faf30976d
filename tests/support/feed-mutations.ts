import fc from 'fast-check'

/** One blow at a document; the numbers say where and what, each by its remainder. */
export interface Mutation {
  readonly kind: keyof typeof MUTATIONS
  readonly where: number
  readonly what: number
  readonly size: number
}

const LABELS = ['windows-1256', 'utf-16', 'iso-8859-6', 'iso-2022-jp', 'utf-7', 'klingon', '']
const POISON = [
  '<__proto__><polluted>1</polluted></__proto__>',
  '<constructor><prototype><polluted>1</polluted></prototype></constructor>',
  '<prototype polluted="1"/>',
  '<x __proto__="1" constructor="2" toString="3"/>',
  '<hasOwnProperty>1</hasOwnProperty><valueOf/><toString/>',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '"toString":null,"hasOwnProperty":1,',
]
const RUBBISH = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '\0',
  '\ufeff',
  '\u202e',
  '<',
  '>',
  '"',
  '<item>',
  '</item>',
  '<entry',
  '</channel>',
  '{',
  '}]',
  '\x1b[31m',
  '\u{e0041}',
]
const TAG = /<[^<>]{1,200}>|\{/g

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]
const inserted = (bytes: Buffer, at: number, text: string): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])

/** Where a tag or an object begins or has just begun. */
function placeOf(bytes: Buffer, { where }: Mutation): { from: number; to: number } {
  const found = pick([...bytes.toString('latin1').matchAll(TAG)], where)
  const from = found?.index ?? 0
  return { from, to: from + (found?.[0].length ?? 0) }
}

const MUTATIONS = {
  flip(bytes: Buffer, { where, what }: Mutation): Buffer {
    const flipped = Buffer.from(bytes)
    const at = where % Math.max(1, bytes.length)
    if (at < bytes.length) flipped[at] = (bytes[at] ?? 0) ^ (1 << (what % 8))
    return flipped
  },
  cut: (bytes: Buffer, { where }: Mutation): Buffer =>
    bytes.subarray(0, where % (bytes.length + 1)),
  lose: (bytes: Buffer, { where, size }: Mutation): Buffer => {
    const at = where % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (size % 200))])
  },
  splice(bytes: Buffer, { where, what, size }: Mutation): Buffer {
    const from = what % (bytes.length + 1)
    const piece = bytes.subarray(from, from + (size % 2000)).toString('latin1')
    const at = where % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(piece, 'latin1'), bytes.subarray(at)])
  },
  repeatTag(bytes: Buffer, mutation: Mutation): Buffer {
    const { from, to } = placeOf(bytes, mutation)
    const tag = bytes.subarray(from, to).toString('latin1')
    return inserted(bytes, to, tag.repeat(1 + (mutation.size % 150)))
  },
  relabel(bytes: Buffer, { what }: Mutation): Buffer {
    const text = bytes.toString('latin1').replace(/^<\?xml[^>]{0,200}>/, '')
    const label = pick(LABELS, what)
    return Buffer.from(`<?xml version="1.0" encoding="${label}"?>${text}`, 'latin1')
  },
  poison: (bytes: Buffer, mutation: Mutation): Buffer =>
    inserted(bytes, placeOf(bytes, mutation).to, pick(POISON, mutation.what) ?? ''),
  rubbish: (bytes: Buffer, { where, what }: Mutation): Buffer =>
    inserted(bytes, where % (bytes.length + 1), pick(RUBBISH, what) ?? ''),
} as const

/** Up to five blows, one after the other. */
export const someMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[])),
    where: fc.nat(),
    what: fc.nat(),
    size: fc.nat(),
  }),
  { minLength: 1, maxLength: 5 },
)

/** The document after these. */
export const mutate = (document: Buffer, mutations: readonly Mutation[]): Buffer =>
  mutations.reduce<Buffer>((bytes, one) => MUTATIONS[one.kind](bytes, one), document)
