import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { heldTill } from './tills.ts'
import { call, pay, type Session, type Town } from './town.ts'

type Source = {
  readonly account: { readonly id: string }
  readonly drawer: { readonly id: string } | null
  readonly method: { readonly code: string } | null
  readonly receivable: string | null
}

/** A bank account that only the money of this drawer goes to, beside those that are there. */
async function accountFor(finance: APIRequestContext, drawerId: string, name: string) {
  const wish = { name, bank: 'Test Bank', tail: '0042' }
  const account = await call(finance, 'POST', '/deposit-accounts', wish)
  const { sources } = await call(finance, 'GET', '/deposit-sources')
  const before = (sources as Source[]).map(({ account: to, drawer, method, receivable }) => ({
    accountId: to.id,
    drawerId: drawer?.id ?? null,
    method: method?.code ?? null,
    receivable,
  }))
  const mine = { accountId: account.id, drawerId }
  await call(finance, 'PUT', '/deposit-sources', { sources: [...before, mine] })
}

/** A closed session with $13.00 in cash and a check of $3.00, in a drawer of its own. */
async function closedSession(page: Page, town: Town, settings: object = {}) {
  const drawer = await town.drawer(settings)
  const { id } = await call(page.request, 'POST', '/sessions', { drawerId: drawer.id })
  await pay(page.request, await town.citation(1_300), 1_300)
  await pay(page.request, await town.citation(300), 300, { method: 'check', reference: 'CK8' })
  const session: Session = { id, name: `S-${id}`, drawer: drawer.name }
  await town.end(session, 'closed')
  return { session, drawer }
}

test('B-2, B-4: from a closed session to the bank and into the journal', async ({
  deskOf,
  town,
}) => {
  const boss = await deskOf(await town.person('Supervisor'))
  const finance = await deskOf(await town.person('Finance'))
  const { session, drawer } = await closedSession(boss, town)
  const account = `Account ${town.next()}`
  await accountFor(finance.request, drawer.id, account)
  const number = await prepare(boss, account)

  // Nobody seals their own; a second person does, and the first one's page follows.
  const seal = boss.getByRole('button', { name: 'Seal the bag' })
  await expect(seal).toHaveAttribute('aria-disabled', 'true')
  await finance.goto(new URL(boss.url()).pathname)
  await finance.getByRole('button', { name: 'Seal the bag' }).press('Enter')
  const dialog = finance.getByRole('dialog')
  await expect(dialog).toContainText('$13.00 in cash')
  await expect(dialog).toContainText('1 check of $3.00')
  await dialog.getByRole('button', { name: 'It is all there: seal' }).press('Enter')
  await expect(finance.getByRole('button', { name: 'Mark as banked' })).toBeVisible()
  await expect(seal).toHaveCount(0)
  await expect(boss.getByRole('main').getByText('Sealed').first()).toBeVisible()
  const slip = await boss.request.get(`/api/v1/deposits/${number.replace('D-', '')}/slip.pdf`)
  expect(slip.headers()['content-type']).toBe('application/pdf')

  await match(finance, account, number)
  await boss.reload()
  await expect(boss.getByRole('main').getByText('Banked').first()).toBeVisible()
  await reconcile(finance, session)
})

test('C-12, B-2: what was dropped into a bag goes to the bank with the deposit of its session', async ({
  deskOf,
  town,
}) => {
  const chief = await town.person('Supervisor')
  const boss = await deskOf(chief)
  const finance = await deskOf(await town.person('Finance'))
  const branch = await town.branch()
  const wish = { branchId: branch.id, number: town.next(), kind: 'standard' }
  const till = await heldTill(boss, boss, chief, wish)
  const { drawer } = await closedSession(boss, town, { branchId: branch.id })
  const account = `Account ${town.next()}`
  await accountFor(finance.request, drawer.id, account)
  const bagNumber = `BAG ${account}`
  const drop = { from: till.id, bagNumber, amount: 1_300 }
  const { id } = await call(boss.request, 'POST', '/till-transfers', drop)
  await town.countersign(`/till-transfers/${id}/accept`)
  await prepare(boss, account)

  await finance.goto(new URL(boss.url()).pathname)
  await finance.getByRole('button', { name: 'Seal the bag' }).press('Enter')
  const dialog = finance.getByRole('dialog')
  const bag = dialog.getByRole('checkbox', { name: `Bag ${bagNumber}: $13.00` })
  await expect(bag).toBeChecked()
  await bag.press('Space')
  await expect(dialog.getByText('$13.00 are not accounted for.')).toBeVisible()
  await bag.press('Space')
  await dialog.getByRole('button', { name: 'It is all there: seal' }).press('Enter')
  await expect(finance.getByRole('button', { name: 'Mark as banked' })).toBeVisible()
  const { items } = await call(boss.request, 'GET', '/till-transfers?lying=true&limit=200')
  expect(JSON.stringify(items)).not.toContain(bagNumber)
  expect(await call(finance.request, 'GET', '/proof/totals')).toMatchObject({ sound: true })
})

/** By keyboard alone, but for the way there; answers with the deposit's number. */
async function prepare(page: Page, account: string): Promise<string> {
  await page.goto('/deposits')
  const card = page.getByRole('region', { name: account })
  await expect(card).toContainText('$16.00')
  await card.getByRole('button', { name: `Prepare a deposit for ${account}` }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Bag number' })).toBeFocused()
  await page.keyboard.type(`BAG ${account}`)
  const button = page.getByRole('button', { name: 'Prepare $16.00' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  // What is still missing is where Enter goes.
  await page.keyboard.press('Enter')
  await expect(page.locator('#pieces-note-10000')).toBeFocused()
  await page.locator('#pieces-note-1000').fill('1')
  await page.reload()
  await expect(page.locator('#pieces-note-1000')).toHaveValue('1')
  await expect(page.getByText('$3.00 still to be counted')).toBeVisible()
  await page.locator('#pieces-note-100').fill('3')
  await expect(page.getByText('It agrees')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const heading = page.getByRole('heading', { level: 1, name: /^Deposit D-/ })
  await expect(heading).toBeVisible()
  await expect(page.getByRole('table', { name: 'Checks and money orders' })).toContainText('CK8')
  return (await heading.innerText()).replace('Deposit ', '')
}

/** Takes a statement in whose one line is the deposit, and takes the suggestion. */
async function match(page: Page, account: string, number: string): Promise<void> {
  await page.goto('/bank')
  const day = new Date(Date.now()).toLocaleDateString('sv', { timeZone: 'America/Los_Angeles' })
  const text = `Date,Amount,Reference\n${day},16.00,${number}\n`
  const bad = `Date,Amount,Reference\n${day},sixteen,${number}\n`
  await page.getByRole('combobox', { name: 'Of which account' }).selectOption({
    label: `${account} ···· 0042`,
  })
  const file = page.locator('input[type=file]')
  const send = (content: string) =>
    file.setInputFiles({
      name: `${number}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    })
  await send(bad)
  await expect(page.getByText('“sixteen” is no amount in USD.').first()).toBeVisible()
  await send(text)
  await expect(page.getByText(`1 line of ${number}.csv was taken in.`)).toBeVisible()
  const matching = page.getByRole('button', { name: `Match with ${number}` })
  await matching.press('Enter')
  await expect(page.getByText('Every line is matched or set aside.')).toBeVisible()
  // Taken back, the deposit waits for its line again.
  await page.getByRole('link', { name: 'Show what is matched' }).click()
  const row = page.getByRole('row').filter({ hasText: number })
  await row.getByRole('button', { name: /^Actions for line/ }).click()
  await page.getByRole('menuitem', { name: 'Take it back' }).click()
  await expect(row).toHaveCount(0)
  await page.goto('/bank')
  await matching.press('Enter')
  await expect(matching).toHaveCount(0)
  await send(text)
  await expect(page.getByText('The file was taken in before')).toBeVisible()
}

async function reconcile(page: Page, session: Session): Promise<void> {
  await page.goto('/reconcile')
  const row = page.getByRole('row').filter({ hasText: session.name })
  await expect(row).toContainText('To export')
  await page.goto('/accounting/journal')
  await page.getByRole('button', { name: /^Export \d+ sessions?$/ }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).press('Enter')
  await expect(page.getByText('Every closed session is exported.')).toBeVisible()
  await page.goto('/reconcile?all=true')
  await expect(row).toContainText('Done')
  const first = page.getByRole('row').filter({ hasText: session.name })
  await expect(first).toContainText('J-')
}

test('B-1, B-4: accounts are set up, and what goes where', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Finance'))
  const name = `Account ${town.next()}`
  await page.goto('/accounting/accounts')
  await page.getByRole('button', { name: 'New bank account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Bank' }).fill('Test Bank')
  await dialog.getByRole('textbox', { name: 'Last four digits' }).fill('1234')
  await dialog.getByRole('button', { name: 'Add bank account' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('1234')

  await page.goto('/accounting/accounts?part=ledger')
  const code = `T-${town.next()}`
  await page.getByRole('button', { name: 'New ledger account' }).click()
  await dialog.getByRole('textbox', { name: 'Code' }).fill(code)
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Permits')
  await dialog.getByRole('button', { name: 'Add ledger account' }).click()
  await expect(dialog).toBeHidden()
  const permits = page.getByRole('combobox', { name: 'Account of Receivables: permits' })
  await permits.selectOption(code)
  await page.getByRole('button', { name: 'Save the mapping' }).click()
  await expect(page.getByText('The mapping is saved.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Receivables: permits' })).toContainText(
    code,
  )
})

test('A-6: who may not is shown why', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Auditor'))
  await page.goto('/deposits')
  const button = page.getByRole('button', { name: /^Prepare a deposit for/ }).first()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await page.goto('/bank')
  await expect(page.getByRole('button', { name: 'Take a statement in' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
