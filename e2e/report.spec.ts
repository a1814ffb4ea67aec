import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { pay } from './town.ts'

const list = (page: Page): Locator => page.getByRole('table', { name: 'Transactions', exact: true })

const rowOf = (page: Page, id: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `Transaction ${id}, details` }) })

/** Opens the […] of a row; answers the item of that name. */
async function menuItem(page: Page, id: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `Actions for transaction ${id}` }).click()
  return page.getByRole('menuitem', { name })
}

test('V-2, V-3: filters leave what they name, and the total line sums it', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await town.session(page.request)
  for (let n = 1; n <= 21; n += 1) {
    const tender = n % 3 === 0 ? { method: 'check', reference: String(n) } : { method: 'cash' }
    // oxlint-disable-next-line no-await-in-loop -- newest first is what is looked at
    await pay(page.request, await town.citation(n * 100), n * 100, tender)
  }
  await page.goto(`/sessions/${session.id}`)
  await expect(page.getByText('All: 21 transactions')).toBeVisible()
  await expect(list(page).getByRole('row')).toHaveCount(21)
  await expect(list(page).getByRole('row').nth(1)).toContainText('$21.00')
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText('21 shown, that is all')).toBeVisible()

  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Filtered: 7 transactions')).toBeVisible()
  await expect(page.getByText('$84.00').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'At least' }).fill('15')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Filtered: 3 transactions')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Filtered: 3 transactions')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Wire' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('All: 21 transactions')).toBeVisible()
})

test('T-5: edit changes method and reference, and what stood there stays', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await town.session(page.request)
  const [id = ''] = await pay(page.request, await town.citation(4_500), 4_500)
  await page.goto(`/sessions/${session.id}`)
  await (await menuItem(page, id, 'Edit')).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Amount $45.00')
  await dialog.getByRole('combobox', { name: 'Payment type' }).selectOption('Check')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Reference' }).fill('8821')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, id)).toContainText('Check')
  await expect(rowOf(page, id)).toContainText('8821')
  const revenue = page.getByRole('table', { name: 'Revenue by payment type' })
  await expect(revenue.getByRole('row', { name: 'Check 1 $45.00' })).toBeVisible()

  await page.getByRole('button', { name: `Transaction ${id}, details` }).click()
  const history = page.getByRole('list', { name: 'Session history' })
  await expect(history).toContainText('Edited from “Cash” to “Check 8821”')
})

test('T-6, T-7: a reversal says what it does, goes into this session, and the original stays', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await town.session(page.request)
  const [id = ''] = await pay(page.request, await town.citation(4_500), 4_500)
  await pay(page.request, await town.citation(2_000), 2_000)
  await page.goto(`/sessions/${session.id}`)
  await (await menuItem(page, id, 'Reverse')).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/its net total goes from \$65\.00 to \$20\.00/)
  await dialog.getByRole('button', { name: 'Reverse $45.00' }).click()

  await expect(page.getByText('All: 3 transactions')).toBeVisible()
  const made = list(page).getByRole('row', { name: /minus \$45\.00/ })
  await expect(made).toContainText(`of ${id}`)
  await expect(rowOf(page, id)).toContainText('$45.00, reversed')
  const again = await menuItem(page, id, 'Reverse')
  await expect(again).toHaveAttribute('aria-disabled', 'true')
  await expect(again).toContainText('It has been reversed already.')
  await again.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('T-9, T-10: a move goes to exactly the sessions that may receive it, and leaves its history', async ({
  deskOf,
  town,
}) => {
  const person = await town.person('Supervisor')
  const page = await deskOf(person)
  const review = await town.session(page.request)
  await town.end(review, 'in_review')
  const closed = await town.session(page.request)
  await town.end(closed, 'closed')
  const from = await town.session(page.request)
  const [id = ''] = await pay(page.request, await town.citation(4_500), 4_500)
  await pay(page.request, await town.citation(2_000), 2_000)

  await page.goto(`/sessions/${from.id}`)
  await (await menuItem(page, id, 'Move')).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: new RegExp(`${review.name} `) })).toBeVisible()
  await expect(dialog.getByText(closed.name)).toHaveCount(0)
  await expect(dialog.getByText(from.name, { exact: true })).toHaveCount(0)
  await dialog.getByRole('radio', { name: new RegExp(`${review.name} `) }).check()
  await expect(dialog).toContainText(`${from.name} goes from $65.00 to $20.00`)
  await expect(dialog).toContainText(`${review.name} goes from $0.00 to $45.00`)
  await dialog.getByRole('button', { name: `Move to ${review.name}` }).click()
  await expect(rowOf(page, id)).toHaveCount(0)
  await expect(page.getByText('All: 1 transaction')).toBeVisible()

  await page.goto(`/sessions/${review.id}`)
  await page
    .getByRole('button', { name: `Transaction ${id} was moved, session history` })
    .press('Enter')
  const history = page.getByRole('list', { name: 'Session history' })
  await expect(history).toContainText(`Moved from ${from.name} to ${review.name}`)
  await expect(history).toContainText(person.name)
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
})

test('S-3, S-10, V-4: closing says in figures what it does; then nothing can be done, and it says why', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await town.session(page.request)
  const [id = ''] = await pay(page.request, await town.citation(4_500), 4_500)
  await page.goto(`/sessions/${session.id}`)
  await page.getByRole('button', { name: 'Change session status' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Closed' }).check()
  await expect(dialog).toContainText('1 transaction with a net total of $45.00 stay as they are')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('main')).toContainText('Open')
  await page.getByRole('button', { name: 'Change session status' }).click()
  await dialog.getByRole('radio', { name: 'Closed' }).check()
  await dialog.getByRole('button', { name: `Close ${session.name} for ever` }).click()

  await expect(page.getByText('Closed at')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change session status' })).toBeDisabled()
  for (const name of ['Edit', 'Reverse', 'Move']) {
    // oxlint-disable-next-line no-await-in-loop -- one item after the other
    const item = await menuItem(page, id, name)
    // oxlint-disable-next-line no-await-in-loop
    await expect(item).toContainText('The session is closed: its transactions stay as they are.')
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Escape')
  }
})

test('A-6: an auditor reads the report and is told that nothing can be changed', async ({
  deskOf,
  town,
}) => {
  const cashier = await deskOf(await town.person('Cashier'))
  const session = await town.session(cashier.request)
  const [id = ''] = await pay(cashier.request, await town.citation(4_500), 4_500)
  const page = await deskOf(await town.person('Auditor'))
  await page.goto(`/sessions/${session.id}`)
  await expect(page.getByRole('button', { name: 'Change session status' })).toBeDisabled()
  await expect(await menuItem(page, id, 'Reverse')).toContainText('Your roles do not permit this.')
})

test('V-5: what the filters leave is downloaded as CSV', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const number = await town.citation(11_000)
  await pay(page.request, number, 2_000)
  await pay(page.request, number, 3_000, { method: 'check', reference: '4711' })
  await page.goto(`/sessions/${session.id}?method=check`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByRole('menuitem', { name: 'CSV', exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`${session.name}.csv`)
  const text = await (await download.createReadStream()).toArray()
  const lines = Buffer.concat(text as Buffer[])
    .toString()
    .trim()
    .split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(',Check,30.00,4711,')
})
