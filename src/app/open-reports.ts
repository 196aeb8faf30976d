import type { ReportsStore } from '#store/store.ts'
import { openExisting } from './open-existing.ts'

/** The operators' queue of reports, and the end of its store. Fails as `openExisting` does. */
export async function openReports(
  dataFolder: string,
): Promise<Pick<ReportsStore, 'open' | 'close'> & { end(): Promise<void> }> {
  const store = await openExisting(dataFolder)
  return { open: store.reports.open, close: store.reports.close, end: store.close }
}
