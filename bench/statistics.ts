// The quantile of the normal distribution for an interval of 95 %.
const Z = 1.96

interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's score interval of 95 % for a share; all of 0…1 where nothing was counted. */
function wilson(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const share = count / total
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2))
  const centre = share + Z ** 2 / (2 * total)
  const scale = 1 + Z ** 2 / total
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  }
}

const percent = (share: number): string => (100 * share).toFixed(1)

/** `98.7 % (97.0-99.5)`: a share with its interval of 95 %. */
export function shareText(count: number, total: number): string {
  if (total === 0) return '-'
  const { low, high } = wilson(count, total)
  return `${percent(count / total)} % (${percent(low)}-${percent(high)})`
}

/** Rows in columns, two spaces between; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n')
}
