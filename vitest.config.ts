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
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
