import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { find, taken } from './counter.ts'
import { expect, test } from './test.ts'
import { call, type Town } from './town.ts'

/** A permit of this holder with an unpaid order of $105.00, recorded behind the scenes. */
async function orderOf(page: Page, town: Town, holder: string) {
  const permit = `RES${town.next()}`
  await call(page.request, 'POST', '/permits', {
    number: permit,
    type: 'Resident',
    holder,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    price: 10_000,
    fees: [{ kind: 'service_fee', name: 'Handling', amount: 500 }],
  })
  const { id } = await call(page.request, 'POST', '/permit-orders', { permits: [permit] })
  return { permit, id, number: `PO-${id}` }
}

const payment = (page: Page) => page.getByRole('region', { name: 'Payment', exact: true })

const findMore = async (page: Page, text: string): Promise<void> => {
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeEnabled()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('E-5, P-3: a citation and a permit order by key in one payment of two tenders, on one receipt', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const citation = await town.citation(4_000)
  const order = await orderOf(page, town, 'Grace Hopper')
  await page.goto('/counter')
  await find(page, citation)
  await findMore(page, order.number.toLowerCase())
  const open = page.getByRole('article', { name: order.number })
  await expect(open).toContainText(`Resident ${order.permit}`)
  await expect(open).toContainText('Grace Hopper')
  const cart = page.getByRole('region', { name: 'Cart' })
  await expect(cart).toContainText('2 items in this payment')
  await expect(payment(page)).toContainText('$145.00')

  // More than its due is refused beside the field, before anything is sent.
  await page.keyboard.type('105.01')
  await expect(open).toContainText('Only $105.00 is due, and a permit order takes no more.')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(open.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await expect(taken(page)).toHaveCount(0)
  await page.keyboard.type('100')
  await expect(open).toContainText('$5.00 stays due')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // It is all there after a reload; then cash for a part, and a check for the rest.
  await page.reload()
  await expect(payment(page)).toContainText('$140.00')
  await page.keyboard.press('c')
  await page.keyboard.type('60')
  await page.keyboard.press('+')
  await page.keyboard.press('k')
  await page.keyboard.type('1177')
  await page.keyboard.press('Enter')
  await expect(taken(page)).toContainText('$140.00')
  await expect(taken(page)).toContainText('and 1 more')
  await page.getByRole('link', { name: 'Open the receipt' }).click()
  const receipt = page.getByRole('article', { name: 'Receipt' }).first()
  await expect(receipt).toContainText(`Citation ${citation}`)
  await expect(receipt).toContainText(`Permit order ${order.number}`)
  await expect(receipt).toContainText('Check 1177')
})

test('P-1, P-2: an unpaid order is found by its permit and its holder, taken out, and paid from its page', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const holder = `Holder ${town.next()}`
  const [one, two] = [await orderOf(page, town, holder), await orderOf(page, town, holder)]
  await page.goto('/counter')
  await findMore(page, holder)
  const list = page.getByRole('list', { name: 'Found' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('button').first()).toBeFocused()
  await list.getByRole('button', { name: one.number }).press('Enter')
  await expect(page.getByRole('article', { name: one.number })).toBeVisible()
  await findMore(page, two.permit)
  await expect(page.getByRole('article', { name: two.number })).toBeVisible()
  await expect(payment(page)).toContainText('$210.00')
  await page.getByRole('button', { name: `Take ${two.number} out` }).press('Enter')
  await expect(payment(page)).toContainText('$105.00')

  await page.goto(`/permit-orders/${two.id}`)
  await page.getByRole('link', { name: 'Pay at the counter' }).press('Enter')
  await expect(page.getByRole('article', { name: two.number })).toBeVisible()
  await expect(payment(page)).toContainText('$105.00')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await taken(page).getByRole('link', { name: two.number }).click()
  await expect(page.getByText('Paid').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Pay at the counter' })).toHaveCount(0)
})
