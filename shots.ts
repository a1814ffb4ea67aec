import { chromium, request } from '@playwright/test'
import { chromiumLaunch } from './e2e/chromium.ts'
const base = 'http://localhost:7191'
const out = '/tmp/shots'
const browser = await chromium.launch(await chromiumLaunch())
const who = process.argv[2] ?? 'supervisor'
const wanted = (process.argv[3] ?? '').split(',')
const modes = (process.argv[4] ?? 'desk-light').split(',')
for (const mode of modes) {
  const [place, scheme, lang = 'en'] = mode.split('-')
  const viewport = place === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 800 }
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    colorScheme: scheme as 'light',
    reducedMotion: 'reduce',
    hasTouch: place === 'phone',
  })
  const page = await context.newPage()
  const r = await page.request.post('/api/v1/auth/sign-in', {
    data: { email: `${who}@demo.test`, password: 'countinghouse-demo' },
  })
  if (!r.ok()) throw new Error(await r.text())
  await page.request.patch('/api/v1/auth/me', { data: { locale: lang } })
  for (const path of wanted) {
    await page.goto(path)
    await page.locator('h1').first().waitFor({ timeout: 60000 })
    await page.waitForTimeout(2500)
    const name = `${out}/${who}-${mode}${path.replaceAll(/[/?=]/g, '_')}.png`
    await page.screenshot({ path: name, fullPage: true })
    console.log(
      name,
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
  }
  await context.close()
}
await browser.close()
