import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')

const PURE = ['domain', 'language', 'figures']
const STAGE = ['domain', 'language', 'figures', 'lib', 'type store']
const PLATFORM = ['chat', 'domain', 'language', 'lib']

// What each folder may import besides itself, as docs/architecture.md says it.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  lib: [],
  config: ['domain'],
  language: ['domain'],
  figures: ['domain', 'language'],
  store: ['domain', 'lib'],
  feeds: STAGE,
  stories: STAGE,
  briefs: STAGE,
  digests: STAGE,
  answers: STAGE,
  chat: ['domain', 'language', 'lib', 'type store'],
  web: ['domain', 'language', 'lib', 'type store'],
  'chat/telegram': PLATFORM,
  'chat/slack': PLATFORM,
  'chat/console': PLATFORM,
  cli: ['app', 'config', 'lib', ...PURE],
  'main.ts': ['cli'],
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.split(sep).join('/'), path: join(SRC, name) }))

test('every source file is seen', () => {
  expect(files.length).toBeGreaterThan(50)
})

test('each folder imports only what the architecture lets it', () => {
  const breaches = files
    .filter(({ name }) => !name.startsWith('app/'))
    .flatMap(({ name, path }) =>
      importsOf(readFileSync(path, 'utf8'))
        .filter(({ target }) => !isAllowed(folderOf(name), target))
        .map(({ target }) => `${name} imports ${target}`),
    )
  expect(breaches).toEqual([])
})

test('the composition root imports no command, and only it opens the store', () => {
  const root = files.filter(({ name }) => name.startsWith('app/'))
  const targets = root.flatMap(({ path }) => importsOf(readFileSync(path, 'utf8')))
  expect(targets.map(({ target }) => target)).toContain('store')
  expect(targets.filter(({ target }) => target === 'cli')).toEqual([])
})

test('only the system clock reads the real time, only config the environment', () => {
  const readers = files
    .filter(({ name }) => !['lib/clock.ts', 'main.ts'].includes(name))
    .filter(({ path }) => {
      const source = readFileSync(path, 'utf8')
      return /Date\.now\(\)|new Date\(\)|Temporal\.Now|process\.env/u.test(source)
    })
    .map(({ name }) => name)
  expect(readers).toEqual([])
})

test('no source file has grown past 250 lines', () => {
  const long = files
    .map(({ name, path }) => ({ name, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(long).toEqual([])
})

function importsOf(source: string): { target: string }[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?(?:[^'"]*?from\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gmu
  return [...source.matchAll(pattern)].flatMap(([, type, from, dynamic]) => {
    const path = from ?? dynamic ?? ''
    if (path.startsWith('#')) {
      const target = folderOf(path.slice(1))
      return [{ target: type && target === 'store' ? `type ${target}` : target }]
    }
    return []
  })
}

function folderOf(name: string): string {
  const parts = name.split('/')
  if (parts[0] === 'chat' && ['telegram', 'slack', 'console'].includes(parts[1] ?? '')) {
    return `chat/${parts[1]}`
  }
  return parts[0] ?? relative(SRC, name)
}

function isAllowed(folder: string, target: string): boolean {
  return target === folder || (MAY_IMPORT[folder] ?? []).includes(target)
}
