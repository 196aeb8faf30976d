import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cleanUp, newFolder, runMujaz, startMujaz } from '#tests/support/run-mujaz.ts'

afterAll(cleanUp)

const WIRE = 'samples/sample-wire.xml'
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('one feed document is parsed to one object, from a file and from a pipe alike', async () => {
  const [file, pipe] = await Promise.all([
    runMujaz(['parse', WIRE]),
    runMujaz(['parse', '-', '--content-type', 'text/xml'], { input: readFileSync(WIRE) }),
  ])
  expect(file).toMatchObject({ code: 0, stderr: '' })
  const parsed = JSON.parse(file.stdout)
  expect(Object.keys(parsed).sort()).toEqual(
    ['description', 'dropped', 'engine', 'entries', 'language', 'link', 'repairs', 'title'].sort(),
  )
  expect(parsed.entries[0]).toMatchObject({
    title: expect.any(String),
    publishedAt: expect.any(String),
  })
  expect(pipe.stdout).toBe(file.stdout)
})

test('several documents are one line each, in their order, the unreadable ones too', async () => {
  const folder = newFolder()
  const list = join(folder, 'list.txt')
  const missing = join(folder, 'missing.xml')
  writeFileSync(
    join(folder, 'arabic.xml'),
    Buffer.from(
      '<rss version="2.0"><channel><title>\xe3\xe6\xcc\xd2</title></channel></rss>',
      'latin1',
    ),
  )
  writeFileSync(
    list,
    `${join(folder, 'arabic.xml')}\ttext/xml; charset=windows-1256\r\n\n${missing}\n`,
  )
  const ended = await runMujaz(['parse', WIRE, 'README.md', folder, '--files-from', list])
  expect(ended).toMatchObject({ code: 1, stderr: '' })
  const [wire, readme, aFolder, arabic, gone] = lines(ended.stdout)
  expect(wire).toMatchObject({ file: WIRE, engine: 'rss-parser' })
  expect(readme).toMatchObject({ file: 'README.md', error: { code: 'not-a-feed' } })
  expect(aFolder).toMatchObject({ file: folder, error: { code: 'unreadable' } })
  expect(arabic).toMatchObject({ title: 'موجز', repairs: ['charset: windows-1256'] })
  expect(gone).toEqual({ file: missing, error: { code: 'unreadable', message: 'no such file' } })
})

test('one document that cannot be read is one line and exit code 1', async () => {
  const [missing, html] = await Promise.all([
    runMujaz(['parse', '/nowhere/feed.xml']),
    runMujaz(['parse', '-'], { input: '<!doctype html><html><body>Hello</body></html>' }),
  ])
  expect(missing).toEqual({
    code: 1,
    stdout: '',
    stderr: 'mujaz: /nowhere/feed.xml: no such file\n',
  })
  expect(html).toMatchObject({ code: 1, stdout: '' })
  expect(html.stderr).toMatch(/^mujaz: -: .+\n$/u)
})

test.skipIf(process.platform === 'win32')(
  'a file without an end is refused, not read',
  async () => {
    expect(await runMujaz(['parse', '/dev/zero'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'mujaz: /dev/zero: the document is over 8 MB\n',
    })
  },
)

const article = (id: string, title: string, text = title) =>
  JSON.stringify({
    id,
    title,
    text,
    lang: 'en',
    publisher: `p${id}`,
    publishedAt: '2025-01-27T10:00:00Z',
  })

const NEWS = [
  article(
    'z',
    'Nvidia sheds $589 billion of market value in one day',
    'Nvidia lost $589 billion of market value on Monday, a record.',
  ),
  article(
    'm',
    'ASML orders reach 7.09 billion euros',
    'ASML said its orders reached 7.09 billion euros in the fourth quarter.',
  ),
  article(
    'a',
    'Nvidia loses record $589 billion of market value',
    'Nvidia lost a record $589 billion of market value on Monday.',
  ),
]

test('articles come out with their stories, in their own order', async () => {
  const ended = await runMujaz(['group'], { input: `\ufeff${NEWS.join('\r\n')}\n\n` })
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const grouped: { id: string; story: string }[] = lines(ended.stdout)
  expect(grouped.map(({ id }) => id)).toEqual(['z', 'm', 'a'])
  expect(grouped[0]?.story).toBe(grouped[2]?.story)
  expect(grouped[0]?.story).not.toBe(grouped[1]?.story)
})

test('a bad line is told with its number and its field, and nothing is printed', async () => {
  const folder = newFolder()
  const file = join(folder, 'articles.jsonl')
  writeFileSync(file, `${NEWS[0]}\n${NEWS[0]}\n`)
  const noLanguage = JSON.stringify({
    id: 'x',
    title: '',
    text: '',
    publisher: '',
    publishedAt: '',
  })
  const ends = await Promise.all([
    runMujaz(['group'], { input: `${NEWS[0]}\nnot JSON\n` }),
    runMujaz(['group', '-'], { input: `\n${noLanguage}` }),
    runMujaz(['group', file]),
    runMujaz(['group', join(folder, 'none')]),
  ])
  expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2])
  expect(ends.map(({ stdout }) => stdout)).toEqual(['', '', '', ''])
  const told = ends.map(({ stderr }) => stderr.replace(folder, ''))
  expect(told).toEqual([
    'mujaz: standard input:2: this is no JSON\n',
    expect.stringMatching(/^mujaz: standard input:2: lang: .+\n$/u),
    'mujaz: /articles.jsonl:2: id "z" stands twice\n',
    'mujaz: /none: no such file\n',
  ])
})

test('the store is made and brought up to date once', async () => {
  const data = newFolder()
  const first = await runMujaz(['migrate', '--data', data])
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Applied: 0001-nouns/u) })
  const second = await runMujaz(['migrate', '--data', data])
  expect(second).toEqual({ code: 0, stdout: 'The store is up to date.\n', stderr: '' })
})

test('a closed pipe is no failure', async () => {
  const grouped = startMujaz(['group'], { input: 'open' })
  grouped.closeOutput()
  grouped.write(`${NEWS[0]}\n`)
  grouped.endInput()
  expect(await grouped.ended).toMatchObject({ code: 0, stderr: '' })
})
