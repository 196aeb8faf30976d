import type { Company } from '#domain/company.ts'
import type { Problem } from '#domain/figure.ts'
import type { Language } from '#domain/language.ts'
import { checkClaim } from '#figures/check-claim.ts'
import type { Evidence } from '#figures/claim.ts'
import { createNameFinder } from '#language/names.ts'

const company = (id: string, name: string, ar: string, parent: string | null = null): Company => ({
  id,
  name,
  ar,
  kind: 'company',
  ticker: /^[A-Z]+$/.test(id) ? id : null,
  bucket: null,
  aliases: [],
  variants: [],
  parent,
  gender: 'f',
})

export const names = createNameFinder([
  { ...company('NVDA', 'NVIDIA', 'إنفيديا'), variants: ['نفيديا'] },
  company('AMD', 'AMD', 'إيه إم دي'),
  company('AVGO', 'Broadcom', 'برودكوم'),
  company('INTC', 'Intel', 'إنتل'),
  company('META', 'Meta', 'ميتا'),
  company('MSFT', 'Microsoft', 'مايكروسوفت'),
  company('ORCL', 'Oracle', 'أوراكل'),
  company('AMZN', 'Amazon', 'أمازون'),
  company('AWS', 'AWS', 'إيه دبليو إس', 'AMZN'),
  company('UBS', 'UBS', 'يو بي إس'),
  company('DeepSeek', 'DeepSeek', 'ديب سيك'),
  company('OpenAI', 'OpenAI', 'أوبن إيه آي'),
])

// A Tuesday: "Monday" in these articles is 27 January 2025.
const PUBLISHED_AT = Date.UTC(2025, 0, 28, 15)

export const anArticle = (part: Partial<Evidence> & { text: string }): Evidence => ({
  id: 'A1',
  language: 'en',
  title: '',
  publishedAt: PUBLISHED_AT,
  zone: 'America/New_York',
  ...part,
})

interface Check {
  readonly source: string
  readonly claim: string
  readonly from?: Language
  readonly to?: Language
}

export const languageOf = (text: string): Language => (/[\u0620-\u064a]/.test(text) ? 'ar' : 'en')

/** Holds one claim against one cited article; the languages are those of the texts. */
function problemsOf({ source, claim, from, to }: Check): Problem[] {
  const article = anArticle({ text: source, language: from ?? languageOf(source) })
  const cites = [article.id]
  return checkClaim({ text: claim, language: to ?? languageOf(claim), cites }, [article], names)
}

export const codesOf = (check: Check): string[] => problemsOf(check).map(({ code }) => code)
