import { afterAll, expect, test } from 'vitest'
import { cleanUp, runMujaz } from '#tests/support/run-mujaz.ts'

afterAll(cleanUp)

test('an Arabic editor strikes nothing in the brief of the sample week', async () => {
  const { stdout: brief } = await runMujaz(['demo'])
  expect(brief).toContain('صدمة الأسواق')
  const { code, stdout, stderr } = await runMujaz(['lint-arabic', '-'], { input: brief })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toBe('standard input: errors: 0, advice: 0\n')
})

test('an error in one line of it is found at its place', async () => {
  const { stdout: brief } = await runMujaz(['demo'])
  const line = brief.split('\n').findIndex((text) => text.includes('جرس إنذار')) + 1
  const input = brief.replace('جرس إنذار', 'دعوة استيقاظ')
  const { code, stdout } = await runMujaz(['lint-arabic', '-', '--json'], { input })
  expect(code).toBe(1)
  expect(JSON.parse(stdout).findings).toMatchObject([{ line, rule: 'glossary-never', hard: true }])
})
