import { compile, type FormatCallback } from 'html-to-text'
import { stripEscapes } from '#language/normalise.ts'

/** More than this of one HTML text is not read: 20,000 characters of it will be kept. */
const MAX_HTML = 100_000
const MAX_DEPTH = 60
const MAX_PASSES = 2

/** A list of classes because `\p{Cf}` alone would take Arabic number signs (U+0600-0605) with it. */
const INVISIBLE =
  /[\p{Cs}\p{Co}\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|[\ufe00-\ufe0f]/gu
const CONTROL = /[\p{Cc}--\s]/gv
/** These letters end a word and join nothing, so what a zero-width non-joiner parts after them are two words. */
const WORD_END = /(?<=[ةى])\u200c+(?=\p{Script=Arabic})/gu
const TAG = /<\/?[a-z][^<>]{0,2000}>/i
const ESCAPED_TAG =
  /<\/?(?:p|br|div|a|b|i|strong|em|span|ul|ol|li|img|h[1-6]|blockquote|script|style)(?:\s[^<>]{0,2000})?\/?>/i
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i
/** The library looks tags up in an object that has this name from its prototype, and throws at what it finds. */
const CONSTRUCTOR = /<(\/?)constructor\b/gi
const HIDDEN_STYLE =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|(?:font-size|opacity|max-height|height):(?:0?\.0\d*|0)(?:px|em|rem|pt|%)?(?:;|!|$)|(?:left|top|text-indent|margin-left):-\d{3}|clip:rect\(0|clip-path:inset\((?:50|100)%|transform:scale\(0\))/
const STYLE_COMMENT = /\/\*[^*]{0,200}\*\//g

const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u'.split(' '),
)
const SKIPPED_TAGS = new Set(
  'img picture script style template noscript iframe object embed svg math video audio canvas form button select input textarea title option datalist'.split(
    ' ',
  ),
)
/** The usual names of what only screen readers are told. */
const UNSEEN_CLASSES = 'sr-only visually-hidden screen-reader-text'.split(' ')
const SKIPPED = [
  ...SKIPPED_TAGS,
  ...UNSEEN_CLASSES.map((name) => `.${name}`),
  '[hidden]',
  '[aria-hidden="true"]',
]

/** Whether what is under an element of this style cannot be seen. */
export const isHiddenStyle = (style: string): boolean =>
  HIDDEN_STYLE.test(style.toLowerCase().replace(STYLE_COMMENT, '').replace(/\s+/g, ''))

const isHiddenElement = (attributes: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(attributes, 'hidden') ||
  attributes['aria-hidden'] === 'true' ||
  UNSEEN_CLASSES.some((name) => ` ${attributes['class']} `.includes(` ${name} `))

/** Cells of a row stay apart. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder)
  builder.addInline(' ')
}

/** Leaves out an element whose style hides it: what a reader of the page cannot see is not part of the text. */
const styled: FormatCallback = (element, walk, builder) => {
  // A style makes this rule win over the one that skips the element.
  if (SKIPPED_TAGS.has(element.name ?? '') || isHiddenElement(element.attribs)) return
  const { style }: Readonly<Record<string, unknown>> = element.attribs
  if (isHiddenStyle(String(style))) return
  const isInline = INLINE.has(element.name ?? '')
  if (!isInline) builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  if (!isInline) builder.closeBlock({ trailingLineBreaks: 1 })
}

const block = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const toText = compile({
  wordwrap: false,
  formatters: { styled, cell },
  limits: { maxInputLength: MAX_HTML, maxDepth: MAX_DEPTH, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['p', 'pre'].map((selector) => ({ selector, options: block })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { ...block, uppercase: false },
    })),
    ...['blockquote', 'ul', 'ol', 'li', 'tr'].map((selector) => ({
      selector,
      format: 'block',
      options: block,
    })),
    ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
    { selector: 'table', format: 'block', options: block },
    { selector: 'hr', format: 'lineBreak' },
    { selector: '[style]', format: 'styled' },
    ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
  ],
})

/**
 * HTML, or text that may hold some, as plain text: paragraphs end in one `\n`, other whitespace is one space; hidden
 * elements, scripts, pictures, links' addresses and invisible characters are gone; in NFC. Never throws.
 */
export function toPlainText(html: string, maxLength: number): string {
  let text = tidy(convert(asHtml(html.slice(0, MAX_HTML)).slice(0, MAX_HTML)))
  // Some feeds escape twice: what should be gone stands there as text.
  for (let pass = 1; pass < MAX_PASSES && isStillEscaped(text); pass++) text = tidy(convert(text))
  return text.length <= maxLength
    ? text
    : text
        .slice(0, maxLength)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()
}

/** The same in one line. */
export const toPlainLine = (html: string, maxLength: number): string =>
  toPlainText(html, maxLength).replaceAll('\n', ' ')

const isStillEscaped = (text: string): boolean => ESCAPED_TAG.test(text) || ENTITY.test(text)

/** Plain text keeps the empty lines between its paragraphs. */
const asHtml = (text: string): string =>
  TAG.test(text) ? text : text.replace(/\r?\n[^\S\n]*\r?\n/g, '<br>')

const convert = (html: string): string =>
  /[<&]/.test(html)
    ? toText(html.replace(CONSTRUCTOR, '<$1x-constructor'))
    : html.replace(/\s+/g, ' ')

const tidy = (text: string): string =>
  stripEscapes(text)
    .replace(CONTROL, '')
    .replace(WORD_END, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
