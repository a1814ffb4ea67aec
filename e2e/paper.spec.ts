import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { find, taken } from './counter.ts'
import { printer } from './printer.ts'
import { expect, test } from './test.ts'
import { call, pay } from './town.ts'

async function axe(page: Page, within: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze()
  return violations.map(({ id }) => id)
}

test('P-8: at the counter P prints the original, then a reprint, and E sends the receipt', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = await town.citation(11_000)
  await page.goto('/counter')
  await find(page, number)
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(taken(page)).toBeVisible()
  const sheets = await printer(page)
  await expect(taken(page).getByRole('button', { name: 'Print' })).toBeEnabled()

  await page.keyboard.press('p')
  await expect.poll(sheets).toHaveLength(1)
  expect((await sheets())[0]).not.toMatch(/Reprint|Copy/)
  await page.keyboard.press('p')
  await expect.poll(sheets).toHaveLength(2)
  expect((await sheets())[1]).toMatch(/Reprint 2, .+, by Cashier/)
  // What is printed past the button is no receipt.
  await expect(page.locator('.print-sheet')).toContainText('Copy, no proof of payment')

  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'The payer’s e-mail address' })
  await expect(field).toBeFocused()
  expect(await axe(page, '[role=dialog]')).toEqual([])
  await page.keyboard.type('ada at home')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('This is no e-mail address.')
  await field.fill('ada@example.test')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(taken(page)).toContainText('To ada@example.test.')
  await expect(taken(page)).toContainText('No mail server is set up')
  await expect(page.locator(':focus')).not.toHaveCount(0)

  // A number that is scanned may begin with these letters too.
  await page.keyboard.type('PE1', { delay: 5 })
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('PE1')
  expect(await sheets()).toHaveLength(2)
})

test('the receipt page lists printings, and marks what was reversed', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const [id = ''] = await pay(page.request, await town.citation(5_000), 5_000)
  const { paymentId } = await call(page.request, 'GET', `/transactions/${id}`)
  await call(page.request, 'POST', `/transactions/${id}/reverse`, { reason: 'Mistaken' })
  await page.goto(`/receipts/${String(paymentId)}`)
  const receipt = page.getByRole('article', { name: 'Receipt' }).first()
  await expect(receipt).toContainText('REVERSED')
  await expect(receipt).toContainText(/Reversal \d+ on BT/)
  const sheets = await printer(page)
  await page.getByRole('button', { name: 'Print' }).click()
  await expect.poll(sheets).toHaveLength(1)
  await expect(page.getByText(/^Original: printed, .+, by Supervisor/)).toBeVisible()
})

test('V-5: Download saves the report as PDF, and sends it to one’s own address', async ({
  deskOf,
  town,
}) => {
  const person = await town.person('Supervisor')
  const page = await deskOf(person)
  const session = await town.session(page.request)
  await pay(page.request, await town.citation(5_000), 5_000)
  await page.goto(`/sessions/${session.id}`)
  const download = page.getByRole('button', { name: 'Download' })
  await download.click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'PDF', exact: true }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe(`${session.name}.pdf`)
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await download.click()
  expect(await axe(page, '[role=menu]')).toEqual([])
  await page.getByRole('menuitem', { name: 'PDF by e-mail' }).click()
  await expect(page.getByText(`To ${person.email}.`)).toBeVisible()
  await expect(page.getByText('Kept here')).toBeVisible()

  await page.getByRole('link', { name: 'Outbox' }).last().click()
  const mail = page.getByRole('dialog')
  await expect(mail).toContainText(`Drawer Session Report ${session.name}`)
  // The postman makes it by and by; the page follows by itself.
  const attachment = mail.getByRole('link', { name: `${session.name}.pdf` })
  await expect(attachment).toBeVisible({ timeout: 15_000 })
  const opened = await page.request.get(String(await attachment.getAttribute('href')))
  expect((await opened.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await axe(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(mail).toHaveCount(0)
  const list = page.getByRole('table', { name: 'Outbox' })
  await expect(list.getByRole('row').filter({ hasText: session.name })).toContainText('Kept here')
  await page.getByRole('button', { name: 'Failed', exact: true }).click()
  await expect(page.getByText('No mail is in this state.')).toBeVisible()
})

test('P-8: an order’s receipt is sent by e-mail from its page', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const number = `RES${town.next()}`
  const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  const permit = { number, type: 'Resident', holder: 'Ada', price: 1_000, ...valid }
  await call(page.request, 'POST', '/permits', permit)
  const order = await call(page.request, 'POST', '/permit-orders', {
    permits: [number],
    tenders: [{ method: 'cash', amount: 1_000 }],
  })
  await page.goto(`/permit-orders/${order.id}`)
  await page.getByRole('button', { name: 'E-mail receipt' }).click()
  await expect(page.getByRole('textbox', { name: 'The payer’s e-mail address' })).toBeFocused()
  await page.keyboard.type('ada@example.test')
  await page.keyboard.press('Enter')
  await expect(page.getByText('To ada@example.test.')).toBeVisible()
})
