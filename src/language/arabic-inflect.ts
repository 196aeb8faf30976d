// Enough of Arabic inflection to know a fixed word again: sound plurals and duals, the construct
// state, tanwin, the feminine, and the broken plurals of the words that fixed phrases are made of.

// Nominative and accusative or genitive, with and without their nun. A masculine word with ات is
// mostly another one (تعليم, تعليمات): those that are not stand below.
const MASCULINE_ENDINGS = ['ون', 'ين', 'ان', 'ي', 'ا', 'ة']
const FEMININE_ENDINGS = ['ات', 'تان', 'تين', 'تا', 'تي']
// Behind one of these, a word of the phrase may belong to somebody: «أعلامها الحمراء».
const OWNERS = ['ه', 'ها', 'هم', 'نا']
const MIN_STEM = 3

const BROKEN_PLURALS: readonly (readonly string[])[] = [
  ['علم', 'أعلام'],
  ['أحمر', 'حمراء', 'حمر'],
  ['أزرق', 'زرقاء', 'زرق'],
  ['راية', 'رايات'],
  ['دعوة', 'دعوات'],
  ['نداء', 'نداءات'],
  ['مكالمة', 'مكالمات'],
  ['لعبة', 'ألعاب'],
  ['نموذج', 'نماذج'],
  ['مؤسسة', 'مؤسسات'],
  ['سلاح', 'أسلحة'],
  ['مستقل', 'مستقلة'],
  ['طائرة', 'طائرات'],
  ['مقاول', 'مقاولو', 'مقاولي'],
  ['عميل', 'عملاء'],
  ['وكالة', 'وكالات'],
  ['عضو', 'أعضاء'],
  ['سلسلة', 'سلاسل'],
  ['شبكة', 'شبكات'],
  ['رقاقة', 'رقائق', 'رقاقات'],
  ['شريحة', 'شرائح'],
  ['هجوم', 'هجمات'],
  ['بقعة', 'بقع'],
  ['جدار', 'جدران'],
  ['ذراع', 'أذرع', 'أذرعة'],
  ['خندق', 'خنادق'],
  ['مسبار', 'مسابر'],
  ['معالج', 'معالجات'],
  ['وحدة', 'وحدات'],
  ['سوق', 'أسواق'],
  ['ثور', 'ثيران'],
  ['دب', 'دببة'],
  ['صندوق', 'صناديق'],
  ['نقطة', 'نقاط', 'نقط'],
  ['قبعة', 'قبعات'],
  ['مشروع', 'مشاريع', 'مشروعات'],
  ['بليون', 'بلايين'],
  ['سيرفر', 'سيرفرات'],
  ['صافرة', 'صافرات'],
  ['مغامرة', 'مغامرات'],
  ['انقسام', 'انقسامات'],
]

const isFeminine = (word: string): boolean => word.endsWith('ة')

/** A form with the endings of its gender, and in somebody's hands. */
function withEndings(form: string): string[] {
  if (form.length < MIN_STEM) return [form]
  const stem = isFeminine(form) ? form.slice(0, -1) : form
  const endings = isFeminine(form) ? FEMININE_ENDINGS : MASCULINE_ENDINGS
  const owned = isFeminine(form) ? `${stem}ت` : form
  return [form, ...endings.map((ending) => stem + ending), ...OWNERS.map((owner) => owned + owner)]
}

const familyOf = (word: string): readonly string[] =>
  BROKEN_PLURALS.find((forms) => forms.includes(word)) ?? [word]

/**
 * Makes the function that leads an inflected form of these words back to the word, and returns any
 * other word as it is. A form of two words belongs to the first.
 */
export function createLemmas(words: Iterable<string>): (form: string) => string {
  const known = [...new Set(words)]
  const lemmas = new Map(known.map((word) => [word, word]))
  for (const word of known) {
    const lemma = lemmas.get(word) ?? word
    const family = familyOf(word)
    for (const form of family.flatMap(withEndings)) {
      const held = lemmas.get(form)
      // «دفاعي» is no form of «دفاع»: a known word stays itself, unless they are one family.
      if (held === undefined || (held === form && family.includes(form))) lemmas.set(form, lemma)
    }
  }
  return (form) => lemmas.get(form) ?? form
}
