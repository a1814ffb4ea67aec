import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { call, pay, type Session, type Town } from './town.ts'

/** A session with $13.00 in cash and $3.00 by check, over a float of $2.00. */
async function counted(page: Page, town: Town, closingCount: string): Promise<Session> {
  const drawer = await town.drawer({ closingCount })
  const wish = { drawerId: drawer.id, openingBalance: 200 }
  const { id } = await call(page.request, 'POST', '/sessions', wish)
  await pay(page.request, await town.citation(1_300), 1_300)
  await pay(page.request, await town.citation(300), 300, { method: 'check', reference: '8' })
  return { id, name: `S-${id}`, drawer: drawer.name }
}

const closingOf = ({ id }: Session): string => `/sessions/${id}/closing`

const pieces = (page: Page, of: string): Locator =>
  page.getByRole('textbox', { name: `Pieces of ${of}`, exact: true })

/** The keyboard, counting every key that is pressed. */
function keyboard(page: Page) {
  const pressed: string[] = []
  return {
    pressed,
    press: async (key: string): Promise<void> => {
      pressed.push(key)
      await page.keyboard.press(key)
    },
    type: async (text: string): Promise<void> => {
      for (const key of text) {
        pressed.push(key)
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        await page.keyboard.press(key)
      }
    },
  }
}

test('S-15: a session with a blind count is closed by keyboard alone, and what was typed outlives a reload', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  const session = await counted(page, town, 'blind')
  const keys = keyboard(page)
  await page.goto(closingOf(session))
  await expect(page.getByText('It is counted blind')).toBeVisible()
  await expect(page.getByText('$15.00')).toHaveCount(0)

  // Down the notes to the ten and the five: where the first key belongs the focus is already.
  await expect(pieces(page, '$100.00')).toBeFocused()
  for (const next of ['$50.00', '$20.00', '$10.00']) {
    // oxlint-disable no-await-in-loop -- one line after the other
    await keys.press('Enter')
    await expect(pieces(page, next)).toBeFocused()
    // oxlint-enable no-await-in-loop
  }
  await keys.type('1')
  await keys.press('Enter')
  await keys.type('1')
  await page.reload()
  await expect(pieces(page, '$5.00').and(page.locator('#pieces-note-500'))).toHaveValue('1')
  await expect(page.getByText('$15.00').first()).toBeVisible()

  await keys.press('Control+Enter')
  await expect(page.getByText(`${session.name} is closed. What was counted`)).toBeVisible()
  await expect(page.getByText('It agrees').first()).toBeVisible()
  expect(keys.pressed).toHaveLength(7)
  await expect(page.getByRole('link', { name: 'To the report' })).toBeFocused()
  await keys.press('Enter')
  const block = page.getByRole('region', { name: 'Count and difference' })
  await expect(block).toContainText('$15.00')
  await expect(block).toContainText('within the tolerance')
  expect(keys.pressed).toHaveLength(8)
})

test('S-15: a cashier counting blind sees no sum before; a difference is explained, sent back, counted again and approved', async ({
  deskOf,
  town,
}) => {
  const cashier = await town.person('Cashier')
  const page = await deskOf(cashier)
  const session = await counted(page, town, 'blind')
  await page.goto(`/sessions/${session.id}`)
  await expect(page.getByText('Hidden until the count is given.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('$16.00')
  await page.getByRole('link', { name: 'Count and close' }).press('Enter')

  await page.locator('#pieces-note-1000').fill('1')
  await page.keyboard.press('Control+Enter')
  const first = page.getByRole('region', { name: 'Count 1' })
  await expect(first.getByText('−$5.00 short').first()).toBeVisible()
  const reason = first.getByRole('textbox', { name: 'Reason of the difference' })
  await expect(reason).toBeFocused()
  await page.keyboard.type('A five is missing')
  await page.keyboard.press('Control+Enter')
  await expect(first).toContainText('waits for approval')
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)

  const boss = await deskOf(await town.person('Supervisor'))
  await boss.goto('/sessions?difference=waiting')
  const row = boss.getByRole('row').filter({ hasText: session.name })
  await expect(row).toContainText('−$5.00 short')
  await boss.goto('/dashboard')
  const differing = boss.getByRole('table', { name: 'Sessions with differences' })
  await expect(differing.getByRole('row').filter({ hasText: session.name })).toContainText('short')
  await boss.goto(closingOf(session))
  await boss.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(boss.getByText('Say why.')).toBeVisible()
  await boss.getByRole('textbox', { name: 'Note' }).fill('Look under the tray')
  await boss.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(boss.getByText('The count was sent back, to be made again.')).toBeVisible()

  // The cashier's page follows, and starts empty.
  await expect(page.getByText('Look under the tray')).toBeVisible()
  await expect(page.locator('#pieces-note-1000')).toHaveValue('')
  await page.locator('#pieces-note-1000').fill('1')
  await page.locator('#pieces-coin-25').fill('19')
  await page.getByRole('textbox', { name: 'Reason of the difference' }).fill('A quarter is missing')
  await page.getByRole('button', { name: 'Hand in $14.75' }).click()
  await approve(boss, session)
  await expect(page.getByText(`${session.name} is closed. What was counted`)).toBeVisible()
})

async function approve(page: Page, session: Session): Promise<void> {
  const second = page.getByRole('region', { name: 'Count 2' })
  await expect(second).toContainText('−$0.25 short')
  await second.getByRole('button', { name: 'Approve the count' }).press('Enter')
  const close = page.getByRole('button', { name: `Close ${session.name} for ever` })
  await expect(close).toBeFocused()
  await expect(page.getByText('2 transactions with a net total of $16.00')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${session.name} is closed. What was counted`)).toBeVisible()
}

test('S-15: a count that differs is not handed in before its reason is given', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await counted(page, town, 'declared')
  await page.goto(closingOf(session))
  await page.locator('#pieces-note-1000').fill('1')
  await page.keyboard.press('Control+Enter')
  const reason = page.getByRole('textbox', { name: 'Reason of the difference' })
  await expect(reason).toBeFocused()
  await expect(page.getByText('Say why before the count is handed in.')).toBeVisible()
  await page.keyboard.type('A five is missing')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Count 1' })).toContainText('waits for approval')
})

test('S-16: the preflight lists what is in the way, each with what resolves it', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await counted(page, town, 'declared')
  const boss = await deskOf(await town.person('Supervisor'))
  await boss.goto(`/sessions/${session.id}`)
  await boss.getByRole('button', { name: 'Change session status' }).click()
  const dialog = boss.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Closed' }).check()
  await dialog.getByRole('button', { name: 'Go on to count and close' }).click()

  const list = boss.getByRole('list', { name: 'Before closing' })
  await expect(list.getByRole('listitem')).toHaveText([
    /Others are in the session/,
    /The count is missing/,
  ])
  const handIn = boss.getByRole('button', { name: /^Hand in/ })
  await expect(handIn).toHaveAttribute('aria-disabled', 'true')
  await list.getByRole('button', { name: 'Put into review' }).click()
  await dialog.getByRole('button', { name: `Put ${session.name} into review` }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: 'Count' }).click()
  await expect(boss.locator('#pieces-note-10000')).toBeFocused()

  // Declared: the expected figure is in sight, and the difference as it is typed.
  await expect(boss.getByText('−$15.00 short')).toBeVisible()
  await boss.locator('#pieces-note-500').fill('x')
  await handIn.first().click()
  await expect(boss.locator('#pieces-note-500')).toBeFocused()
  await boss.locator('#pieces-note-500').fill('3')
  await expect(boss.getByText('It agrees')).toBeVisible()
  await boss.getByRole('textbox', { name: 'Number of Check' }).fill('1')
  await boss.getByRole('textbox', { name: 'Sum of Check' }).fill('3')
  await boss.getByRole('button', { name: 'Hand in $15.00 only' }).click()
  await expect(boss.getByText('Nothing stands in the way of closing.')).toBeVisible()

  // What is changed after the count asks for another one.
  const { items } = await call(boss.request, 'GET', `/sessions/${session.id}/transactions`)
  const [, cash] = items as { id: string }[]
  await call(boss.request, 'POST', `/transactions/${cash?.id}/reverse`, {})
  await expect(boss.getByText('Transactions were changed since the count')).toBeVisible()
  await expect(boss.getByRole('region', { name: 'Count 1' })).toContainText('$15.00')
})

test('D-2, S-15: drawers ask for counts, and the agency has a tolerance', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  await page.goto('/drawers')
  await page.getByRole('button', { name: 'New drawer' }).click()
  const dialog = page.getByRole('dialog')
  const name = `Desk ${town.next()}`
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('radio', { name: 'Automatic, at a time of day' }).check()
  await dialog.getByLabel('Cut-off time').fill('17:00')
  const becomes = dialog.getByRole('combobox', { name: 'An open session becomes' })
  await becomes.selectOption('Closed')
  await dialog.getByRole('radio', { name: /^Blind/ }).check()
  await expect(becomes).toHaveValue('in_review')
  await dialog.getByRole('button', { name: 'Create drawer' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('blind')
  await expect(row).toContainText('17:00 to In Review')

  await page.goto('/administration/agency')
  const tolerance = page.getByRole('textbox', { name: 'Tolerance' })
  await tolerance.fill('x')
  await expect(page.getByText('An amount, such as 1.00.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save settings' })).toBeDisabled()
  await tolerance.fill('0')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
})

test('D-5: only who may reactivate is offered it; others read why not', async ({
  deskOf,
  town,
}) => {
  const drawer = await town.drawer()
  const boss = await deskOf(await town.person('Supervisor'))
  await boss.goto('/drawers')
  await menu(boss, drawer.name, 'Deactivate')
  await boss
    .getByRole('dialog')
    .getByRole('button', { name: /^Deactivate/ })
    .click()
  await expect(boss.getByRole('row').filter({ hasText: drawer.name })).toContainText('Deactivated')
  const refused = await item(boss, drawer.name, 'Reactivate')
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await expect(refused).toContainText('Your roles do not permit this.')
  // D-4: labels can be edited all the same.
  await expect(boss.getByRole('menuitem', { name: 'Edit name' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
  const admin = await deskOf(await town.person('Administrator'))
  await admin.goto('/drawers')
  await menu(admin, drawer.name, 'Reactivate')
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: /^Reactivate/ })
    .click()
  await expect(admin.getByRole('row').filter({ hasText: drawer.name })).toContainText('Active')
  await call(admin.request, 'POST', '/sessions', { drawerId: drawer.id })
})

async function item(page: Page, drawer: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `Actions for ${drawer}` }).click()
  return page.getByRole('menuitem', { name })
}

async function menu(page: Page, drawer: string, name: string): Promise<void> {
  await (await item(page, drawer, name)).click()
}
