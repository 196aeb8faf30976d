import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import { quote, type Reading, toReading } from './mistakes.ts'
import { readTextFile } from './text-file.ts'

/** Each use of an anchor costs a copy: enough for a person's shortcuts, too few for a bomb. */
const MAX_ALIASES = 50
const MAX_MISTAKES = 10

/**
 * The one document of a YAML file as plain values, still to be checked against a schema. What
 * `readTextFile` calls a mistake, and every error or warning of the YAML (with line and column),
 * is one here.
 */
export function readYamlFile(path: string): Reading<unknown> {
  const text = readTextFile(path)
  return text.value === null ? text : parseYaml(text.value)
}

function parseYaml(text: string): Reading<unknown> {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      strict: true,
    })
    const errors = [...document.errors, ...document.warnings]
    // An empty file is `null`; `toReading` knows only `undefined` as "nothing was read".
    if (errors.length === 0) return toReading(document.toJS({ maxAliasCount: MAX_ALIASES }), [])
    return toReading<unknown>(undefined, firstOf(errors.map((error) => describe(error, lines))))
  } catch (error) {
    // `toJS` throws for aliases without an anchor and for too many; deep nesting ends the stack.
    const reason = error instanceof Error ? quote(error.message) : 'an unknown reason'
    return toReading<unknown>(undefined, [`no YAML that can be read: ${reason}`])
  }
}

// One missing bracket can make the parser stumble over every line behind it.
function firstOf(mistakes: readonly string[]): string[] {
  const told = [...new Set(mistakes)]
  const more = told.length - MAX_MISTAKES
  return more > 0 ? [...told.slice(0, MAX_MISTAKES), `… and ${more} more`] : told
}

function describe(error: YAMLError, lines: LineCounter): string {
  const { line, col } = lines.linePos(error.pos[0])
  return `line ${line}, column ${col}: ${error.message.replace(/\s+/g, ' ')}`
}
