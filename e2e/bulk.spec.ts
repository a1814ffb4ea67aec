import { find, taken } from './counter.ts'
import { expect, test } from './test.ts'

test('E-5: several citations in one payment by key: found one after another, a list, one taken out', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const [a, b, c, d] = [
    await town.citation(1_000),
    await town.citation(2_000),
    await town.citation(3_000),
    await town.citation(4_000),
  ]
  await page.goto('/counter')
  await find(page, a)
  await page.keyboard.press('F2')
  await find(page, b)
  const cart = page.getByRole('region', { name: 'Cart' })
  await expect(cart).toContainText('2 items in this payment')
  await page.keyboard.press('F2')
  await page.keyboard.type(`${c}, ${d}, NONE1`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no NONE1.')).toBeVisible()
  await expect(cart.getByRole('listitem')).toHaveText([
    new RegExp(`${a}.*10\\.00`),
    new RegExp(`${b}.*20\\.00`),
    new RegExp(`${c}.*30\\.00`),
  ])
  await cart.getByRole('button', { name: `Open ${b}` }).press('Delete')
  const panel = page.getByRole('region', { name: 'Payment', exact: true })
  await expect(panel).toContainText('$80.00')
  await page.reload()
  await expect(panel).toContainText('$80.00')
  await page.keyboard.press('k')
  await page.keyboard.type('4711')
  await page.keyboard.press('Enter')
  await expect(taken(page)).toContainText('and 2 more')
  await page.getByRole('link', { name: 'Open the receipt' }).click()
  await expect(page.getByText(/^Bulk payment \d+/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Reverse all' }).press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^REVERSED: this payment was given back/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reverse all' })).toBeFocused()
})
