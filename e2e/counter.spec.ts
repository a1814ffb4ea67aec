import type { Page } from '@playwright/test'
import { before, find, taken, typeInto } from './counter.ts'
import { expect, test } from './test.ts'
import { call, PASSWORD, pay } from './town.ts'

/** What follows what happens elsewhere is on screen within this time (S-13, V-6). */
const SOON = { timeout: 2_000 }

/** Counts every key that goes down from now on, as the page itself hears it. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['keys'] = '0'
    const count = (): void => {
      const { dataset } = document.documentElement
      dataset['keys'] = String(Number(dataset['keys']) + 1)
    }
    window.addEventListener('keydown', count, { capture: true })
  })
  return async () => Number(await page.locator('html').getAttribute('data-keys'))
}

test('S-7, V-6: a session is asked for, cash is taken in six keys, and the report elsewhere follows', async ({
  newDesk,
  deskOf,
}) => {
  const cashier = await newDesk()
  await cashier.goto('/')
  await expect(cashier.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
  await cashier.keyboard.type('cashier@demo.test')
  await cashier.keyboard.press('Tab')
  await cashier.keyboard.type(PASSWORD)
  await cashier.keyboard.press('Enter')

  await expect(cashier.getByRole('heading', { name: 'Start or join a session' })).toBeVisible()
  await expect(cashier.getByRole('radio', { name: /^Window 1/ })).toBeDisabled()
  await cashier.getByRole('radio', { name: /^Window 2/ }).check()
  await cashier.getByRole('button', { name: 'Start in Window 2' }).click()
  const current = cashier.getByRole('region', { name: 'Current session' })
  await expect(current).toContainText('Window 2')
  await expect(current).toContainText('Open')

  const supervisor = await deskOf('supervisor@demo.test')
  await supervisor.goto('/sessions')
  await supervisor
    .getByRole('row', { name: /Window 2/ })
    .getByRole('link')
    .click()
  await expect(supervisor.getByText('No transactions.')).toBeVisible()
  let loads = 0
  supervisor.on('load', () => (loads += 1))

  const box = cashier.getByRole('textbox', { name: 'Find', exact: true })
  await expect(box).toBeFocused()
  await cashier.keyboard.type('24PK400006')
  const keys = await countKeys(cashier)
  await cashier.keyboard.press('Enter')
  const citation = cashier.getByRole('article', { name: '24PK400006' })
  await expect(citation.getByRole('textbox', { name: 'Amount' })).toHaveValue('110.00')
  await expect(citation.getByText('full', { exact: true })).toBeVisible()
  await cashier.keyboard.press('c')
  await cashier.keyboard.press('Enter')
  await expect(taken(cashier)).toBeVisible()
  expect(await keys()).toBeLessThanOrEqual(6)

  const row = supervisor.getByRole('row', { name: /24PK400006/ })
  await expect(row).toBeVisible(SOON)
  await expect(row).toContainText('Carmen Ortiz')
  await expect(supervisor.getByText('All: 1 transaction')).toBeVisible(SOON)
  const revenue = supervisor.getByRole('table', { name: 'Revenue by payment type' })
  await expect(revenue.getByRole('row', { name: 'Net total 1 $110.00' })).toBeVisible(SOON)
  expect(loads).toBe(0)

  await expect(taken(cashier)).toContainText('Receipt')
  await expect(taken(cashier).getByText('$110.00').first()).toBeVisible()
  await expect(current).toContainText('1 transaction')
  await cashier.getByRole('link', { name: 'Open the receipt' }).click()
  await expect(cashier.getByRole('heading', { level: 1, name: /^Receipt/ })).toBeVisible()
  await expect(cashier.getByText('24PK400006').first()).toBeVisible()
})

test('E-3, E-4: partial, short and over are named as they arise, and over is asked for once', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const [first, second] = [await town.citation(11_000), await town.citation(5_000)]
  await page.goto('/counter')

  const citation = await find(page, first)
  const amount = citation.getByRole('textbox', { name: 'Amount' })
  await typeInto(amount, '60')
  await expect(citation).toContainText('partial, $50.00 stays due')
  await page.keyboard.press('s')
  await expect(citation).toContainText('short, $50.00 stays due')
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toBeFocused()
  await page.keyboard.type('80')
  await expect(page.getByRole('region', { name: 'Payment' })).toContainText('$20.00')
  await page.keyboard.press('Enter')
  await expect(taken(page).getByText('$20.00')).toBeVisible()
  await page.keyboard.press('Enter')

  const other = await find(page, second)
  await typeInto(other.getByRole('textbox', { name: 'Amount' }), '120')
  await expect(other).toContainText('over, $70.00 becomes account balance')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByText('$70.00 more than is due')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(other.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Yes, take $120.00' })).toBeFocused()
  // Sooner than this it would be the second half of a double press, and no answer.
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
  await expect(taken(page).getByText('$120.00').first()).toBeVisible()

  await page.goto(`/sessions/${session.id}`)
  await expect(page.getByRole('row', { name: new RegExp(first) })).toContainText('Short payment')
  await expect(page.getByRole('row', { name: new RegExp(second) })).toContainText('Overpayment')
})

test('T-3, T-4: several tenders make one payment, and a check is not taken without its number', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const number = await town.citation(11_000)
  await page.goto('/counter')
  await find(page, number)

  await page.keyboard.press('c')
  await page.keyboard.type('40')
  await expect(page.getByText('$70.00 is missing.')).toBeVisible()
  await page.keyboard.press('+')
  const parts = page.getByRole('list', { name: 'Parts of the payment' }).getByRole('listitem')
  await expect(parts).toHaveText([/Cash.*\$40\.00/, /\$70\.00/])
  await page.keyboard.press('k')
  await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Check needs a reference.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toBeFocused()
  await page.keyboard.type('4711')
  await page.keyboard.press('Enter')

  const lines = taken(page).getByRole('listitem')
  await expect(lines).toHaveText([/Cash.*\$40\.00/, /Check.*\$70\.00/])
  await expect(before(page)).toHaveCount(2)
})

test('X-3: a card number is refused where it is typed', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  await page.goto('/counter')
  await find(page, await town.citation(11_000))
  await page.keyboard.press('r')
  const reference = page.getByRole('textbox', { name: 'Reference, if there is one' })
  await typeInto(reference, '4111 1111 1111 1111')
  await expect(page.getByText('Card numbers are never kept here.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reference).toBeFocused()
  await page.reload()
  await expect(reference).toHaveValue('')
})

test('T-14: Enter pressed twice, and again, takes once', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  await page.goto('/counter')
  await find(page, await town.citation(11_000))
  await page.keyboard.press('c')
  const take = page.getByRole('button', { name: /^Take/ })
  await take.evaluate((button: HTMLButtonElement) => {
    for (let n = 0; n < 5; n += 1) button.form?.requestSubmit(button)
  })
  await expect(taken(page)).toBeVisible()
  const { transactionCount } = await call(page.request, 'GET', `/sessions/${session.id}`)
  expect(transactionCount).toBe(1)
})

test('T-14: an answer that was lost is asked for, and there is one payment', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const number = await town.citation(11_000)
  await page.goto('/counter')
  await find(page, number)
  let lost = 0
  await page.route('**/api/v1/payments', async (route) => {
    if (lost === 0) await route.fetch()
    lost += 1
    await route.abort()
  })
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The server has not answered yet.')).toBeVisible()
  await page.reload()
  await expect(taken(page)).toContainText(number)
  await page.unroute('**/api/v1/payments')
  const { transactionCount } = await call(page.request, 'GET', `/sessions/${session.id}`)
  expect(transactionCount).toBe(1)
  expect(lost).toBeGreaterThanOrEqual(1)
})

test('T-14: a payment that never arrived is said not to be taken, and Enter takes it', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const number = await town.citation(11_000)
  await page.goto('/counter')
  await find(page, number)
  await page.route('**/api/v1/payments', (route) => route.abort())
  await page.keyboard.press('c')
  await page.keyboard.type('120')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The server has not answered yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The payment was not taken')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toHaveValue(/^120/)
  await page.unroute('**/api/v1/payments')
  await expect(page.getByRole('button', { name: 'Take $110.00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(taken(page).getByText('$10.00', { exact: true })).toBeVisible()
  const { transactionCount } = await call(page.request, 'GET', `/sessions/${session.id}`)
  expect(transactionCount).toBe(1)
})

test('A-5: what was typed outlives a reload and a login that an administrator ended', async ({
  deskOf,
  town,
}) => {
  const person = await town.person('Cashier')
  const page = await deskOf(person)
  const session = await town.session(page.request)
  const number = await town.citation(11_000)
  await page.goto('/counter')
  const citation = await find(page, number)
  const amount = citation.getByRole('textbox', { name: 'Amount' })
  await typeInto(amount, '60')
  await page.keyboard.press('k')
  await page.keyboard.type('4712')
  await page.reload()
  await expect(amount).toHaveValue('60.00')
  const reference = page.getByRole('textbox', { name: 'Reference', exact: true })
  await expect(reference).toHaveValue('4712')

  await town.revoke(person)
  const why = page.getByText('An administrator signed you out.')
  await expect(why).toBeVisible({ timeout: 15_000 })
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Start or join a session' })).toBeVisible()
  await page.getByRole('button', { name: `Join ${session.name}` }).click()
  await expect(amount).toHaveValue('60.00')
  await expect(reference).toHaveValue('4712')
  await page.waitForTimeout(400)
  await reference.press('Enter')
  await expect(taken(page).getByText('$60.00').first()).toBeVisible()
})

test('S-13: the cashier is told within two seconds who put the session into review, and what now', async ({
  deskOf,
  town,
}) => {
  const cashier = await deskOf(await town.person('Cashier'))
  const session = await town.session(cashier.request)
  await pay(cashier.request, await town.citation(11_000), 11_000)
  const number = await town.citation(5_000)
  await cashier.goto('/counter')
  const citation = await find(cashier, number)
  await typeInto(citation.getByRole('textbox', { name: 'Amount' }), '20')

  const supervisor = await deskOf('supervisor@demo.test')
  await supervisor.goto(`/sessions/${session.id}`)
  await supervisor.getByRole('button', { name: 'Change session status' }).click()
  const dialog = supervisor.getByRole('dialog')
  await expect(dialog).toContainText('1 transaction with a net total of $110.00')
  await dialog.getByRole('button', { name: `Put ${session.name} into review` }).click()

  const told = cashier.getByText(
    `${session.drawer} ${session.name} was set to In Review by Sam Whitfield`,
  )
  await expect(told).toBeVisible(SOON)
  await expect(cashier.getByText('You are in no session now.')).toBeVisible()
  await expect(cashier.getByRole('banner')).toContainText('No session')
  await expect(supervisor.getByRole('main')).toContainText('In Review')

  await cashier.getByRole('radio', { name: new RegExp(session.drawer) }).check()
  await cashier.getByRole('button', { name: `Start in ${session.drawer}` }).click()
  await expect(citation.getByRole('textbox', { name: 'Amount' })).toHaveValue('20.00')
})

test('T-6: reversing from the line before takes nothing for the citation on screen', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  await pay(page.request, await town.citation(11_000), 11_000)
  const number = await town.citation(5_000)
  await page.goto('/counter')
  const citation = await find(page, number)
  await page.keyboard.press('c')

  await before(page).getByRole('button').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reverse' }).click()
  await page.getByRole('textbox', { name: 'Reason, if you want to give one' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(before(page)).toHaveCount(2)
  await expect(taken(page)).toHaveCount(0)
  await expect(citation).toContainText('due $50.00')
})
