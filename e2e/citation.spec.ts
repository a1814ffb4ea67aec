import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { pay } from './town.ts'

test('E-9, T-7: the Payments card leads to the report; a reversal goes into the current session and to History', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const first = await town.session(page.request)
  const number = await town.citation(11_000)
  const [id = ''] = await pay(page.request, number, 11_000)
  await town.end(first, 'closed')
  const current = await town.session(page.request)

  await page.goto(`/citations/${number}`)
  const payments = page.getByRole('region', { name: 'Payments' })
  await payments.getByRole('link', { name: id, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
  await page.goBack()

  await payments.getByRole('button', { name: `Actions for transaction ${id}` }).click()
  await page.getByRole('menuitem', { name: 'Reverse' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`your current session, ${current.drawer} ${current.name}`)
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Wrong citation')
  await dialog.getByRole('button', { name: 'Reverse $110.00' }).click()
  await expect(payments.getByText('Nothing has been paid here.')).toBeVisible()
  const history = page.getByRole('region', { name: 'History' })
  await expect(history.getByRole('row', { name: /minus \$110\.00/ })).toContainText(id)
  await expect(page.getByRole('banner')).toContainText('1 transaction')

  await page.goto(`/sessions/${current.id}`)
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('minus $110.00')
})

test('E-2: due and account balance are two figures and are never netted', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  await town.session(page.request)
  const number = await town.citation(5_000)
  await pay(page.request, number, 12_000)
  await page.goto(`/citations/${number}`)
  const main = page.getByRole('main')
  await expect(main).toContainText(/Due\s*\$0\.00/)
  await expect(main).toContainText(/Account balance\s*\$70\.00/)

  await page.getByRole('button', { name: 'Add a fee' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Fee' }).fill('25')
  await expect(dialog).toContainText(/is charged \$50\.00 now, and \$75\.00 then/)
  await dialog.getByRole('button', { name: 'Add the fee' }).click()
  await expect(main).toContainText(/Due\s*\$25\.00/)
  await expect(main).toContainText(/Account balance\s*\$70\.00/)
})

test('E-11: a citation is entered by hand and found by its plate', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Administrator'))
  const number = `HAND${town.next()}`
  await page.goto('/citations/new')
  await page.getByRole('textbox', { name: 'Number' }).fill(number)
  await page.getByLabel(/^Issued/).fill('2026-01-05T09:30')
  await page.getByRole('textbox', { name: 'Plate' }).fill(`Z${number}`)
  await page.getByRole('textbox', { name: 'State' }).fill('CA')
  await page.getByRole('textbox', { name: 'Violation', exact: true }).fill('NO PARKING')
  await page.getByRole('textbox', { name: 'Fine' }).fill('75')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Number' })).toHaveValue(number)
  await page.getByRole('button', { name: 'Enter the citation' }).click()
  await page.getByRole('button', { name: 'Go on without a session, to look only' }).click()
  await expect(page.getByRole('heading', { name: `Citation ${number}` })).toBeVisible()

  await page.getByRole('link', { name: 'Citations' }).first().click()
  await page.getByRole('textbox', { name: 'Number, plate or payer' }).fill(`z${number}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('$75.00')
})

const REAL = path.join(import.meta.dirname, '../server/demo/data/campus-citations-2024-06-03.csv')
const MEANINGS: Readonly<Record<string, string>> = {
  Issued: 'unpaid',
  'Paid In Full': 'paid',
  'Citation Dismissed': 'dismissed',
  'Void Approved': 'void',
  'Adjudication Denied': 'unpaid',
  'Promise To Pay - Default': 'unpaid',
  Warning: 'unpaid',
}

/** Chooses a file and says how it is read, by the words that people see. */
async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const buffer = Buffer.from(text)
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible()
}

async function mapReal(page: Page): Promise<void> {
  const columns: Readonly<Record<string, string>> = {
    Number: 'Ticket #',
    'Issued at': 'Issue Date / Time',
    Fine: 'Amount',
    Location: 'Location',
    'Violation code': 'Viol Code',
    Violation: 'Violation',
    Status: 'Status',
  }
  for (const [field, column] of Object.entries(columns)) {
    const choice = page.getByRole('combobox', { name: `Column for ${field}`, exact: true })
    // oxlint-disable-next-line no-await-in-loop -- as a person does, one after the other
    await choice.selectOption(column)
  }
  for (const [word, meaning] of Object.entries(MEANINGS)) {
    const choice = page.getByRole('combobox', { name: `Meaning of ${word}`, exact: true })
    // oxlint-disable-next-line no-await-in-loop
    await choice.selectOption({ value: meaning })
  }
  await page.getByRole('combobox', { name: 'Dates are written as' }).selectOption('M/D/YYYY h:mm A')
}

const DONE = { timeout: 30_000 }

test('A-1, E-11: the other agency has none of them, and takes the campus’s file in: preview, dry run, run', async ({
  deskOf,
}) => {
  const page = await deskOf('admin@other.test')
  await page.goto('/citations/24PK400006')
  await page.getByRole('button', { name: 'Go on without a session, to look only' }).click()
  await expect(page.getByText('There is no citation with this number.')).toBeVisible()

  await page.goto('/citations/import')
  await chooseFile(page, path.basename(REAL), readFileSync(REAL, 'utf8'))
  const lines = page.getByRole('region', { name: 'The first lines of the file' }).first()
  await expect(lines).toContainText('24PK400006')
  await mapReal(page)
  await page.getByRole('button', { name: 'Try it, taking nothing in' }).click()
  await expect(page.getByText('The dry run is done.')).toBeVisible(DONE)
  await expect(page.getByText('97 citations could be taken in.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the citations in now' }).click()
  await expect(page.getByText('The import is done.')).toBeVisible(DONE)
  await expect(page.getByText('97 citations were taken in.')).toBeVisible()

  await page.goto('/citations/24PK400006')
  await expect(page.getByRole('heading', { name: 'Citation 24PK400006' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/Due\s*\$110\.00/)
})

test('E-11: bad lines are reported one by one with their number and reason, good ones are taken in', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const mark = town.next()
  await page.goto('/citations/import')
  const header = 'Citation,Issued,Violation,Amount'
  const bad = [
    header,
    `${mark}A,2026-01-05 09:30,NO PARKING,$50.00`,
    `${mark}B,2026-13-45 09:30,NO PARKING,$50.00`,
    `${mark}C,2026-01-05 09:30,NO PARKING,fifty`,
    `,2026-01-05 09:30,NO PARKING,$50.00`,
    `${mark}A,2026-01-05 09:30,NO PARKING,$50.00`,
  ]
  await chooseFile(page, `bad-${mark}.csv`, bad.join('\r\n'))
  await page.getByRole('combobox', { name: 'Column for Number' }).selectOption('Citation')
  await page
    .getByRole('combobox', { name: 'Dates are written as' })
    .selectOption('YYYY-MM-DD HH:mm')
  await page.getByRole('button', { name: 'Take the citations in', exact: true }).click()
  await expect(page.getByText('1 citation was taken in.')).toBeVisible(DONE)
  const errors = page.getByRole('table', { name: 'Lines with errors' })
  await expect(errors.getByRole('row', { name: /^Line 3/ })).toContainText('not a time')
  await expect(errors.getByRole('row', { name: /^Line 4/ })).toContainText('fifty')
  await expect(errors.getByRole('row', { name: /^Line 4/ })).toContainText('not an amount')
  await expect(errors.getByRole('row', { name: /^Line 5/ })).toContainText(
    'Every citation needs this',
  )
  await expect(errors.getByRole('row', { name: /^Line 6/ })).toContainText('already')

  await page.getByRole('link', { name: `bad-${mark}.csv` }).click()
  await expect(errors.getByRole('row')).toHaveCount(5)
})

test('E-7, T-8: account balance is transferred by key, and both halves are reversed from one', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const [from, to] = [await town.citation(5_000), await town.citation(10_000)]
  await pay(page.request, from, 12_000)
  await page.goto(`/citations/${from}`)
  const main = page.getByRole('main')
  await page.getByRole('button', { name: 'Transfer account balance' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'To citation' })).toBeFocused()
  await page.keyboard.type(to.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('70.00')
  await expect(dialog).toContainText(`${to} owes $100.00 now, and $30.00 then.`)
  await page.keyboard.press('Enter')
  await expect(main).toContainText(/Account balance\s*\$0\.00/)
  await expect(page.getByRole('button', { name: 'Transfer account balance' })).toHaveCount(0)

  const payments = page.getByRole('region', { name: 'Payments' })
  const half = payments.getByRole('row', { name: /Balance transfer/ })
  await half.getByRole('button', { name: /^Actions for transaction/ }).click()
  await page.getByRole('menuitem', { name: 'Reverse' }).click()
  await expect(dialog).toContainText('Both halves of the transfer are reversed')
  await dialog.getByRole('button', { name: /^Reverse/ }).click()
  await expect(main).toContainText(/Account balance\s*\$70\.00/)
  await page.goto(`/citations/${to}`)
  await expect(main).toContainText(/Due\s*\$100\.00/)
})

test('E-10: a refund paid out elsewhere is recorded and shown on the citation', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const number = await town.citation(5_000)
  await pay(page.request, number, 12_000)
  await page.goto(`/citations/${number}`)
  await page.getByRole('button', { name: 'Record a refund' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('70.00')
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Paid twice')
  await page.keyboard.press('Enter')
  const refunds = page.getByRole('region', { name: 'Refunds' })
  await expect(refunds.getByRole('row', { name: /Paid twice/ })).toContainText('$70.00')
  await expect(page.getByRole('main')).toContainText(/Account balance\s*\$0\.00/)
})
