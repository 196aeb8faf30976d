import { Agent, request } from 'undici'
import { eachLimited } from '#lib/limits.ts'
import { answerLines } from './child.ts'
import { gauge } from './gauge.ts'
import { feedUrls } from './plan.ts'

// The least that anybody can do: ask for each address with its validator, read the body, forget it.
const [, , port = '', count = '', atOnce = ''] = process.argv
const urls = feedUrls(Number(port), Number(count))
// A connection for each request, as the reader has it: kept ones are no faster here, and take more memory.
const dispatcher = new Agent({ connections: 2, pipelining: 0 })
const etags = new Map<string, string>()

await answerLines(() => gauge(askAll))
await dispatcher.close()

async function askAll() {
  const total = { checked: 0, unchanged: 0 }
  await eachLimited(urls, Number(atOnce), async (url) => {
    const etag = etags.get(url)
    const response = await request(url, {
      dispatcher,
      headers: {
        'accept-encoding': 'gzip',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
    })
    await response.body.arrayBuffer()
    total.checked++
    if (response.statusCode === 304) total.unchanged++
    else etags.set(url, String(response.headers['etag']))
  })
  return total
}
