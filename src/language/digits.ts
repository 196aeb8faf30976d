const ASCII_ZERO = 0x30
const ARABIC_INDIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0

/** The value 0-9 of an ASCII, Arabic-Indic or Persian digit, given its UTF-16 code; -1 for any other. */
export function digitValue(code: number): number {
  for (const zero of [ASCII_ZERO, ARABIC_INDIC_ZERO, PERSIAN_ZERO]) {
    if (code >= zero && code <= zero + 9) return code - zero
  }
  return -1
}

/** Rewrites Arabic-Indic and Persian digits as ASCII ones. Separators and all else stay; so does the length. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digitValue(digit.charCodeAt(0))))
}
