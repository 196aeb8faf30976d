import type { Language } from '#domain/language.ts'
import type { Block, RichText, Span } from '#domain/rich-text.ts'
import { arabicLine, stripBidi } from '#language/bidi.ts'
import { directionOf, escapeHtml } from './html.ts'

export interface PageSection {
  readonly language: Language
  readonly text: RichText
}

/**
 * One HTML page that stands by itself: no script, no request to anywhere. Arabic sections are right-to-left,
 * and Latin names and figures in them are isolated by elements, so that copied text carries no marks.
 */
export function renderPage(sections: readonly PageSection[]): string {
  const [first] = sections
  const title = first ? plain(first.text.find((block) => block.kind === 'title')) : 'Mujaz'
  return `<!doctype html>
<html lang="${first?.language ?? 'en'}" dir="${directionOf(first?.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${sections.map(renderSection).join('\n')}
</body>
</html>
`
}

/** Of the page's own document, and of a shadow root that holds its sections. */
export const PAGE_STYLE = `
:root, :host { color-scheme: light dark; --text: #1d2330; --quiet: #5c6675; --line: #d9dee6; --link: #0b57b0; --ground: #fff }
@media (prefers-color-scheme: dark) { :root, :host { --text: #e6e9ee; --quiet: #9aa4b2; --line: #333b47; --link: #8ab8ff; --ground: #14181f } }
body, :host { display: block; margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--text); font: 1.05rem/1.65 "IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif }
article + article { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1.5rem }
article[lang=ar] { line-height: 1.9 }
h1 { font-size: 1.5rem; line-height: 1.35 } h2 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; border-bottom: 1px solid var(--line) }
ul { margin: .4rem 0; padding-inline-start: 1.2rem } li { margin: .45rem 0 } .note { margin: 1.2rem 0 .2rem; color: var(--quiet); font-size: .92rem } .note + .note { margin-top: 0 } p:has(+ ul) { margin-bottom: .2rem }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em }
`

/** One brief as an `article`. */
export function renderSection({ language, text }: PageSection): string {
  const lines: string[] = []
  let inList = false
  for (const block of text) {
    const isBullet = block.kind === 'bullet'
    if (isBullet !== inList) lines.push(isBullet ? '<ul>' : '</ul>')
    inList = isBullet
    lines.push(renderBlock(block, language))
  }
  if (inList) lines.push('</ul>')
  return `<article lang="${language}" dir="${directionOf(language)}">\n${lines.join('\n')}\n</article>`
}

const TAGS = { title: 'h1', heading: 'h2', paragraph: 'p', bullet: 'li', note: 'p' } as const

function renderBlock(block: Block, around: Language): string {
  const tag = TAGS[block.kind]
  const spans = block.spans.map((span) => renderSpan(span, block.language)).join('')
  const isForeign = block.language !== around
  const language = isForeign ? ` lang="${block.language}" dir="${directionOf(block.language)}"` : ''
  // A list hangs its bullets on the side of its own direction: a bullet's text turns, the bullet stays.
  if (block.kind === 'bullet' && isForeign) return `<li><bdi${language}>${spans}</bdi></li>`
  const note = block.kind === 'note' ? ' class="note"' : ''
  return `<${tag}${note}${language}>${spans}</${tag}>`
}

function renderSpan(span: Span, language: Language): string {
  const text = isolateRuns(span.text, language)
  const styled =
    span.style === 'bold'
      ? `<strong>${text}</strong>`
      : span.style === 'italic'
        ? `<em>${text}</em>`
        : span.style === 'code'
          ? `<code dir="ltr">${text}</code>`
          : text
  if (!span.link || !/^https?:\/\//u.test(span.link)) return styled
  return `<a href="${escapeHtml(span.link)}" rel="noopener noreferrer nofollow"><bdi>${styled}</bdi></a>`
}

const ELEMENTS: Readonly<Record<string, string>> = {
  '\u2066': '<bdi dir="ltr">',
  '\u2067': '',
  '\u2068': '<bdi>',
  '\u200f': '',
}

// The marks that chat clients get become elements here; the line's own RLI … PDI is the article's `dir`.
function isolateRuns(text: string, language: Language): string {
  if (language !== 'ar') return escapeHtml(stripBidi(text))
  const open: string[] = []
  return escapeHtml(arabicLine(text)).replace(/[\u2066-\u2069\u200f]/gu, (mark) => {
    if (mark === '\u2069') return open.pop() === '' ? '' : '</bdi>'
    const element = ELEMENTS[mark] ?? ''
    if (mark !== '\u200f') open.push(element)
    return element
  })
}

const plain = (block: Block | undefined): string =>
  stripBidi(block?.spans.map((span) => span.text).join('') ?? '')
