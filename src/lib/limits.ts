/** Runs `work` over `values`, at most `limit` at once. Rejects with the first failure, after the started ones end. */
export async function eachLimited<T>(
  values: readonly T[],
  limit: number,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const queue = values.values()
  const lane = async () => {
    for (const value of queue) await work(value)
  }
  const ends = await Promise.allSettled(Array.from({ length: limit }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
