import type { Span, Spot } from './spots.ts'

const ARABIC_DIGITS = /[٠-٩]/u

/** A number in the digits and with the separators of the one that it replaces. */
export function printLike(number: Span, value: number): string {
  const isGrouped = /\d,\d{3}|٬/u.test(number.text)
  const plain = value.toLocaleString('en-US', { useGrouping: isGrouped, maximumFractionDigits: 6 })
  return ARABIC_DIGITS.test(number.text) ? toArabicDigits(plain) : plain
}

export const toArabicDigits = (ascii: string): string =>
  ascii
    .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630))
    .replaceAll(',', '٬')
    .replaceAll('.', '٫')

/** How many digits of a number carry meaning: 600 has one, 16.97 four. */
export function significantDigits({ mantissa }: Spot): number {
  const [digits = ''] = Number(mantissa.toPrecision(15)).toExponential().split('e')
  return digits.replace('.', '').length
}
