import { before, find, scan, typeInto } from './counter.ts'
import { expect, test } from './test.ts'

test('a number scanned while another citation is paid is found, and takes nothing', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const [first, second] = [await town.citation(11_000), await town.citation(5_000)]
  await page.goto('/counter')
  const citation = await find(page, first)
  await page.keyboard.press('c')
  await expect(page.getByRole('radio', { name: 'Cash', exact: true })).toBeChecked()
  await typeInto(citation.getByRole('textbox', { name: 'Amount' }), '20')

  await scan(page, second)
  const other = page.getByRole('article', { name: second })
  await expect(other.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await expect(before(page)).toHaveCount(0)

  await scan(page, first)
  await expect(citation.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await expect(citation).toContainText('due $110.00')
  await expect(before(page)).toHaveCount(0)
})

test('what is typed while a number is looked up is the amount, and what is no amount is not taken', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = await town.citation(11_000)
  await page.route(`**/api/v1/citations/${number}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  await page.goto('/counter')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.keyboard.type('7')
  const amount = page.getByRole('textbox', { name: 'Amount' })
  await expect(amount).toBeFocused()
  await page.keyboard.type('5')
  await expect(amount).toHaveValue('75')

  // Not key by key: so many at once would be a scanner's.
  await amount.fill('999999999')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is too much: at most $100,000,000.00.')).toBeVisible()
  await expect(amount).toBeFocused()
  for (const text of ['12,50', '-5', '1e3', '0']) {
    // oxlint-disable no-await-in-loop -- one after the other
    await typeInto(amount, text)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Type an amount such as 50.00')).toBeVisible()
    await expect(before(page)).toHaveCount(0)
    // oxlint-enable no-await-in-loop
  }
})
