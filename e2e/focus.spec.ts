import type { Page } from '@playwright/test'
import { find } from './counter.ts'
import { expect, test } from './test.ts'
import { call, pay } from './town.ts'

/** Where the next key goes; the page itself is where it is lost. */
const hasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)

test('X: what is taken out of the cart by key leaves the focus on what is left', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const [a, b, c] = [await town.citation(100), await town.citation(200), await town.citation(300)]
  await page.goto('/counter')
  await find(page, a)
  await page.keyboard.press('F2')
  await page.keyboard.type(`${b}, ${c}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 were added.')).toBeVisible()
  const cart = page.getByRole('region', { name: 'Cart' })
  await cart.getByRole('button', { name: `Open ${a}` }).press('Delete')
  await expect(cart.getByRole('button', { name: `Open ${b}` })).toBeFocused()
  // That all was added was said, and goes when the payment changes.
  await expect(page.getByText('2 were added.')).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused()
})

test('T-3: with two tenders a key goes from one part to the other', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = await town.citation(5_000)
  await page.goto('/counter')
  await find(page, number)
  for (const key of ['c', '2', '0', '+', 'k']) await page.keyboard.press(key)
  const parts = page.getByRole('list', { name: 'Parts of the payment' })
  await expect(parts.getByRole('button', { name: /^Check/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('radio', { name: 'Check' }).focus()
  await page.keyboard.press('/')
  await expect(parts.getByRole('button', { name: /^Cash/ })).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('textbox', { name: /^This part/ })).toBeFocused()
  await page.keyboard.press('/')
  await expect(parts.getByRole('button', { name: /^Check/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('T-6: a reason that is typed into the question of a reversal presses nothing', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await town.session(page.request)
  const [one, other] = [await town.citation(5_000), await town.citation(1_500)]
  const payment = await call(page.request, 'POST', '/payments', {
    items: [
      { citation: one, amount: 5_000 },
      { citation: other, amount: 1_500 },
    ],
    tenders: [{ method: 'check', amount: 6_500, reference: '555' }],
  })
  const [first] = payment['transactions'] as { id: string }[]
  await page.goto(`/sessions/${session.id}`)
  await page.getByRole('button', { name: `Actions for transaction ${first?.id}` }).press('Enter')
  await page.getByRole('menuitem', { name: 'Reverse' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toBeFocused()
  // What the same check paid besides is said: a check that bounced is reversed as a whole.
  await expect(dialog).toContainText('$15.00 of the same payment stays')
  await page.keyboard.type('wrong citation')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(`/receipts/${payment.id}`)
  await page.getByRole('button', { name: 'Reverse all' }).press('Enter')
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toBeFocused()
})

test('T-7, E-9: after a reversal the focus is on the page, and history names the other half', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const number = await town.citation(5_000)
  const [id = ''] = await pay(page.request, number, 5_000)
  await page.goto(`/citations/${number}`)
  const menu = page.getByRole('button', { name: `Actions for transaction ${id}` })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Reverse' }).press('Enter')
  await page.getByRole('button', { name: 'Reverse $50.00' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(menu).toHaveCount(0)
  expect(await hasFocus(page)).toBe(true)
  const history = page.getByRole('region', { name: 'History' })
  const reversal = history.getByRole('row').filter({ hasText: `reverses ${id}` })
  await reversal.getByRole('link', { name: id, exact: true }).click()
  await expect(page.getByRole('dialog', { name: `Transaction ${id}` })).toBeVisible()
})

test('P-2, P-5: an order is refunded, another cancelled, by key; the focus stays on the page', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const permit = async (): Promise<string> => {
    const number = `RES${town.next()}`
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    const body = { number, type: 'Resident', holder: 'Ada', price: 1_000, ...valid }
    await call(page.request, 'POST', '/permits', body)
    return number
  }
  const order = async (number: string, more: object = {}): Promise<string> =>
    (await call(page.request, 'POST', '/permit-orders', { permits: [number], ...more })).id
  const paid = await order(await permit(), { tenders: [{ method: 'cash', amount: 1_000 }] })
  await page.goto(`/permit-orders/${paid}`)
  const refund = page.getByRole('button', { name: 'Refund transaction' })
  await refund.press('Enter')
  await page.getByRole('button', { name: 'Refund $10.00' }).press('Enter')
  await expect(refund).toHaveAttribute('aria-disabled', 'true')
  await expect(refund).toBeFocused()

  const number = await permit()
  const unpaid = await order(number)
  await page.goto(`/permit-orders/${unpaid}`)
  await page.getByRole('button', { name: 'Cancel order' }).press('Enter')
  await page.getByRole('button', { name: 'Cancel this order' }).press('Enter')
  await expect(page.getByText('Cancelled').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel order' })).toHaveCount(0)
  expect(await hasFocus(page)).toBe(true)

  // Its permit can be sold again, and its status said.
  await page.goto(`/permits/${number}`)
  await expect(page.getByRole('link', { name: 'Sell this permit' })).toBeVisible()
  await page.getByRole('button', { name: 'Change status' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Suspended' }).check()
  await dialog.getByRole('button', { name: 'Change status' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Suspended').first()).toBeVisible()
})

test('V-6: the page of an order follows what happens to it elsewhere', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = `RES${town.next()}`
  const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
  const body = { number, type: 'Resident', holder: 'Ada', price: 1_000, ...valid }
  await call(page.request, 'POST', '/permits', body)
  const { id } = await call(page.request, 'POST', '/permit-orders', { permits: [number] })
  await page.goto(`/permit-orders/${id}`)
  await expect(page.getByText('Unpaid').first()).toBeVisible()
  await call(page.request, 'POST', '/payments', {
    items: [{ permitOrder: id, amount: 1_000 }],
    tenders: [{ method: 'cash', amount: 1_000 }],
  })
  await expect(page.getByRole('link', { name: 'Pay at the counter' })).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'Cash' }).first()).toBeVisible()
})

test('E-7: more than the account balance is said beside the field, as it is typed', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const [from, to] = [await town.citation(1_000), await town.citation(9_000)]
  await pay(page.request, from, 3_000)
  await page.goto(`/citations/${from}`)
  await page.getByRole('button', { name: 'Transfer' }).first().press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'To citation' })).toBeFocused()
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
  const amount = dialog.getByRole('textbox', { name: 'Amount' })
  await expect(amount).toHaveValue('20.00')
  await amount.fill('20.01')
  await expect(dialog).toContainText('The account balance is $20.00: no more can be transferred.')
  await expect(dialog.getByRole('button', { name: 'Transfer', exact: true })).toBeDisabled()
  await amount.fill('15')
  await expect(dialog).toContainText(`${to} owes $90.00 now, and $75.00 then.`)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await hasFocus(page)).toBe(true)
  await expect(page.getByRole('region', { name: 'Payments' })).toContainText(`on ${to}`)
})
