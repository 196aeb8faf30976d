import type { Company } from '#domain/company.ts'

/** A company of the registry without a bucket. */
export const aCompany = (overrides: Partial<Company> = {}): Company => ({
  id: 'NVDA',
  name: 'NVIDIA',
  ar: 'إنفيديا',
  kind: 'company',
  ticker: null,
  bucket: null,
  aliases: [],
  variants: [],
  parent: null,
  gender: 'f',
  ...overrides,
})

/** The few names that these tests' articles use. */
export const REGISTRY: readonly Company[] = [
  aCompany({ aliases: ['Nvidia'], bucket: 'chips' }),
  aCompany({ id: 'MSFT', name: 'Microsoft', ar: 'مايكروسوفت', bucket: 'cloud' }),
  aCompany({ id: 'AMZN', name: 'Amazon', ar: 'أمازون', bucket: 'cloud' }),
  aCompany({ id: 'DeepSeek', name: 'DeepSeek', ar: 'ديب سيك' }),
  aCompany({ id: 'Stargate', name: 'Stargate', ar: 'ستارغيت', bucket: 'datacenters' }),
]
