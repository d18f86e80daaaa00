import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BuildsFirst } from './builds-first.ts'

const root = new URL('..', import.meta.url).pathname

/** Minutes that a test, or what goes before it, may take on a slow and busy machine. */
function project(
  name: string,
  include: string[],
  {
    exclude = [],
    isolate = true,
    ...minutes
  }: { exclude?: string[]; isolate?: boolean; test: number; before: number },
): TestProjectInlineConfiguration {
  return {
    root,
    test: {
      name,
      include,
      exclude,
      isolate,
      testTimeout: minutes.test * 60_000,
      hookTimeout: minutes.before * 60_000,
    },
  }
}

export default defineConfig({
  root,
  test: {
    // Half of the time of a test that builds or looks is waiting: one worker more keeps all busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: BuildsFirst },
    projects: [
      project('unit', ['tests/**/*.test.ts'], {
        exclude: [
          'tests/{auditoria,browser,integration}/**',
          'tests/course/browser/**',
          'tests/{courses,fixtures}/**',
        ],
        // Most of them load the same modules; what one of them stubs it puts back.
        isolate: false,
        test: 2,
        before: 2,
      }),
      // The first one that asks for a built course waits until it is built.
      project('integration', ['tests/integration/**/*.test.ts'], { test: 10, before: 20 }),
      project('browser', ['tests/{browser,course/browser}/**/*.test.ts'], { test: 3, before: 20 }),
    ],
  },
})
