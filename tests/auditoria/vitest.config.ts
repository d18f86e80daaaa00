import { defineConfig } from 'vitest/config'

/** What `npm test` looks at in a sample, looked at whole: every page, every slide, and more mutants. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: [
      'tests/auditoria/**/*.test.ts',
      'tests/course/lint/mutations.test.ts',
      'tests/course/search/questions.test.ts',
    ],
    env: { MUTANTS: '10', AUDITORIA: '1' },
    testTimeout: 20 * 60_000,
    hookTimeout: 20 * 60_000,
  },
})
