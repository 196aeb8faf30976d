/** Rows of a value and its written forms, without diacritics and with hamzas as the dictionary has them. */
const ROWS: readonly (readonly [number, string])[] = [
  [2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين'],
  [3, 'ثلاث ثلاثة'],
  [4, 'أربع أربعة'],
  [5, 'خمس خمسة'],
  [6, 'ست ستة'],
  [7, 'سبع سبعة'],
  [8, 'ثمان ثماني ثمانية'],
  [9, 'تسع تسعة'],
  [10, 'عشر عشرة'],
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين'],
  [40, 'أربعون أربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين'],
  [90, 'تسعون تسعين'],
  [100, 'مئة مائة'],
  [200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
  [300, 'ثلاثمئة ثلاثمائة'],
  [400, 'أربعمئة أربعمائة'],
  [500, 'خمسمئة خمسمائة'],
  [600, 'ستمئة ستمائة'],
  [700, 'سبعمئة سبعمائة'],
  [800, 'ثمانمئة ثمانمائة ثمانيمئة'],
  [900, 'تسعمئة تسعمائة'],
]

/**
 * Arabic number words up to nine hundred as `[word, value]`. The words for one are left out: they follow
 * their noun and count nothing ("شركة واحدة").
 */
export const ARABIC_NUMBER_WORDS: readonly (readonly [string, number])[] = ROWS.flatMap(
  ([value, words]) => words.split(' ').map((word) => [word, value] as const),
)
