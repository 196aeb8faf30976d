const ALEFS = /[أإآٱ]/g
const MARKS = /\p{M}/gu

/** Characters that carry direction, stretching or vowels, and are part of no word or number. */
export function isIgnorable(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0640 ||
    code === 0x0670 ||
    code === 0x061c ||
    code === 0x00ad ||
    code === 0xfeff
  )
}

/**
 * A word as the lexicons compare it: lower case, no accents or vowel signs, one alef, ي for ى and ه for ة.
 * Two words that differ only in spelling habits fold to the same string.
 */
export function foldWord(text: string): string {
  let kept = ''
  for (const char of text) if (!isIgnorable(char.charCodeAt(0))) kept += char
  return kept
    .replace(ALEFS, 'ا')
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ى', 'ي')
    .replaceAll('ی', 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .replaceAll('’', "'")
}

const MIN_STEM = 3

// «إيراداتها» is «إيرادات», and the «ت» of «قيمتها» is the «ة» of «قيمة».
function addWithoutHer(form: string, add: (form: string) => void): void {
  if (!form.endsWith('ها')) return
  add(form.slice(0, -2))
  if (form.endsWith('تها')) add(`${form.slice(0, -3)}ه`)
}

/**
 * An Arabic word and what remains of it without its proclitics (و ف ب ل ك س and the article) and «ها», the whole word first:
 * a lexicon takes the first form that it knows, so that «بليون» is a billion and no «ب» before «ليون».
 */
export function formsWithoutClitics(folded: string): readonly string[] {
  const forms = [folded]
  const add = (form: string): void => {
    if (form.length >= MIN_STEM && !forms.includes(form)) forms.push(form)
  }
  if (/^[وف]/.test(folded)) add(folded.slice(1))
  for (const form of [...forms]) {
    if (/^[بلكس]/.test(form)) add(form.slice(1))
    if (form.startsWith('لل')) {
      // «للربع الجاري» is «الربع الجاري» behind «ل».
      add(`ال${form.slice(2)}`)
      add(form.slice(2))
    }
  }
  for (const form of [...forms]) if (form.startsWith('ال')) add(form.slice(2))
  for (const form of [...forms]) addWithoutHer(form, add)
  return forms
}
