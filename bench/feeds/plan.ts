// What the server, the reader and the bare loop agree on.
export const FEEDS = 10_000
/** Addresses of this machine that stand for publishers, of 1.25 feeds each. Linux answers on all of 127/8. */
const HOSTS = 8_000
export const hosts: readonly string[] = Array.from(
  { length: HOSTS },
  (_, index) => `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}`,
)

/** Publishers close an idle connection after this long; between two polls of a feed it is always gone. */
export const KEEP_ALIVE_MS = 5_000

/** The addresses of all feeds; those of one host come far apart, as they do where each has its own schedule. */
export const feedUrls = (port: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `http://${hosts[index % HOSTS]}:${port}/${index}`)

/** When the first poll takes place. */
export const FIRST_POLL = Date.UTC(2025, 0, 28, 6)
