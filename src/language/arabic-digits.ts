const NUMBER = /(?<![\p{Script=Latin}\d.,/:-])\d+(?:[.,]\d+)*%?(?![\p{Script=Latin}\d])/gu

/**
 * Arabic-Indic digits for a text in ASCII ones, as `digits: arab` prints an edition: ٬ and ٫ and ٪ with them.
 * Digits inside Latin names (H100, GPT-4) stay as they are.
 */
export const toArabicDigits = (text: string): string =>
  text.replace(NUMBER, (number) =>
    number
      .replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)))
      .replaceAll(',', '٬')
      .replaceAll('.', '٫')
      .replaceAll('%', '٪'),
  )
