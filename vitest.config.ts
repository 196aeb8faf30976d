import { defineConfig } from 'vitest/config'

// Dates without a zone in feeds are read in the process's zone; the service runs in UTC, so do tests.
process.env['TZ'] = 'UTC'

const project = (name: string, include: string, testTimeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    setupFiles: ['./tests/support/setup.ts'],
    testTimeout,
    hookTimeout: testTimeout,
  },
})

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    projects: [
      project('unit', 'tests/{unit/**/*.test.ts,*.test.ts}', 20_000),
      project('integration', 'tests/integration/**/*.test.ts', 60_000),
      project('e2e', 'tests/e2e/**/*.test.ts', 120_000),
    ],
  },
})
