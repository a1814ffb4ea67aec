import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { call, PASSWORD } from './town.ts'

async function openBatch(page: Page, count: number, total: string): Promise<void> {
  await page.goto('/batches')
  await page.getByRole('button', { name: 'Open a batch' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Where it comes from' })).toBeFocused()
  await page.keyboard.type('Mail of Monday')
  await dialog.getByRole('textbox', { name: 'Control count' }).fill(String(count))
  await dialog.getByRole('textbox', { name: 'Control total' }).fill(total)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Batch B-\d+$/ })).toBeVisible()
}

const cell = (page: Page, line: number, field: string) =>
  page.getByLabel(`Line ${line}: ${field}`, { exact: true })

test('E-6: a batch of 20 checks takes 3 keystrokes a line beside the digits, and posts whole', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const numbers: string[] = []
  // oxlint-disable-next-line no-await-in-loop -- one after the other keeps their numbers apart
  for (let n = 0; n < 20; n += 1) numbers.push(await town.citation(11_000))
  await openBatch(page, 20, '2200')
  await expect(cell(page, 1, 'citation')).toBeFocused()
  let keys = 0
  for (const [index, number] of numbers.entries()) {
    for (const text of [number, '110.00', String(4_000 + index)]) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      keys += 1
    }
  }
  expect(keys).toBe(60)
  await expect(page.getByText('agrees')).toHaveCount(2)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  // Enter on the empty line leads to Post.
  await page.keyboard.press('Enter')
  const post = page.getByRole('button', { name: 'Post', exact: true })
  await expect(post).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('20 payments, $2,200.00 in all')
  await expect(dialog).toContainText(session.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Batch Payment Report B-')
  await expect(page.getByRole('row').filter({ hasText: numbers[19] ?? '' })).toContainText(
    '$110.00',
  )
  await expect(page.getByRole('main').getByText(/transaction/i)).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^B-\d+\.csv$/)
})

test('E-6: the amount starts at the due, the method at the one above; Enter alone takes both', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const [a, b] = [await town.citation(11_000), await town.citation(5_000)]
  await openBatch(page, 2, '160')
  await page.keyboard.type(a)
  await page.keyboard.press('Enter')
  await expect(cell(page, 1, 'amount')).toHaveValue('110.00')
  await expect(cell(page, 1, 'method')).toHaveValue('check')
  // In the amount a letter chooses the method.
  await page.keyboard.press('c')
  await expect(cell(page, 1, 'method')).toHaveValue('cash')
  await page.keyboard.press('Enter')
  await expect(cell(page, 2, 'citation')).toBeFocused()
  await page.keyboard.type(b)
  await page.keyboard.press('Enter')
  await expect(cell(page, 2, 'amount')).toHaveValue('50.00')
  await expect(cell(page, 2, 'method')).toHaveValue('cash')
  // Digits over what was offered replace it.
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await expect(page.getByText('over, $10.00 becomes account balance')).toBeVisible()
  await expect(page.getByText('over $10.00', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Post', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('E-6: what is typed outlives a lost connection, a reload and an ended login', async ({
  deskOf,
  town,
}) => {
  const person = await town.person('Cashier')
  const page = await deskOf(person)
  const [a, b] = [await town.citation(11_000), await town.citation(5_000)]
  await openBatch(page, 2, '160')
  for (const text of [a, '110', '4711']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.route('**/lines', (route) => route.abort())
  for (const text of [b, '50', '4712']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/Not saved yet: the server does not answer/)).toBeVisible()
  await page.reload()
  await expect(cell(page, 2, 'citation')).toHaveValue(b)
  await page.unroute('**/lines')
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 })
  await page.route('**/lines', (route) => route.abort())
  await page.keyboard.type('XX')
  await expect(cell(page, 3, 'citation')).toHaveValue('XX')
  await town.revoke(person)
  await expect(page).toHaveURL(/sign-in/)
  await page.unroute('**/lines')
  const { email } = person
  await page.getByRole('textbox', { name: /mail/i }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(cell(page, 3, 'citation')).toHaveValue('XX')
  await expect(page.getByText('There is no such citation.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove line 3' }).click()
  await expect(cell(page, 3, 'citation')).toBeFocused()
  await expect(page.getByText('agrees')).toHaveCount(2)
})

test('E-6: keying goes on in what the last line lacks', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await openBatch(page, 2, '160')
  for (const text of [await town.citation(11_000), '110.00']) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    // oxlint-enable no-await-in-loop
  }
  await expect(cell(page, 1, 'reference')).toBeFocused()
  await page.reload()
  await expect(cell(page, 1, 'reference')).toBeFocused()
  await page.keyboard.type('4711')
  await page.keyboard.press('Enter')
  await expect(cell(page, 2, 'citation')).toBeFocused()
})

test('E-6: of two who key one batch the later is told, and chooses', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  const [a, b] = [await town.citation(11_000), await town.citation(5_000)]
  await openBatch(page, 1, '110')
  const other = await deskOf(await town.person('Supervisor'))
  await other.goto(page.url())
  await expect(cell(other, 1, 'citation')).toBeFocused()
  await page.route('**/lines', (route) => route.abort())
  await page.keyboard.type(a)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Not saved yet/)).toBeVisible()
  await other.keyboard.type(b)
  await other.keyboard.press('Enter')
  await expect(other.getByText(/^Saved/)).toBeVisible()
  await page.unroute('**/lines')
  await expect(page.getByText('Somebody else changed this batch')).toBeVisible()
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  // Where nothing waits to be saved, what the other keyed appears by itself.
  await expect(cell(other, 1, 'citation')).toHaveValue(a)
})

test('E-3: an overpayment is named by line before it is posted; axe finds nothing', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = await town.citation(5_000)
  const { id } = await call(page.request, 'POST', '/batches', {
    source: 'Mail',
    controlCount: 1,
    controlTotal: 6_000,
  })
  await page.goto(`/batches/${id}`)
  await expect(cell(page, 1, 'citation')).toBeFocused()
  for (const text of [number, '60', '4711']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const look = async (within: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  }
  await look('main')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(
    '1 line is more than what is due. $10.00 becomes account balance.',
  )
  await look('[role=dialog]')
  await dialog.getByRole('button', { name: 'Post with overpayment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Batch Payment Report')
  await look('main')
  await page.goto('/batches')
  await expect(page.getByRole('link', { name: `B-${id}` })).toBeVisible()
  await look('main')
})
