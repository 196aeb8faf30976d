import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import { OBJECTS, SCHEMA_ID } from './bot-api-schema.ts'

const TYPES = 'node_modules/@gramio/types/out/objects.d.ts'

/** The schema made anew from the types of the Bot API: seconds of work, hence the file. */
export function generateSchema(): string {
  const generator = createGenerator({
    path: join(import.meta.dirname, '../../..', TYPES),
    skipTypeCheck: true,
    additionalProperties: false,
    jsDoc: 'none',
  })
  const schemas = OBJECTS.map((name) => generator.createSchema(name).definitions)
  const definitions = Object.assign({}, ...schemas)
  return `${JSON.stringify({ $id: SCHEMA_ID, definitions }, null, 1)}\n`
}
