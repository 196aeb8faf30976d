import { clockText } from '#chat/date-text.ts'
import { parseQuiet } from '#chat/parse-quiet.ts'
import { PART_TITLES, PARTS } from '#domain/frame.ts'
import { type Menu, toggled } from './menu.ts'

/** The parts of the brief; the last one stays. */
export const partsMenu: Menu = {
  perRow: 1,
  choices: ({ language }, { parts }) =>
    PARTS.map((part) => ({
      label: PART_TITLES[part][language],
      value: part,
      isOn: parts.includes(part),
    })),
  read: (_context, saved, value) => {
    const part = PARTS.find((one) => one === value)
    if (!part) return null
    const parts = toggled(saved.parts, part, PARTS)
    return parts.length > 0 ? { parts } : {}
  },
}

export const lengthMenu: Menu = {
  perRow: 1,
  choices: ({ texts, language }, saved) =>
    (['full', 'short'] as const).map((value) => ({
      label: texts(language, `length-${value}`),
      value,
      isOn: saved.length === value,
    })),
  read: (_context, _saved, value) =>
    value === 'full' || value === 'short' ? { length: value } : null,
}

/** Whether a slot without news is told. */
export const newsMenu: Menu = {
  perRow: 1,
  choices: ({ texts, language }, saved) =>
    (['told', 'silent'] as const).map((value) => ({
      label: texts(language, `nothing-new-${value}`),
      value,
      isOn: saved.tellsNothingNew === (value === 'told'),
    })),
  read: (_context, _saved, value) =>
    value === 'told' || value === 'silent' ? { tellsNothingNew: value === 'told' } : null,
}

const USUAL_QUIET = ['22:00-06:00', '22:00-07:00', '23:00-05:00']

export const quietMenu: Menu = {
  perRow: 1,
  choices: ({ texts, language }, { quiet }) => [
    ...USUAL_QUIET.map((value) => {
      const [from = '', to = ''] = value.split('-').map((time) => clockText(texts, language, time))
      const isOn = quiet !== null && `${quiet.from}-${quiet.to}` === value
      return { label: texts(language, 'quiet-hours', { from, to }), value, isOn }
    }),
    { label: texts(language, 'quiet-none'), value: 'off', isOn: quiet === null },
  ],
  read: (_context, _saved, value) => {
    const quiet = parseQuiet(value)
    return quiet && { quiet: quiet === 'off' ? null : quiet }
  },
}

/** Those that briefs name most, of each bucket one or two. */
const SUGGESTED = ['NVDA', 'TSM', 'AMD', 'ASML', 'MSFT', 'AMZN', 'PLTR', 'LMT', 'CRWD']
/** A message has room for so many buttons of companies. */
const MOST_SHOWN = 30

export const watchMenu: Menu = {
  perRow: 3,
  choices: ({ services, language }, { watch }) =>
    [...new Set([...SUGGESTED, ...watch])].slice(0, MOST_SHOWN).flatMap((id) => {
      const company = services.companies.find((one) => one.id === id)
      if (!company) return []
      const label = language === 'ar' ? company.ar : company.name
      return [{ label, value: id, isOn: watch.includes(id) }]
    }),
  read: ({ services }, saved, value) => {
    const company = services.companies.find((one) => one.id === value)
    return company ? { watch: toggled(saved.watch, company.id) } : null
  },
}
