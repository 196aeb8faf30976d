import type { MessageEntity } from 'grammy/types'
import { linePieces, markPieces, needsGap, type Piece } from '#chat/line-pieces.ts'
import type { Block, RichText } from '#domain/rich-text.ts'

/** The text of a Telegram message and its formatting; offsets are in UTF-16 units, as Telegram counts. */
export interface TelegramMessage {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/** Renders any text, however long; `split` cuts first. */
export function renderMessage(text: RichText): TelegramMessage {
  let written = ''
  const entities: MessageEntity[] = []
  let before: Block | null = null
  for (const block of text) {
    const pieces = markPieces(linePieces(block), block.language)
    if (pieces.length === 0) continue
    if (before) written += needsGap(before, block) ? '\n\n' : '\n'
    entities.push(...entitiesOf(block, pieces, written.length))
    written += pieces.map((piece) => piece.text).join('')
    before = block
  }
  return { text: written, entities }
}

const BLOCK_STYLES: Readonly<Partial<Record<Block['kind'], 'bold' | 'italic'>>> = {
  title: 'bold',
  heading: 'bold',
  note: 'italic',
}

function entitiesOf(block: Block, pieces: readonly Piece[], start: number): MessageEntity[] {
  const style = BLOCK_STYLES[block.kind]
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const line: MessageEntity[] = style ? [{ type: style, offset: start, length }] : []
  let offset = start
  for (const piece of pieces) {
    line.push(...entitiesOfPiece(piece, offset).filter((entity) => entity.type !== style))
    offset += piece.text.length
  }
  return line
}

function entitiesOfPiece(piece: Piece, start: number): MessageEntity[] {
  // Telegram trims spaces off an entity's ends; those that begin or end in them are ours to trim.
  const length = piece.text.trim().length
  const offset = start + (piece.text.length - piece.text.trimStart().length)
  if (length === 0) return []
  // Code can hold no other formatting.
  if (piece.style === 'code') return [{ type: 'code', offset, length }]
  return [
    ...(piece.style ? [{ type: piece.style, offset, length }] : []),
    ...(piece.link ? [{ type: 'text_link' as const, offset, length, url: piece.link }] : []),
  ]
}
