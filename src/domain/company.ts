/** Where a company sits in the infrastructure that the brief's winners are sorted by. */
export const BUCKETS = [
  'chips',
  'datacenters',
  'cloud',
  'cybersecurity',
  'defense',
  'power',
] as const
export type Bucket = (typeof BUCKETS)[number]

export const COMPANY_KINDS = ['company', 'agency', 'person', 'index', 'product'] as const
type CompanyKind = (typeof COMPANY_KINDS)[number]

/** An entry of the registry `config/companies.yaml`: a company, agency, person, index or product that texts name. */
export interface Company {
  /** The ticker where there is one, else the English name. Unique. */
  readonly id: string
  readonly name: string
  /** The only Arabic spelling that our own sentences use. */
  readonly ar: string
  readonly kind: CompanyKind
  readonly ticker: string | null
  readonly bucket: Bucket | null
  /** Other English forms, read and not written. */
  readonly aliases: readonly string[]
  /** Other Arabic forms, read and not written. */
  readonly variants: readonly string[]
  /** The `id` of the owner: brand and parent are one owner of a figure (AWS and Amazon). */
  readonly parent: string | null
  /** Grammatical gender of the Arabic name: companies are feminine unless their head is masculine. */
  readonly gender: 'f' | 'm'
}
