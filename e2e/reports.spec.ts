import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { walk } from './keyboard.ts'
import { expect, test } from './test.ts'
import { call, pay, type Town } from './town.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** A session of this person with two payments, one of them reversed, and one moved here. */
async function busyDay(page: Page, town: Town) {
  const session = await town.session(page.request)
  const citation = await town.citation(11_000)
  await pay(page.request, citation, 2_000)
  const [wrong = ''] = await pay(page.request, citation, 3_000, { method: 'check', reference: '7' })
  await call(page.request, 'POST', `/transactions/${wrong}/reverse`, { reason: 'Mistaken' })
  return { ...session, citation, wrong }
}

async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable no-await-in-loop -- one after the other
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    // oxlint-enable no-await-in-loop
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${colorScheme} ${id}: ${html.slice(0, 200)}`),
      ),
    )
  }
  return found
}

test('V-7: the dashboard follows what is taken, and its chart has a table behind it, by key', async ({
  deskOf,
  town,
}) => {
  const cashier = await deskOf(await town.person('Supervisor'))
  const { drawer, citation } = await busyDay(cashier, town)
  const page = await deskOf(await town.person('Auditor'))
  await page.goto('/dashboard')
  const byDrawer = page.getByRole('table', { name: 'Takings by drawer' })
  await expect(byDrawer.getByRole('row').filter({ hasText: drawer })).toContainText('$20.00')
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  await expect(page.getByText(/^Chart of takings by hour\. Most was taken/)).toBeAttached()
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: 'Table' }).focus()
  await page.keyboard.press('Enter')
  const table = page.getByRole('table', { name: 'Takings by hour' })
  await expect(table).toBeVisible()
  await expect(page.getByRole('button', { name: 'Table' })).toBeFocused()
  expect(await findings(page)).toEqual([])

  await pay(cashier.request, citation, 1_500)
  await expect(byDrawer.getByRole('row').filter({ hasText: drawer })).toContainText('$35.00')
  const open = page.getByRole('table', { name: 'Open sessions' })
  await expect(open.getByRole('row').filter({ hasText: drawer })).toContainText('$35.00')
  const { missed, unseen, stops } = await walk(page)
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] })
  expect(stops).toBeGreaterThan(5)

  await page.getByRole('button', { name: 'Day before' }).click()
  await expect(page).toHaveURL(/day=\d{4}-\d\d-\d\d/)
  await expect(page.getByText('Net of the day')).toBeVisible()
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(page.getByText('Net today')).toBeVisible()
})

test('takings of days: divided, sub-totalled, saved as CSV; the address holds what was chosen', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const { drawer } = await busyDay(page, town)
  await page.goto('/reports')
  const table = page.getByRole('table', { name: /^Takings by/ })
  const row = table.getByRole('row').filter({ hasText: drawer })
  await expect(row).toContainText('$50.00')
  await expect(row).toContainText('$20.00')
  await expect(page.getByText('from midnight to midnight')).toBeVisible()
  expect(await findings(page)).toEqual([])

  await page.getByRole('combobox', { name: 'Divided by' }).selectOption('Revenue source')
  await page.getByRole('combobox', { name: 'and within that by' }).selectOption('nothing more')
  await expect(table.getByRole('rowheader', { name: 'Fines', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/by=source/)
  await page.reload()
  await expect(table.getByRole('rowheader', { name: 'Fines', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'This month' }).click()
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01/)
  await expect(table.getByRole('row').last()).toContainText('Total')

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^takings-\d{4}-\d\d-01-.*\.csv$/)
  expect(readFileSync(await download.path(), 'utf8')).toContain('Revenue source,')

  await page.getByLabel('First day').fill('2026-03-02')
  await page.getByLabel('Last day').fill('2026-03-01')
  await expect(page.getByText('The range ends before it begins')).toBeVisible()
})

test('reversals and moves tell who, from where, to where and why', async ({ deskOf, town }) => {
  const person = await town.person('Supervisor')
  const page = await deskOf(person)
  const { name, wrong } = await busyDay(page, town)
  await page.goto('/reports')
  await page.getByRole('link', { name: 'Reversals and moves' }).click()
  const row = page.getByRole('row').filter({ hasText: wrong })
  await loadUntil(page, row)
  await expect(row).toContainText('Mistaken')
  await expect(row).toContainText(person.name)
  await expect(row).toContainText(name)
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Moves', exact: true }).click()
  await expect(page).toHaveURL(/kind=move/)
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Moves', exact: true }).click()
  await loadUntil(page, row)
  await row.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

/** Others have reversals on this day as well, and a page has twenty. */
async function loadUntil(page: Page, row: Locator): Promise<void> {
  const more = page.getByRole('button', { name: 'Load more' })
  await expect(async () => {
    if ((await row.count()) === 0) await more.click({ timeout: 1_000 })
    await expect(row.first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

test('A-6: a cashier is offered neither dashboard nor reports', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await page.goto('/sessions')
  await expect(page.getByRole('link', { name: 'Sessions' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Dashboard' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Reports' })).toHaveCount(0)
})
