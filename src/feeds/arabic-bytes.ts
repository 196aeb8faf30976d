/** Bytes of windows-1256 for the ten commonest Arabic letters: ا ل ي م و ن ر ت ب ة. */
const COMMON_LETTERS = new Set([0xc7, 0xe1, 0xed, 0xe3, 0xe6, 0xe4, 0xd1, 0xca, 0xc8, 0xc9])
const ALEF = 0xc7
const LAM = 0xe1
/** In Arabic news about 60 % of letters are among those ten, and 4 % begin the article «ال». */
const MIN_COMMON_SHARE = 0.4
const MIN_ARTICLE_SHARE = 0.01
const MIN_HIGH_BYTES = 12
const SAMPLE_BYTES = 256 * 1024

/** True where the bytes above 127 are spread as Arabic letters are in windows-1256 (and not as in 1251 or 1252). */
export function isArabicWindows1256(bytes: Uint8Array): boolean {
  let high = 0
  let common = 0
  let articles = 0
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    high++
    if (COMMON_LETTERS.has(byte)) common++
    if (byte === LAM && bytes[at - 1] === ALEF) articles++
  }
  if (high < MIN_HIGH_BYTES) return false
  return common / high >= MIN_COMMON_SHARE && articles / high >= MIN_ARTICLE_SHARE
}
