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
    launchOptions: await chromiumLaunch(),
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 800 } } },
    // What people do is tried at the desk; that every page fits a phone, on a phone.
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
      testMatch: 'pages.spec.ts',
    },
  ],
  webServer: {
    command: 'exec node e2e/server.ts',
    url: address,
    env: { PORT, PUBLIC_URL: address },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
  },
})
