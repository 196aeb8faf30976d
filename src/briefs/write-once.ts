import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Edition } from '#domain/edition.ts'
import { AppError } from '#domain/errors.ts'
import type { Clock } from '#domain/ports.ts'
import { SECOND_MS } from '#domain/time.ts'
import type { Store } from '#store/store.ts'

// Behind its deadline a holder still checks and saves what it got.
const SAVING_MS = 30 * SECOND_MS
const POLL_MS = 250

/** How long an edition may take, and by whose clock. */
export interface OnceDeps {
  /** For one edition, everything together. */
  readonly timeoutMs: number
  /** The real one: a lease runs out whatever day the edition is of. */
  readonly clock: Clock
  /** Ends waits and calls before their time. */
  readonly signal: AbortSignal
}

/**
 * The stored edition of an id, or else what `write` stores under it: one process at a time, whatever others are
 * asked for. Who comes second waits for the first one's edition. Throws what `write` throws, and `AppError('model')`
 * where the other gave up or took too long. A lease whose holder died ends by itself; the next call then writes.
 */
export async function writeOnce(
  id: string,
  deps: OnceDeps & { readonly store: Pick<Store, 'editions' | 'leases'> },
  write: (signal: AbortSignal) => Promise<Edition>,
): Promise<Edition> {
  const { store, clock, timeoutMs } = deps
  const written = await store.editions.find(id)
  if (written) return written
  const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(timeoutMs)])
  const holder = randomUUID()
  const now = clock.now()
  const isOurs = await store.leases.claim(id, holder, { now, until: now + timeoutMs + SAVING_MS })
  if (!isOurs) return waitFor(id, { ...deps, signal })
  try {
    // It may have been written between the look and the claim.
    return (await store.editions.find(id)) ?? (await write(signal))
  } finally {
    await store.leases.release(id, holder)
  }
}

async function waitFor(
  id: string,
  { store, clock, signal }: Parameters<typeof writeOnce>[1],
): Promise<Edition> {
  for (;;) {
    const isHeld = await store.leases.isHeld(id, clock.now())
    // Looked for after the lease: who gives it back has stored its edition by then.
    const edition = await store.editions.find(id)
    if (edition) return edition
    if (!isHeld)
      throw new AppError('model', 'another process that was writing this edition gave up')
    await wait(POLL_MS, undefined, { signal }).catch(() => {
      throw new AppError('model', 'another process is still writing this edition')
    })
  }
}
