import { STOP_WORDS } from './lexicon/stop-words.ts'
import type { Token } from './tokens.ts'

/** What an institution is, in both languages: its name is translated, not spelled. */
const KINDS: readonly (readonly [english: RegExp, arabic: readonly string[]])[] = [
  [/^(?:centre|center)$/, ['مركز']],
  [/^bank$/, ['بنك', 'مصرف']],
  [/^agency$/, ['وكاله']],
  [/^institute$/, ['معهد']],
  [/^(?:ministry|department)$/, ['وزاره']],
  [/^(?:authority|commission)$/, ['هييه', 'سلطه', 'مفوضيه', 'لجنه']],
  [/^council$/, ['مجلس']],
  [/^(?:committee|panel)$/, ['لجنه']],
  [/^(?:association|society)$/, ['جمعيه', 'رابطه', 'اتحاد']],
  [/^(?:federation|union)$/, ['اتحاد', 'نقابه']],
  [/^(?:organisation|organization)$/, ['منظمه']],
  [/^foundation$/, ['موسسه', 'صندوق']],
  [/^fund$/, ['صندوق']],
  [/^(?:bureau|office)$/, ['مكتب', 'جهاز']],
  [/^university$/, ['جامعه']],
  [/^court$/, ['محكمه']],
  [/^(?:chamber)$/, ['غرفه']],
  [/^investments?$/, ['استثمار', 'الاستثمار']],
  [/^(?:airshow|show|exhibition|expo|fair)$/, ['معرض']],
  [/^(?:conference|summit|forum)$/, ['موتمر', 'قمه', 'منتدي']],
  [/^(?:company|corporation|group|holding)$/, ['شركه', 'مجموعه', 'القابضه']],
  [/^market$/, ['سوق']],
  [/^(?:exchange|bourse)$/, ['بورصه', 'سوق']],
]

const LINKS = /^(?:of|for|the|and|on|in|&)$/
const isCapital = (token: Token | undefined): boolean => /^[A-Z]/.test(token?.text ?? '')

/**
 * Whether a capital word is a part of an institution's name ("the Cyber Monitoring Centre") of a kind that the
 * articles' Arabic words hold: which one it is a translation hides.
 */
export function isTranslated(
  tokens: readonly Token[],
  token: Token,
  known: ReadonlySet<string>,
): boolean {
  const at = tokens.indexOf(token)
  return phraseAround(tokens, at).some(({ word }) =>
    KINDS.some(
      ([english, translated]) => english.test(word) && translated.some((form) => known.has(form)),
    ),
  )
}

/** The capital words about one, joined by "of" and its like. */
export function phraseAround(tokens: readonly Token[], at: number): readonly Token[] {
  const isPart = (index: number): boolean =>
    isCapital(tokens[index]) && !STOP_WORDS.has(tokens[index]?.word ?? '')
  const isLink = (index: number): boolean => LINKS.test(tokens[index]?.text ?? '')
  let first = at
  while (isPart(first - 1) || (isLink(first - 1) && isPart(first - 2))) first--
  let next = at + 1
  while (isPart(next) || (isLink(next) && isPart(next + 1))) next++
  return tokens.slice(first, next)
}
