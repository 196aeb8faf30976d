#!/usr/bin/env -S node --max-semi-space-size=8 --max-old-space-size=1024
// Left to itself, Node takes twice the memory for what it has not collected yet; the service needs none of it.
// Starts the TypeScript as it is. npm scripts and npx find the Node that `npm ci` brought first.
const NEEDED = 26
const major = Number.parseInt(process.versions.node, 10)
if (major < NEEDED) {
  process.stderr.write(
    `mujaz needs Node ${NEEDED}, this is ${process.versions.node}. ` +
      'Run it as "npx mujaz COMMAND" or "npm run -s mujaz -- COMMAND" after "npm ci", which brings the right one.\n',
  )
  process.exit(2)
}
process.env.TZ = 'UTC'
await import('#main.ts')
