import { expect, test } from 'vitest'
import { robotsAllow } from '#feeds/robots-rules.ts'

const ORIGIN = 'https://news.example'
const allows = (text: string, path: string) =>
  robotsAllow(`${ORIGIN}/robots.txt`, text, ORIGIN + path)

test.each([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow:', '/a', true],
  ['User-agent: other\nDisallow: /', '/a', true],
  ['user-AGENT : Mujaz/1.0 # us\nDISALLOW : /private', '/private/a', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: mujaz\nAllow: /', '/a', true],
  ['User-agent: a\nUser-agent: mujaz\nUser-agent: b\nDisallow: /x', '/x', false],
  ['User-agent: mujaz\nDisallow: /x\nUser-agent: other\nDisallow: /', '/a', true],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['User-agent: *\nDisallow: /*.html$', '/a.html', false],
  ['User-agent: *\nDisallow: /*.html$', '/a.html?b', true],
  ['User-agent: *\r\nCrawl-delay: 5\r\nDisallow: /a', '/a', false],
  ['User-agent: *\nDisallow: /أخبار', `/${encodeURI('أخبار')}/1`, false],
  ['<!doctype html><p>not found</p>', '/a', true],
])('%j lets %s be read: %s', (text, path, expected) => {
  expect(allows(text, path)).toBe(expected)
})

test('rules beyond all measure, and addresses beyond it, allow nothing', () => {
  expect(allows(`User-agent: *\n${'Disallow: /x\n'.repeat(10_000)}`, '/a')).toBe(false)
  expect(allows('User-agent: *\nAllow: /', `/${'a'.repeat(2000)}`)).toBe(false)
})

test('thousands of agents with thousands of rules cost nothing that concerns others', () => {
  const agents = Array.from({ length: 20_000 }, (_, index) => `User-agent: a${index}`).join('\n')
  const rules = Array.from({ length: 20_000 }, (_, index) => `Disallow: /${index}`).join('\n')
  expect(allows(`${agents}\n${rules}`, '/7')).toBe(true)
})
