import { DAY_MS } from '#domain/time.ts'
import { writeBrief } from './brief.ts'
import type { BriefWish } from './brief-wish.ts'
import type { Command } from './io.ts'
import { noPositionals, readOptions } from './options.ts'
import { readSampleConfig } from './places.ts'

/** The end of the sample week, 27 to 31 January 2025. */
const SAMPLE_WEEK = { now: Date.UTC(2025, 1, 1), windowMs: 5 * DAY_MS }

const NEXT = `
That was the sample week of January 2025, from feed files, with no key and no network. Next:

  npm run -s mujaz -- brief --lang both          a brief of the last 24 hours from the real feeds
  npm run chat                                   talk to the bot in this terminal
  cp .env.example .env && npm start              put in a Telegram or Slack token first: the service

هذا موجز أسبوع العينة (يناير 2025) من ملفات محلية، دون مفاتيح ولا اتصال بالشبكة. لموجز اليوم من المصادر الحقيقية: الأمر الأول أعلاه.
`

/** `mujaz demo`: the real pipeline on the sample feeds, in memory, with the extractive writer. */
export const demo: Command = async (args, io) => {
  noPositionals(readOptions(args, {}).positionals)
  const config = readSampleConfig()
  const wish: BriefWish = {
    config,
    dataFolder: ':memory:',
    languages: ['en', 'ar'],
    writer: 'extract',
    ...SAMPLE_WEEK,
    watch: [],
    offline: false,
  }
  const code = await writeBrief(io, wish, 'text')
  if (code === 0) io.err(NEXT)
  return code
}
