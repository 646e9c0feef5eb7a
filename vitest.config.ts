import { defineConfig } from 'vitest/config'

/** See src/platform/README.md: the rule by which a test file is known to use the database. */
const databaseTests = ['**/{store,actions}.test.ts', '**/*.{store,actions}.test.ts']
const outside = ['node_modules/**', 'var/**', 'tests/journeys/**']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'plain',
          include: ['{src,tests,bench,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...outside, ...databaseTests],
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests.map(pattern => `src/${pattern}`),
          exclude: outside,
          pool: 'forks',
          isolate: false,
        },
      },
    ],
  },
})
