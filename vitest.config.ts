import { defineConfig } from 'vitest/config'

/** See src/platform/README.md: the rule by which a test file is known to use the database. */
const databaseTests = ['src/**/{store,actions}.test.ts', 'src/**/*.{store,actions}.test.ts']
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
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'database',
          include: databaseTests,
          exclude: outside,
          pool: 'forks',
          isolate: false,
          globalSetup: 'src/platform/testing-setup.ts',
          env: { CHULUC_TEST_PART: 'database' },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.journey.ts'],
          globalSetup: 'tests/journeys/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
