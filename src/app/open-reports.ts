import { openStore } from '#store/open-store.ts'
import type { ReportsStore } from '#store/store.ts'
import { storePath } from './open-app.ts'

/** The operators' queue of reports, and the end of its store. */
export async function openReports(
  dataFolder: string,
): Promise<Pick<ReportsStore, 'open' | 'close'> & { end(): Promise<void> }> {
  const store = await openStore(storePath(dataFolder))
  return { open: store.reports.open, close: store.reports.close, end: store.close }
}
