import { openStore } from '#store/open-store.ts'
import { editionAt } from './edition-at.ts'

// Another service on the same store: writes the edition of its news and prints which one it got.
const [, , path = '', baseUrl = '', timeoutMs = ''] = process.argv
const store = await openStore(path)
const { edition } = await editionAt(baseUrl, { store, timeoutMs: Number(timeoutMs) })
await store.close()
process.stdout.write(`${edition.edition.writer} ${edition.edition.id}`)
