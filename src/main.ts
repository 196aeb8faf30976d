import { runCommand } from '#cli/run-command.ts'

// A closed pipe (`mujaz brief | head`) is no failure; a full disk behind `>` is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`mujaz: the output could not be written: ${error.message}\n`)
  process.exit(1)
})
// Where nobody reads what we say of ourselves, the work goes on all the same.
process.stderr.on('error', () => {})

const stop = new AbortController()
// Once: a second Ctrl-C ends the process at once, as it would without us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin,
  env: process.env,
  terminal: {
    isOutput: process.stdout.isTTY === true,
    isInput: process.stdin.isTTY === true,
    isError: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 80,
  },
  onHangup: (listener) => void process.on('SIGHUP', listener),
  stop: stop.signal,
})
