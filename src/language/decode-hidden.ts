const MAX_RUNS = 20
const MIN_LETTERS = 12

const BASE64 = /(?<![\w+/])(?:[A-Za-z0-9+/]{4}){5,}[A-Za-z0-9+/]{0,4}={0,2}(?![\w+/])/gu
const HEX = /(?<![0-9A-Za-z])(?:[0-9a-f]{2} ?){14,}(?![0-9A-Za-z])/giu
const BITS = /(?<!\d)(?:[01]{6,9}\s){8,}/gu
const MORSE = /(?:[.-]{1,6}[ /]+){12,}/gu
const MORSE_LETTER = /(?:\.-|-\.)/gu
const MIN_MORSE = 4
const PERCENT = /(?:%[0-9a-f]{2}){12,}/giu

/** The sentences that a text holds in base64, hexadecimal, binary or percent-encoding, decoded; hashes are none. */
function decodeHidden(text: string): string[] {
  const runs = (pattern: RegExp) => (text.match(pattern) ?? []).slice(0, MAX_RUNS)
  return [
    ...runs(BASE64).map((run) => Buffer.from(run, 'base64').toString('utf8')),
    ...runs(HEX).map((run) => Buffer.from(run.replaceAll(' ', ''), 'hex').toString('utf8')),
    ...runs(PERCENT).map((run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')),
    ...runs(BITS).map((run) =>
      String.fromCharCode(
        ...run
          .trim()
          .split(/\s+/u)
          .map((bits) => Number.parseInt(bits, 2)),
      ),
    ),
  ].filter(isWords)
}

/** Whether a text holds a message in code: words behind an encoding, or a run of Morse. */
export const holdsCode = (text: string): boolean =>
  (text.match(MORSE) ?? []).some(isMorse) || decodeHidden(text).length > 0

// A ruler or a row of dots is none.
const isMorse = (run: string): boolean => (run.match(MORSE_LETTER)?.length ?? 0) >= MIN_MORSE

// A hash or a key decodes to noise; words are letters and spaces.
function isWords(decoded: string): boolean {
  const letters = decoded.match(/[\p{L} ]/gu)?.length ?? 0
  return letters >= MIN_LETTERS && letters / decoded.length > 0.8 && /\p{L} \p{L}/u.test(decoded)
}
