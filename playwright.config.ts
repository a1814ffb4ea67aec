import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './e2e/chromium.ts'

const PORT = process.env['E2E_PORT'] ?? '7079'
const address = `http://localhost:${PORT}`

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Some speak of two seconds, or of keys as fast as a scanner's: a machine that does other things
  // beside may miss them once. What fails twice has failed.
  retries: 1,
  forbidOnly: true,
  reporter: [['line']],
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    launchOptions: await chromiumLaunch(),
    trace: 'on-first-retry',
  },
  webServer: {
    command: 'exec node e2e/server.ts',
    url: address,
    env: { PORT, PUBLIC_URL: address },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
  },
})
