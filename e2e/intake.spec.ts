import type { Page } from '@playwright/test'
import { lockboxFile, totalOf } from '../server/demo/lockbox.ts'
import { addSource, chooseFile, flaws, itemFor, returnToDryRun, takeIn } from './intake.ts'
import { expect, test } from './test.ts'
import { call, type Town } from './town.ts'

const DONE = { timeout: 30_000 }

const figures = (page: Page, row: string) =>
  page.getByRole('region', { name: 'Figures' }).getByRole('row', { name: new RegExp(`^${row}`) })

async function citations(town: Town, count: number, due: number): Promise<string[]> {
  const numbers: string[] = []
  // oxlint-disable-next-line no-await-in-loop -- one after the other keeps their numbers apart
  for (let n = 0; n < count; n += 1) numbers.push(await town.citation(due))
  return numbers
}

/** Opens the page of a new import for this source. */
async function begin(page: Page, name: string): Promise<void> {
  await page.goto('/intake')
  await page.getByRole('link', { name: 'Take a file in' }).first().click()
  await page.getByLabel('Where it comes from').selectOption(name)
}

test('I-1, I-3: a lockbox file of 40 good and 10 bad items agrees with the session’s report', async ({
  deskOf,
  town,
}) => {
  const admin = await deskOf(await town.person('Administrator'))
  const drawer = await town.drawer({ type: 'virtual' })
  const source = await addSource(admin.request, drawer, { overpayments: 'repair' })
  const good = await citations(town, 40, 11_000)
  const [little = ''] = await citations(town, 1, 2_000)
  const bad = [
    ...Array.from({ length: 7 }, (_, n) => itemFor(`NOT${town.next()}`, 3_000, 40 + n)),
    itemFor('', 5_000, 47),
    itemFor(good[0] ?? '', 11_000, 48),
    itemFor(little, 3_000, 49),
  ]
  const items = [...good.map((number, n) => itemFor(number, 11_000, n)), ...bad]
  expect([totalOf(items), totalOf(bad)]).toEqual([480_000, 40_000])
  const text = lockboxFile(items, '261128')

  const page = await deskOf(await town.person('Supervisor'))
  await begin(page, source.name)
  await expect(page.getByRole('alert')).toContainText(`${drawer.name} has no open session.`)
  await page.getByRole('button', { name: `Start a session in ${drawer.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await chooseFile(page, { name: 'lockbox.bai', text })
  await expect(page.getByRole('row', { name: '6 Item 50' })).toBeVisible()
  expect(await flaws(page, 'main')).toEqual([])
  await page.getByRole('button', { name: 'Dry run' }).click()
  await expect(page.getByText('The dry run is done. Nothing was taken.')).toBeVisible(DONE)
  await expect(figures(page, 'Would be posted')).toContainText('$4,400.00')
  await expect(figures(page, 'Would go to repair')).toContainText('$400.00')
  await expect(page.getByRole('cell', { name: 'Nothing is due on the citation.' })).toBeVisible()
  expect(await flaws(page, 'main')).toEqual([])

  await page.getByRole('button', { name: 'Take it in now' }).click()
  await expect(page.getByText('The import is done.')).toBeVisible(DONE)
  await expect(figures(page, 'Posted')).toContainText(/40\s*\$4,400\.00/)
  await expect(figures(page, 'Went to repair')).toContainText(/10\s*\$400\.00/)
  await expect(figures(page, 'Still to be worked on')).toContainText(/10\s*\$400\.00/)
  await expect(figures(page, 'Together')).toContainText(/50\s*\$4,800\.00/)
  await expect(figures(page, 'The file')).toContainText(/50\s*\$4,800\.00\s*agrees/)
  await page.getByRole('button', { name: /^Went to repair/ }).click()
  await expect(
    page.getByRole('cell', { name: 'There is no citation of this number.' }),
  ).toHaveCount(7)
  for (const reason of ['is missing', 'Nothing is due', 'more than what is due'])
    // oxlint-disable-next-line no-await-in-loop -- three
    await expect(page.getByRole('cell', { name: reason })).toHaveCount(1)
  expect(await flaws(page, 'main')).toEqual([])

  await returnToDryRun(page, source)
  await page.getByRole('region', { name: 'File' }).getByRole('link', { name: /^S-/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('S-')
  const lockbox = page.getByRole('row', { name: /^Lockbox/ })
  await expect(lockbox.first()).toContainText('$4,400.00')
  await expect(lockbox.first()).toContainText('40')

  await begin(page, source.name)
  await chooseFile(page, { name: 'renamed.bai', text })
  await page.getByRole('button', { name: 'Take it in', exact: true }).click()
  const refused = page.getByRole('alert')
  await expect(refused).toContainText('This file was taken already')
  await expect(refused.getByText('Nothing was taken again')).toHaveCount(1)
  // On the refusal, or still on the button where the answer was quick.
  await expect(page.locator('main :focus')).toHaveCount(1)
  await refused.getByRole('link', { name: /^To import \d+$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('lockbox.bai')
})

test('I-1, I-3: what cannot be read is said before the start; a file waits for a session by itself', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const drawer = await town.drawer({ type: 'virtual' })
  const columns = { citation: 'Notice', amount: 'Sum', reference: 'Slip' }
  const layout = { columns, decimals: 'comma' }
  const source = await addSource(page.request, drawer, { format: 'csv', method: 'check', layout })
  const [good = ''] = await citations(town, 1, 11_000)
  const lines = [`${good},110.00,${town.next()}`, `NOT${town.next()},20.00,${town.next()}`]
  const text = ['Notice,Sum,Slip', ...lines, ''].join('\n')
  await begin(page, source.name)
  await expect(page.getByRole('alert')).toContainText(
    `waits until a session of ${drawer.name} is open`,
  )
  await chooseFile(page, { name: 'mail.csv', text })
  await expect(page.locator(':focus')).toContainText('mail.csv')
  const unread = page.getByRole('alert').filter({ hasText: 'cannot be read' })
  await expect(unread).toContainText('2 of the first 2 amounts cannot be read.')
  await expect(unread).toContainText('line 2 has “110.00”')
  expect(await flaws(page, 'main')).toEqual([])
  await page.getByLabel('Amounts are written').selectOption('point')
  await expect(unread).toHaveCount(0)
  await expect(
    page.getByRole('region', { name: 'What the first lines are read as' }).getByText('$110.00'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Dry run' }).click()
  await page.getByRole('button', { name: 'Would be posted 1' }).click(DONE)
  await expect(page.getByRole('cell', { name: 'Would be posted' })).toBeVisible()
  await expect(figures(page, 'The file')).toContainText('not checked against anything')
  await page.getByRole('button', { name: 'Take it in now' }).click()
  await expect(page.getByText(`It waits for a session of ${drawer.name}.`)).toBeVisible(DONE)
  await call(page.request, 'POST', '/sessions', { drawerId: drawer.id })
  await expect(page.getByText('The import is done.')).toBeVisible(DONE)
  await expect(figures(page, 'Posted')).toContainText(/1\s*\$110\.00/)

  const too = { id: drawer.id, name: `${drawer.name} too` }
  const other = await addSource(page.request, too, { format: 'csv', method: 'check', layout })
  const read = { layout: JSON.stringify({ columns }) }
  const again = await takeIn(
    page.request,
    other.id,
    { name: 'again.csv', text: text.replace('20.00', '21.00') },
    read,
  )
  const suspected = await call(page.request, 'GET', `/intake/imports/${again}/items?outcome=repair`)
  const [first] = suspected['items'] as { id: string }[]
  await page.goto(`/repair/items/${first?.id}`)
  await expect(page.getByText(/^Taken: receipt \d+-\d+, \$110\.00/)).toBeVisible()
})

test('I-1: a CSV is mapped by hand, does not come to its control total, then does, and is remembered', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const { id: drawerId, name } = await town.drawer({ type: 'virtual' })
  await call(page.request, 'POST', '/sessions', { drawerId })
  const source = await addSource(
    page.request,
    { id: drawerId, name },
    { format: 'csv', method: 'check' },
  )
  const [a = '', b = ''] = await citations(town, 2, 5_000)
  const text = `Notice,Worth,Slip\n${a},50.00,${town.next()}\n${b},20.00,${town.next()}\n`
  await begin(page, source.name)
  await chooseFile(page, { name: 'mail.csv', text })
  await expect(page.getByText('It is remembered')).toBeVisible()
  const column = (field: string) => page.getByLabel(`Column for ${field}`)
  await expect(column('Number of the citation')).toHaveValue('Notice')
  await expect(column('Amount')).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Dry run' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await column('Amount').selectOption('Worth')
  await column('Reference').selectOption('Slip')
  await page.getByLabel('Control count').fill('2')
  await page.getByLabel('Control total').fill('80')
  expect(await flaws(page, 'main')).toEqual([])
  await page.getByRole('button', { name: 'Take it in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The control total does not agree', DONE)
  await expect(page.getByRole('alert')).toContainText('Nothing of the file was taken.')

  await page.getByRole('link', { name: 'Another file' }).click()
  await chooseFile(page, { name: 'mail.csv', text })
  await expect(page.getByText(`Read as the files of ${source.name} are.`)).toBeVisible()
  await expect(column('Amount')).toHaveValue('Worth')
  await page.getByLabel('Control total').fill('70')
  await page.getByRole('button', { name: 'Take it in', exact: true }).click()
  await expect(page.getByText('All of it was posted.')).toBeVisible(DONE)
  await expect(figures(page, 'Control figures')).toContainText('agrees')
  const longer = { name: 'longer.csv', text: `${text}${b},10.00,${town.next()}\n` }
  await page.goto(`/intake/${await takeIn(page.request, source.id, longer)}`)
  await expect(page.getByText('1 posted, 2 passed over as known ($70.00)')).toBeVisible()
  await expect(page.getByText('All of it was posted.')).toHaveCount(0)
  await page.goBack()
  await page.getByRole('row').filter({ hasText: a }).getByRole('link', { name: a }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(a)
})

test('I-1: a file that is cut off says at which line, and one of another format what it is', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const { id: drawerId, name } = await town.drawer({ type: 'virtual' })
  await call(page.request, 'POST', '/sessions', { drawerId })
  const source = await addSource(page.request, { id: drawerId, name })
  const whole = lockboxFile([itemFor(await town.citation(1_000), 1_000)], '261128')
  await begin(page, source.name)
  await chooseFile(page, { name: 'cut.bai', text: whole.split('\n').slice(0, 5).join('\n') })
  await page.getByRole('button', { name: 'Take it in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(
    'The end of the file is missing, at line 5',
    DONE,
  )
  await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveAccessibleDescription(
    'Nothing of the file was taken, so there is nothing to withdraw.',
  )
  expect(await flaws(page, 'main')).toEqual([])

  await begin(page, source.name)
  await chooseFile(page, { name: 'mail.csv', text: 'Citation,Amount\nA,1.00\n' })
  await expect(page.getByRole('alert')).toContainText(`This is no file of ${source.name}.`)
  await expect(page.getByText('Look it over and start.')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Dry run' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('I-1, V-4: a misread file is withdrawn and taken in again; one that is posted is not', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const drawer = await town.drawer({ type: 'virtual' })
  const session = await call(page.request, 'POST', '/sessions', { drawerId: drawer.id })
  const layout = { columns: { citation: 'Slip', amount: 'Sum', reference: 'Notice' } }
  const source = await addSource(page.request, drawer, { format: 'csv', method: 'check', layout })
  const [number = ''] = await citations(town, 1, 5_000)
  const file = { name: 'misread.csv', text: `Notice,Sum,Slip\n${number},50.00,X${number}\n` }
  const misread = await takeIn(page.request, source.id, file)
  await page.goto(`/intake/${misread}`)
  await expect(page.getByText('1 still to be worked on')).toBeVisible()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 item leaves repair, and is never posted: $50.00')
  expect(await flaws(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Withdraw the file' }).click()
  await expect(page.getByText('The same file can be taken in again.')).toBeVisible()
  await expect(figures(page, 'Withdrawn')).toContainText(/1\s*\$50\.00/)
  expect(await flaws(page, 'main')).toEqual([])
  await page.getByRole('cell', { name: 'Withdrawn' }).getByRole('link').click()
  await expect(page.getByText('Withdrawn with its file').first()).toBeVisible()

  const right = { columns: { citation: 'Notice', amount: 'Sum', reference: 'Slip' } }
  const again = await takeIn(page.request, source.id, file, { layout: JSON.stringify(right) })
  await page.goto(`/intake/${again}`)
  await expect(page.getByText('All of it was posted.')).toBeVisible()
  const withdraw = page.getByRole('button', { name: 'Withdraw' })
  await expect(withdraw).toHaveAttribute('aria-disabled', 'true')
  await expect(withdraw).toHaveAccessibleDescription(/^1 posted: reverse the payments/)

  const path = `/sessions/${session['id']}`
  const { items } = await call(page.request, 'GET', `${path}/transactions`)
  const transaction = (items as { id: string }[])[0]?.id
  await call(page.request, 'POST', `/transactions/${transaction}/reverse`, {})
  await page.goto(`${path}?transaction=${transaction}`)
  await page.getByRole('dialog').getByRole('link', { name: 'misread.csv, line 2' }).click()
  await expect(page.getByText('From line 2 on.')).toBeVisible()
  await expect(page.getByRole('cell', { name: /^Posted .*, reversed since$/ })).toBeVisible()
})

test('I-1: a source is set up by key, and its positions are changed', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Administrator'))
  const drawer = await town.drawer({ type: 'virtual' })
  const name = `Lockbox ${town.next()}`
  await page.goto('/intake/sources')
  await page.getByRole('button', { name: 'New source' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type(name)
  await dialog.getByLabel('What it sends').selectOption('lockbox')
  await dialog.getByLabel('Drawer').selectOption(drawer.name)
  await expect(dialog.getByLabel('Payment method')).toHaveValue('lockbox')
  expect(await flaws(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const start = page.getByLabel('Start of Reference in record 6')
  await expect(start).toHaveValue('37')
  await start.fill('79')
  const save = page.getByRole('button', { name: 'Save' })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('A record ends at position 80.')
  await start.fill('27')
  await save.click()
  await expect(page.getByText(`${name} is saved.`)).toBeVisible()
  await page.reload()
  await expect(start).toHaveValue('27')
  await expect(save).toHaveAttribute('aria-disabled', 'true')
})
