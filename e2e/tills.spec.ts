import type { Locator, Page } from '@playwright/test'
import { find, taken } from './counter.ts'
import { expect, test } from './test.ts'
import { count, countByKeys, heldTill, menu, type Till } from './tills.ts'
import { call, pay, type Person, type Town } from './town.ts'

const position = (page: Page): Locator => page.getByRole('banner')

test('C-1 to C-12: a whole day: float, payments, a count, a reversal after it, short and over, a drop, a transfer returned and one accepted, settled and processed', async ({
  deskOf,
  town,
}) => {
  test.setTimeout(180_000)
  const branch = await town.branch()
  const [teller, chief] = [await town.person('Cashier'), await town.person('Supervisor')]
  const [page, boss] = [await deskOf(teller), await deskOf(chief)]

  // The day is opened.
  await boss.goto(`/business-day?branch=${branch.id}`)
  await expect(boss.getByText('Nobody has opened this branch')).toBeVisible()
  await boss.getByRole('button', { name: 'Open the day' }).click()
  await boss
    .getByRole('dialog')
    .getByRole('button', { name: /^Open / })
    .click()
  await expect(boss.getByText(/^Opened .* by Supervisor/)).toBeVisible()

  const number = town.next()
  const till = await createAndAssign(boss, branch.name, number, teller)
  const vaultNumber = town.next()
  const wish = { branchId: branch.id, number: vaultNumber, kind: 'vault' }
  const vault = await heldTill(boss, boss, chief, wish)

  // Assigned while signed in: it is initialised now, and asks for its float by key.
  await page.goto('/my-till')
  await expect(page.getByText('Not ready yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Drop into a bag' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Initialise now' }).press('Enter')
  await expect(page.getByText('Not ready yet')).toHaveCount(0)
  await askForFloat(page)
  await boss.goto('/tills')
  const request = boss
    .getByRole('row')
    .filter({ hasText: `Till ${number}` })
    .filter({
      hasText: 'Float in',
    })
  await request.getByRole('button', { name: 'Approve' }).press('Enter')
  await expect(position(page)).toContainText('$100.00')

  // Two payments in cash, one at the counter by key; a check goes into the bin.
  const drawer = await town.drawer({ branchId: branch.id })
  const { id: session } = await call(page.request, 'POST', '/sessions', { drawerId: drawer.id })
  const citation = await town.citation(5_000)
  await page.goto('/counter')
  await find(page, citation)
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(taken(page)).toContainText('$50.00')
  await expect(position(page)).toContainText('$150.00')
  const [mistaken] = await pay(page.request, await town.citation(2_000), 2_000)
  const check = { method: 'check', reference: '8' }
  await pay(page.request, await town.citation(1_000), 1_000, check)

  // Counted: it agrees. A reversal after it un-settles the till.
  await page.goto('/my-till')
  await page.getByRole('heading', { name: 'My till' }).waitFor()
  await expect(page.getByText('Bin 1: 1')).toBeVisible()
  await page.keyboard.press('c')
  await countByKeys(page, { 'note-10000': '1', 'note-5000': '1', 'note-2000': '1' }, ['1', '10'])
  await expect(count(page, 1).getByText('It agrees').first()).toBeVisible()
  await expect(page.getByText('The till is settled.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'To my till' })).toBeFocused()
  await call(page.request, 'POST', `/transactions/${mistaken}/reverse`, {})
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('Unsettled')).toBeVisible()
  await expect(position(page)).toContainText('$150.00')

  // A quarter is missing: a supervisor books it, with a reason.
  await page.keyboard.press('c')
  const short = { 'note-10000': '1', 'note-2000': '2', 'note-500': '1', 'note-100': '4' }
  await countByKeys(page, { ...short, 'coin-25': '3' }, ['1', '10'])
  await expect(count(page, 2).getByText('−$0.25 short').first()).toBeVisible()
  await expect(page.getByText('You counted it: somebody else books')).toBeVisible()
  await book(boss, till, 2, 'Wrong change given', 'Book $0.25 short')
  await expect(position(page)).toContainText('$149.75')

  await dropAndGive({ page, boss, town, till, vault })

  // A quarter too much; and the vault, which the supervisor holds and counts.
  await page.goto('/my-till')
  await page.getByRole('heading', { name: 'My till' }).waitFor()
  await page.keyboard.press('c')
  await countByKeys(page, { 'note-10000': '1', 'note-1000': '1' }, ['1', '10'])
  await expect(count(page, 3).getByText('+$0.25 over').first()).toBeVisible()
  await book(boss, till, 3, 'Found under the tray', 'Book $0.25 over')
  await endDay(boss, { branch, session, vault })

  // Every figure agrees with what is proved from the journal.
  const auditor = await deskOf(await town.person('Auditor'))
  const proof = await call(auditor.request, 'GET', '/proof/totals')
  expect(proof['differences']).toEqual([])
  const { figures } = await call(auditor.request, 'GET', `/tills/${till.id}`)
  expect(figures).toMatchObject({ position: 11_000, bins: [{ count: 1, amount: 1_000 }] })
})

/** Through the panels of the supervisor's page. */
async function createAndAssign(
  boss: Page,
  branch: string,
  number: string,
  { name }: Person,
): Promise<Till> {
  await boss.goto('/tills')
  await boss.getByRole('button', { name: 'New till' }).click()
  const dialog = boss.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Number' }).fill(number)
  await dialog.getByRole('combobox', { name: 'Branch' }).selectOption(branch)
  await dialog.getByRole('textbox', { name: 'Warns above' }).fill('170')
  await dialog.getByRole('textbox', { name: 'Takes no cash above' }).fill('100')
  await expect(dialog.getByText('The warning comes before the limit.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Takes no cash above' }).fill('500')
  await dialog.getByRole('button', { name: 'Create till' }).click()
  await expect(dialog).toBeHidden()
  await menu(boss, number, 'Assign')
  await dialog.getByRole('combobox', { name: 'To' }).selectOption(name)
  await dialog.getByRole('button', { name: 'Assign' }).click()
  const row = boss.getByRole('row').filter({ hasText: `Till ${number}` })
  await expect(row).toContainText(name)
  await expect(row).toContainText('not ready')
  const address = await row.getByRole('link').getAttribute('href')
  return { id: address?.split('/').at(-1) ?? '', number }
}

async function askForFloat(page: Page): Promise<void> {
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Into the till' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('100')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Morning')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('waits for approval').first()).toBeVisible()
}

async function book(
  boss: Page,
  till: Till,
  number: number,
  reason: string,
  button: string,
): Promise<void> {
  await boss.goto(`/tills/${till.id}`)
  const panel = count(boss, number)
  await panel.getByRole('button', { name: button }).click()
  await expect(panel.getByText('This is needed.')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Reason of the difference' }).fill(reason)
  await boss.keyboard.press('Control+Enter')
  await expect(panel.getByText('booked').first()).toBeVisible()
  await expect(panel).toBeFocused()
  await expect(boss.getByRole('main').getByText('Settled', { exact: true }).first()).toBeVisible()
}

type Cast = { page: Page; boss: Page; town: Town; till: Till; vault: Till }

/** Above the warning: a drop into a bag; then cash for the vault, once sent back and once accepted. */
async function dropAndGive({ page, boss, town, till, vault }: Cast): Promise<void> {
  await pay(page.request, await town.citation(3_000), 3_000)
  await page.goto('/my-till')
  await expect(page.getByText('More than $170.00: time for a drop')).toBeVisible()
  await expect(position(page)).toContainText('drop due')
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog')
  const bag = `BAG ${till.number}`
  await expect(dialog.getByRole('textbox', { name: 'Number of the bag' })).toBeFocused()
  await page.keyboard.type(bag)
  await expect(dialog.getByRole('textbox', { name: 'Number of the bag' })).toHaveValue(bag)
  await page.keyboard.press('Tab')
  await page.keyboard.type('500')
  await expect(dialog.getByText('The till holds $179.75.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('50')
  await expect(dialog.getByText('$129.75 stay in the till.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(position(page)).toContainText('$129.75')
  const own = page.getByRole('row').filter({ hasText: bag })
  await expect(own.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true')

  await boss.goto('/transfers')
  const inBag = boss.getByRole('row').filter({ hasText: bag })
  await inBag.getByRole('button', { name: 'Accept' }).press('Enter')
  await expect(inBag).toContainText('accepted')
  await expect(inBag).toBeFocused()
  await expect(boss.getByText(`Bag ${bag} accepted, with $50.00.`)).toBeVisible()

  await give(page, vault, '10')
  const way = boss.getByRole('row').filter({ hasText: `Till ${vault.number}` })
  await way.first().getByRole('button', { name: 'Return' }).click()
  await boss.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Not asked for')
  await boss
    .getByRole('dialog')
    .getByRole('button', { name: /^Return to/ })
    .click()
  await expect(way.first()).toContainText('Not asked for')
  await expect(position(page)).toContainText('$129.75')

  await give(page, vault, '20')
  await way.first().getByRole('button', { name: 'Accept' }).click()
  await expect(way.first()).toContainText('accepted')
  await expect(position(page)).toContainText('$109.75')
  await expect(position(boss)).toContainText('$20.00')
}

async function give(page: Page, to: Till, amount: string): Promise<void> {
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox', { name: 'To' })).toContainText(`Till ${to.number}`)
  await dialog.getByRole('textbox', { name: 'Amount' }).fill(amount)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

type Ending = { branch: { id: string; name: string }; session: string; vault: Till }

/** The preflight says what is in the way, each with its way out; then the day ends. */
async function endDay(boss: Page, { branch, session, vault }: Ending): Promise<void> {
  // The branch of the till that one holds, whatever others there are.
  await boss.goto('/business-day')
  await expect(boss.getByRole('main').getByText(branch.name).first()).toBeVisible()
  const list = boss.getByRole('list', { name: 'Before it ends' })
  await expect(list.getByRole('listitem')).toHaveText([
    new RegExp(`Till ${vault.number} of Supervisor .* is not settled`),
    new RegExp(`S-${session} is open`),
  ])
  const settle = boss.getByRole('button', { name: 'Settle the day' })
  await expect(settle).toHaveAttribute('aria-disabled', 'true')
  await list.getByRole('link', { name: 'Count it' }).click()
  await countByKeys(boss, { 'note-2000': '1' })
  await expect(boss.getByText('The till is settled.')).toBeVisible()
  await call(boss.request, 'POST', `/sessions/${session}/status`, { status: 'closed' })
  await boss.goto(`/business-day?branch=${branch.id}`)
  await expect(boss.getByText('Nothing stands in the way of ending the day.')).toBeVisible()
  await expect(boss.getByText('2 of 2 assigned tills are settled.')).toBeVisible()
  await settle.click()
  await boss
    .getByRole('dialog')
    .getByRole('button', { name: /^Settle / })
    .click()
  const process = boss.getByRole('button', { name: 'Process the day' })
  await expect(process).not.toHaveAttribute('aria-disabled', 'true')
  await process.click()
  await boss
    .getByRole('dialog')
    .getByRole('button', { name: /for ever$/ })
    .click()
  await expect(boss.getByText(/What is taken from now on counts for/)).toBeVisible()
  await boss.getByRole('table', { name: 'Days' }).getByRole('link').first().click()
  await expect(boss.getByRole('heading', { name: /^Cash summary of/ })).toBeVisible()
  const main = boss.getByRole('main')
  await expect(main).toContainText('In all tills at the end')
  await expect(main).toContainText('$130.00')
  const differences = boss.getByRole('region', { name: 'Over and short' })
  await expect(differences).toContainText('Wrong change given')
  await expect(differences).toContainText('−$0.25 short')
  await expect(differences).toContainText('+$0.25 over')
}
