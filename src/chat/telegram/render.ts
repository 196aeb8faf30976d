import type { MessageEntity } from 'grammy/types'
import { linePieces, markPieces, needsGap, type Piece } from '#chat/line-pieces.ts'
import type { Block, RichText } from '#domain/rich-text.ts'
import { stripBidi } from '#language/bidi.ts'

/** The text of a Telegram message and its formatting; offsets are in UTF-16 units, as Telegram counts. */
export interface TelegramMessage {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/**
 * Renders any text, however long; `split` cuts first. Entities come in the order of their offsets,
 * an outer one before those in it. Neighbouring folded blocks are one expandable quote.
 */
export function renderMessage(text: RichText): TelegramMessage {
  const lines = layOut(text)
  const written = lines.map((line) => line.gap + line.text).join('')
  const entities = [...quotesOf(lines), ...lines.flatMap(entitiesOf)]
    .flatMap((entity) => trimEntity(entity, written))
    .sort(byPlace)
  return { text: written, entities }
}

/** Outer before inner where two cover the same words: the order in which Telegram gives them back. */
const ORDER = ['expandable_blockquote', 'code', 'text_link', 'bold', 'italic']

const byPlace = (one: MessageEntity, other: MessageEntity): number =>
  one.offset - other.offset ||
  other.length - one.length ||
  ORDER.indexOf(one.type) - ORDER.indexOf(other.type)

interface Line {
  readonly block: Block
  readonly pieces: readonly Piece[]
  /** What parts it from the line before. */
  readonly gap: string
  readonly text: string
  /** Behind the gap. */
  readonly start: number
}

function layOut(text: RichText): Line[] {
  const lines: Line[] = []
  for (const block of text) {
    const pieces = markPieces(linePieces(block), block.language)
    if (pieces.length === 0) continue
    const before = lines.at(-1)
    const gap = before ? gapBetween(before.block, block) : ''
    const start = before ? endOf(before) + gap.length : 0
    lines.push({ block, pieces, gap, text: pieces.map((piece) => piece.text).join(''), start })
  }
  return lines
}

const gapBetween = (before: Block, after: Block): string =>
  needsGap(before, after) ? '\n\n' : '\n'

const endOf = (line: Line): number => line.start + line.text.length

function quotesOf(lines: readonly Line[]): MessageEntity[] {
  return lines.flatMap((line, at) => {
    if (!line.block.isFolded || lines[at - 1]?.block.isFolded) return []
    const unfolded = lines.slice(at).findIndex((later) => !later.block.isFolded)
    const last = lines.at(unfolded < 0 ? -1 : at + unfolded - 1) ?? line
    const length = endOf(last) - line.start
    return [{ type: 'expandable_blockquote', offset: line.start, length }]
  })
}

const BLOCK_STYLES: Readonly<Partial<Record<Block['kind'], 'bold' | 'italic'>>> = {
  title: 'bold',
  heading: 'bold',
  note: 'italic',
}

/** Arabic has no italics: slanted letters are a mistake of type. */
const styleOf = ({ kind, language }: Block): 'bold' | 'italic' | undefined =>
  kind === 'note' && language === 'ar' ? undefined : BLOCK_STYLES[kind]

function entitiesOf({ block, pieces, text, start }: Line): MessageEntity[] {
  const style = styleOf(block)
  // Code takes no other style, so a line that holds some is styled around it.
  const isWhole = !pieces.some((piece) => piece.style === 'code')
  const whole: MessageEntity[] =
    style && isWhole ? [{ type: style, offset: start, length: text.length }] : []
  let offset = start
  const parts = pieces.flatMap((piece) => {
    const entities = entitiesOfPiece(piece, { offset, style, isWhole })
    offset += piece.text.length
    return entities
  })
  return [...whole, ...parts]
}

interface Place {
  readonly offset: number
  /** The line's style. */
  readonly style: 'bold' | 'italic' | undefined
  /** Whether one entity styles the whole line. */
  readonly isWhole: boolean
}

function entitiesOfPiece(piece: Piece, { offset, style, isWhole }: Place): MessageEntity[] {
  const { text, link } = piece
  if (piece.style === 'code') return [codeEntity(text, offset)]
  if (stripBidi(text).trim() === '') return []
  const { length } = text
  const own = piece.style === style ? [] : [piece.style]
  const styles = [...(isWhole ? [] : [style]), ...own].filter((type) => type !== undefined)
  return [
    ...styles.map((type) => ({ type, offset, length })),
    ...(link ? [{ type: 'text_link' as const, offset, length, url: link }] : []),
  ]
}

/** Its isolate stays outside: a reader copies code with a touch. */
function codeEntity(text: string, start: number): MessageEntity {
  const code = stripBidi(text)
  return { type: 'code', offset: start + text.indexOf(code), length: code.length }
}

/** Telegram trims spaces off an entity's ends, and drops one that covers nothing else. */
function trimEntity(entity: MessageEntity, text: string): MessageEntity[] {
  const covered = text.slice(entity.offset, entity.offset + entity.length)
  const { length } = covered.trim()
  if (length === 0) return []
  const offset = entity.offset + covered.length - covered.trimStart().length
  return [{ ...entity, offset, length }]
}
