import { existsSync } from 'node:fs'
import path from 'node:path'
import { find } from './counter.ts'
import { expect, test } from './test.ts'
import { call } from './town.ts'

const FILE = path.join(import.meta.dirname, '../docs/screenshot.png')

/** Takes the picture for the README anew: `SCREENSHOT=1 npm test`, or where there is none yet. */
test('the counter with a citation, as a picture', async ({ deskOf }) => {
  test.skip(existsSync(FILE) && process.env['SCREENSHOT'] !== '1', 'there is a picture already')
  const page = await deskOf('cashier2@demo.test')
  const sessions = await call(page.request, 'GET', '/sessions?status=open')
  const open = sessions['items'] as { id: string; drawer: { name: string } }[]
  const window = open.find(({ drawer }) => drawer.name === 'Window 1')
  await call(page.request, 'POST', `/sessions/${window?.id}/join`)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/counter')
  await find(page, '24PK400007')
  await page.keyboard.press('c')
  await page.keyboard.type('120')
  await expect(page.getByRole('region', { name: 'Payment' })).toContainText('$10.00')
  await page.screenshot({ path: FILE })
})
