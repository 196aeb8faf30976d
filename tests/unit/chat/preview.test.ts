import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderBrief } from '#chat/brief-text.ts'
import { renderText } from '#chat/console/render.ts'
import { renderMessage } from '#chat/telegram/render.ts'
import { createTexts } from '#chat/texts.ts'
import { arabicEdition, englishEdition } from './sample-editions.ts'

test('x', () => {
  for (const e of [arabicEdition(), englishEdition()]) {
    const r = renderBrief(e, createTexts())
    writeFileSync(
      `/tmp/mujaz/p-${e.edition.language}.txt`,
      renderText(r, { bidi: 'none', links: 'visible', color: false }),
    )
    writeFileSync(
      `/tmp/mujaz/p-${e.edition.language}-bidi.txt`,
      renderText(r, { bidi: 'terminal', columns: 70, links: 'visible', color: false }),
    )
    const m = renderMessage(r)
    writeFileSync(
      `/tmp/mujaz/p-${e.edition.language}-tg.txt`,
      m.text +
        '\n' +
        m.entities
          .map((x) => x.type + ' ' + JSON.stringify(m.text.slice(x.offset, x.offset + x.length)))
          .join('\n'),
    )
  }
  expect(1).toBe(1)
})
