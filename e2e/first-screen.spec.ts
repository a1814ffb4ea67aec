import { gzipSync } from 'node:zlib'
import { expect, test } from './test.ts'
import { PASSWORD } from './town.ts'

/** What the first screen may cost in script, in bytes after compression. */
const AT_MOST = 220_000

test('the first screen after signing in needs at most 220 kB of compressed script', async ({
  newDesk,
}) => {
  const page = await newDesk()
  const sizes = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.endsWith('.js')) return
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    )
  })
  await page.goto('/')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('cashier2@demo.test')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Start or join a session' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Window 2/ })).toBeVisible()
  const all = await Promise.all(sizes.values())
  const total = all.reduce((sum, size) => sum + size, 0)
  test.info().annotations.push({ type: 'script', description: `${total} bytes` })
  console.log(`first screen: ${(total / 1000).toFixed(1)} kB of script in ${all.length} files`)
  expect(total).toBeLessThanOrEqual(AT_MOST)
})
