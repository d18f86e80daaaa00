import { defineConfig } from 'vitest/config'

/** What `npm test` looks at in a sample, looked at whole: every page and every slide. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/auditoria/**/*.test.ts'],
    testTimeout: 20 * 60_000,
    hookTimeout: 20 * 60_000,
  },
})
