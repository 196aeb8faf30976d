import { acquireRunLock } from '#store/run-lock.ts'

// Takes the lock of a folder and keeps it until it is killed, though it keeps nothing of what it got:
// the collector must not take the lock away.
acquireRunLock(String(process.argv[2]))
globalThis.gc?.()
process.stdout.write('held\n')
setInterval(() => undefined, 60_000)
