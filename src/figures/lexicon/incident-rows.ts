/** As `DEED_ROWS`, for what is found and what is fitted: its verbs have dates and figures of their own. */
export const INCIDENT_ROWS = [
  [
    'discover',
    'discovered|detected|uncovered|was found|were found|flaw found|flaws found|bug found|bugs found|vulnerability found|found a flaw|found the flaw|found a hole|found the hole|found a bug|found the bug|found a vulnerability|found the vulnerability|found the breach|first spotted|اكتشف|اكتشفت|اكتشفوا|اكتشفها|اكتشفه',
    'discovers|detects|uncovers|يكتشف|تكتشف',
    'discover|detect|uncover',
    'discovering|detecting|discovery of|اكتشاف|اكتشافها|اكتشافه',
  ],
  [
    'patch',
    'patched|plugged|released a patch|issued a patch|سدت الثغرة|سد الثغرة|سدت ثغرة|رقعت|عالجت الثغرة|أصلحت الثغرة',
    'patches|plugs|releases a patch|يسد الثغرة|تسد الثغرة',
    'patch|plug|release a patch|issue a patch',
    'patching|plugging|سد الثغرات|معالجة الثغرة',
  ],
  [
    'install',
    'installed|fitted|ركب|ركبت|ركبوا|نصبت',
    'installs|fits|يركب|تركب',
    'install',
    'installing|installation of|تركيب|تركيبها',
  ],
] as const
