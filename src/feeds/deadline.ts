/** A limit of time for work that may have to wait before it begins. */
export interface Deadline {
  /** Aborted when the time is over, and when the caller gives up. */
  readonly signal: AbortSignal
  readonly isOver: boolean
  /** The time runs from the first call on. */
  begin(): void
  /** Lets go of the timer and of the caller's signal. */
  end(): void
}

export function createDeadline(timeoutMs: number, caller: AbortSignal): Deadline {
  const controller = new AbortController()
  const giveUp = () => controller.abort(caller.reason)
  let timer: NodeJS.Timeout | undefined
  caller.addEventListener('abort', giveUp)
  return {
    signal: controller.signal,
    get isOver() {
      return controller.signal.aborted && !caller.aborted
    },
    begin() {
      timer ??= setTimeout(() => controller.abort(), timeoutMs)
    },
    end() {
      clearTimeout(timer)
      caller.removeEventListener('abort', giveUp)
    },
  }
}
