import type { Page } from '@playwright/test'
import { scan } from './counter.ts'
import { printer } from './printer.ts'
import { expect, test } from './test.ts'
import { call } from './town.ts'

async function recordPermit(page: Page, number: string): Promise<void> {
  await page.goto('/permits/new')
  await expect(page.getByRole('textbox', { name: 'Number' })).toBeFocused()
  await page.keyboard.type(number)
  await page.getByRole('textbox', { name: 'Type' }).fill('Resident')
  await page.getByRole('textbox', { name: 'Holder' }).fill('Ada Byron')
  await page.getByRole('textbox', { name: 'Plates' }).fill('7ABC123, EV1')
  await page.getByLabel('Valid from').fill('2026-01-01')
  await page.getByLabel('Valid to').fill('2026-12-31')
  await page.getByRole('textbox', { name: 'Price' }).fill('100')
  await page.getByRole('textbox', { name: 'Service fee' }).fill('5')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`permits=${number}`))
}

test('P-1, P-2, P-3, P-8: a permit is recorded and sold by two tenders with the keys of the counter', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = `RES${town.next()}`
  await recordPermit(page, number)
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Ada Byron')
  // Nothing is in the total that does not stand above it.
  await expect(page.getByRole('main')).toContainText(/Service fee\s*\$5\.00/)
  await expect(page.getByRole('button', { name: 'Take $105.00' })).toBeFocused()
  for (const key of ['c', '6', '0', '+', 'r', '4', '2', '4', '2', 'Enter'])
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key)
  const done = page.getByRole('region', { name: /^Sold in order PO-/ })
  await expect(done).toContainText('$105.00')
  await expect(done.getByRole('button', { name: 'Next sale' })).toBeFocused()
  await expect(done.getByRole('button', { name: 'Print' })).toBeEnabled()
  const sheets = await printer(page)
  await page.keyboard.press('p')
  await expect.poll(async () => (await sheets()).length).toBe(1)
  expect((await sheets())[0]).toMatch(/Permit order PO-.*Cash.*\$60\.00.*Credit card ···· 4242/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Number, holder or plate' })).toBeFocused()
})

test('P-2: a permit is sold for cash in few keys, with the change', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const [first, second] = [`RES${town.next()}`, `RES${town.next()}`]
  for (const number of [first, second])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await call(page.request, 'POST', '/permits', {
      number,
      type: 'Resident',
      holder: 'Ada Byron',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      price: 2_500,
    })
  await page.goto('/permits/sell')
  await expect(page.getByRole('textbox', { name: 'Number, holder or plate' })).toBeFocused()
  await page.keyboard.type(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take $25.00' })).toBeFocused()
  // A number that is scanned here is found, and its letters choose no method.
  await scan(page, second)
  await expect(page.getByRole('button', { name: 'Take $50.00' })).toBeFocused()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose a method: press its letter.')).toBeVisible()
  for (const key of ['c', '6', '0', 'Enter'])
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key)
  const done = page.getByRole('region', { name: /^Sold in order PO-/ })
  await expect(done.getByText('$10.00', { exact: true })).toBeVisible()
})

test('P-4, P-5, P-6, P-7: an order is found by its card, adjusted, and refunded', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const number = `RES${town.next()}`
  const fees = [{ kind: 'service_fee', name: 'Handling', amount: 500 }]
  await call(page.request, 'POST', '/permits', {
    number,
    type: 'Resident',
    holder: 'Ada Byron',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    price: 10_000,
    fees,
    status: 'active',
  })
  const { id } = await call(page.request, 'POST', '/permit-orders', {
    permits: [number],
    tenders: [
      { method: 'cash', amount: 6_000 },
      { method: 'credit_card', amount: 4_500, cardTail: '9137' },
    ],
  })
  await page.goto('/permit-orders')
  await page.getByRole('textbox', { name: 'Card, last four digits' }).fill('9137')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: `PO-${id}` }).click()
  for (const name of ['Transaction details', 'Payment details', 'Permits'])
    await expect(page.getByRole('region', { name })).toBeVisible()

  const cash = page.getByRole('row').filter({ hasText: 'Cash' }).first()
  await cash.getByRole('button', { name: /^Actions for transaction/ }).click()
  await page.getByRole('menuitem', { name: 'Adjust payment' }).click()
  const dialog = page.getByRole('dialog')
  const amount = dialog.getByRole('textbox', { name: 'Amount' })
  await expect(amount).toHaveValue('60.00')
  await amount.fill('60.01')
  await expect(dialog.getByText('Only $60.00 is left')).toBeVisible()
  await amount.fill('25')
  await dialog.getByRole('button', { name: 'Refund $25.00' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cash).toContainText('$35.00')

  await page.getByRole('button', { name: 'Refund transaction' }).click()
  await expect(dialog).toContainText('Service fees of $5.00 are not given back')
  await expect(dialog).toContainText(/Cash\s*\$35\.00/)
  await expect(dialog).toContainText(/Credit card ···· 9137\s*\$40\.00/)
  await dialog.getByRole('button', { name: 'Refund $75.00' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Refund transaction' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('region', { name: 'Permits' }).getByRole('link', { name: number }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Permit ${number}` })).toBeVisible()
  await expect(page.getByText('Active').first()).toBeVisible()
})
