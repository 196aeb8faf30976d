import { openStore } from '#store/open-store.ts'
import { anArticle } from '#tests/support/builders.ts'

// Opens a store that others open too, and saves 100 articles of its own one by one.
const [, , path = '', name = ''] = process.argv
const store = await openStore(path)
let saved = 0
for (let number = 0; number < 100; number++) {
  saved += await store.articles.saveNew([anArticle({ id: `${name}-${number}` })])
}
await store.close()
process.stdout.write(String(saved))
