import { startBarsServer } from '#tests/support/bars-server.ts'

// A platform in a process of its own, so that neither side's work is the other's delay. Tells its address
// on standard output, and what it saw when its standard input ends.
const [, , perSecond = '', latencyMs = ''] = process.argv
const server = await startBarsServer({
  perSecond: Number(perSecond),
  // Between half and one and a half of what was asked for.
  latencyMs: (post) => Number(latencyMs) * (0.5 + (post % 7) / 6),
})
process.stdout.write(`${server.apiRoot}\n`)
for await (const _ of process.stdin);
process.stdout.write(JSON.stringify(server.posts.map(({ at, isRefused }) => ({ at, isRefused }))))
await server.stop()
