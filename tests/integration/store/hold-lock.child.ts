import { acquireRunLock } from '#store/run-lock.ts'

// Takes the lock of a folder and keeps it until it is killed.
acquireRunLock(String(process.argv[2]))
process.stdout.write('held\n')
setInterval(() => undefined, 60_000)
