import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Block, Message } from 'slack-blocks-to-jsx'

/** Blocks of a Slack message as markup, by slack-blocks-to-jsx; `slackStyle` goes with it. */
export const drawSlack = (blocks: readonly Block[]): string =>
  renderToStaticMarkup(
    createElement(Message, {
      blocks: [...blocks],
      name: 'Mujaz',
      logo: '',
      theme: 'light',
      // Its own header loads a picture and shows the time of this machine.
      withoutWrapper: true,
    }),
  )

const LICENCE = '/* slack-blocks-to-jsx, MIT License, Copyright 2026 Manish Panwar */'

/** The style sheet of slack-blocks-to-jsx, with its licence. Throws where the package is not there. */
export const slackStyle = (): string =>
  `${LICENCE}\n${readFileSync(fileURLToPath(import.meta.resolve('slack-blocks-to-jsx/dist/style.css')), 'utf8')}`
