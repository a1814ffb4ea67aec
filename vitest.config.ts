import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'server/**/*.test.ts',
      'tools/**/*.test.ts',
      'simulate/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
    ],
    setupFiles: ['server/testing/instants.ts'],
    globalSetup: ['server/testing/cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // To import the product anew for each file was half of the time. Nothing is mocked, and each file
    // has a database of its own, so that files have nothing of each other's.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
