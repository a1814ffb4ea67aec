import { type APIRequestContext, request } from '@playwright/test'
import {
  correctRefused,
  defer,
  dueOn,
  fetchByKey,
  getNone,
  giveOut,
  type Line,
  listed,
  listOf,
  overflow,
  pendingOf,
  rejectElsewhere,
  rejectUnreadable,
  setRepair,
  unknown,
} from './repair.ts'
import { expect, test } from './test.ts'
import { call, type Person, signIn, type Town } from './town.ts'

/**
 * What is active is active for everybody, so nothing else works on repair in this agency. The tests
 * of this file follow each other, and each gives out the items of a file of its own.
 */
type Office = { readonly admin: APIRequestContext; readonly town: Town }

let office: Office

test.beforeAll(async ({ town }, { project }) => {
  const admin = await request.newContext({ baseURL: project.use.baseURL ?? '' })
  await signIn(admin, 'admin@demo.test')
  office = { admin, town }
  await setTo({ maximumLockMinutes: 10, pendingLimit: 10, fetchSize: 10 })
})

test.afterAll(() => office.admin.dispose())

const setTo = (settings: object): Promise<void> => setRepair(office.admin, settings)

const given = (lines: readonly Line[]) => giveOut(office.admin, office.town, lines)

const operator = (): Promise<Person> => office.town.person('Repair operator')

const dueOf = (number: string) => dueOn(office.admin, number)

test('R-3 to R-6: an operator’s day by keys alone', async ({ deskOf }) => {
  const { admin, town } = office
  const [c1, c2] = [await town.citation(5_000), await town.citation(3_000)]
  const [c3, c4] = [await town.citation(3_000), await town.citation(5_000)]
  await given([
    { citation: 'NOSUCH1', amount: '50.00', check: '1', plate: `P${c1}` },
    { citation: 'NOSUCH2', amount: '30.00', check: '2' },
    { citation: c3, amount: '80.00', check: '3' },
    { citation: 'NOSUCH4', amount: '12.34', check: '4' },
    { citation: 'NOSUCH5', amount: 'fifty', check: '5' },
  ])
  const page = await deskOf(await operator())
  await fetchByKey(page, 5)

  // A candidate is taken by its digit, and Enter repairs with it.
  await expect(page.getByRole('button', { name: new RegExp(`^1? ?${c1}`) })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('full', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveText([new RegExp(`50\\.00.*${c1}`)])

  // What is typed survives a reload.
  await expect(page.getByRole('region', { name: 'Item NOSUCH2' })).toBeFocused()
  await page.keyboard.press('c')
  await page.keyboard.type(c2.toLowerCase())
  await page.reload()
  await expect(page.getByLabel('Citation', { exact: true })).toHaveValue(c2.toLowerCase())
  await expect(page.getByRole('region', { name: 'Item NOSUCH2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(2)

  // More than is due: the rest goes to another citation.
  await expect(page.getByText('over, $50.00 becomes account balance')).toBeVisible()
  await page.keyboard.press('+')
  await expect(page.getByLabel('Citation 2', { exact: true })).toBeFocused()
  await page.keyboard.type(c4)
  await expect(page.getByLabel('Amount 1')).toHaveValue('30.00')
  await expect(page.getByLabel('Amount 2')).toHaveValue('50.00')
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(3)

  await expect(page.getByRole('region', { name: 'Item NOSUCH4' })).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('Nobody knows it')
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(4)

  await expect(page.getByRole('region', { name: 'Item NOSUCH5' })).toBeFocused()
  await defer(page, 'Ask the bank for the slip')
  await expect(pendingOf(page)).toHaveCount(5)
  expect(await dueOf(c1)).toBe(5_000)

  // Redo takes the newest back, with what was said of it.
  await getNone(page)
  await page.keyboard.press('z')
  await expect(page.getByRole('region', { name: 'Item NOSUCH5' })).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.getByLabel('What has to be found out')).toHaveValue('Ask the bank for the slip')
  await expect(page.getByLabel('What has to be found out')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(5)

  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Finalise 5 items' })).toBeFocused()
  await expect(page.getByRole('row', { name: 'Repaired 3 $160.00' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('4 items are final. 1 item is in the deferred list.')).toBeVisible()
  await expect(pendingOf(page)).toHaveCount(0)
  const dues = await Promise.all([c1, c2, c3, c4].map(dueOf))
  expect(dues).toEqual([0, 0, 0, 0])
  const { items } = await call(admin, 'GET', '/unidentified?limit=200')
  expect(JSON.stringify(items)).toContain('Nobody knows it')

  await page.getByRole('link', { name: 'Deferred', exact: true }).click()
  const deferred = page.getByRole('row').filter({ hasText: 'Ask the bank for the slip' })
  await deferred.getByRole('button', { name: 'Take NOSUCH5' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Item NOSUCH5' })).toBeFocused()
})

test('R-4: what could not be posted is refused beside its field', async ({ deskOf }) => {
  const number = await office.town.citation(2_000)
  await given([{ citation: 'NOSUCH1', amount: '20.00', check: '1', plate: `P${number}` }])
  const page = await deskOf(await operator())
  await fetchByKey(page, 1)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^No citation has this number/).first()).toBeVisible()
  await correctRefused(page)
  const amount = page.getByLabel('Amount', { exact: true })
  await amount.fill('15.00')
  await amount.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '$5.00 of the $20.00' })).toBeVisible()
  await amount.fill('20.00')
  await amount.press('Enter')
  await expect(pendingOf(page)).toHaveCount(1)
})

test('R-4: an overpayment needs a fresh key, and is told until it is final', async ({ deskOf }) => {
  const number = await office.town.citation(11_000)
  await given([
    { citation: number, amount: '500.01', check: '1' },
    { citation: 'NOSUCH2', amount: 'twelve fifty', check: '2', payer: 'N'.repeat(150) },
  ])
  const page = await deskOf(await operator())
  await fetchByKey(page, 2)
  await expect(page.getByText('over, $390.01 becomes account balance')).toBeVisible()
  await page.keyboard.down('Enter')
  await expect(page.getByText('Press Enter once more')).toBeVisible()
  await page.waitForTimeout(400)
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(pendingOf(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveText([/\$390\.01 over, to the account balance/])

  // What could not be read is said by whoever rejects it.
  await expect(page.getByText('It holds a text that may not be kept: Payer')).toBeVisible()
  await expect(page.getByLabel('Payer, if known')).toHaveValue('N'.repeat(120))
  await rejectUnreadable(page, '12.50', 'A torn slip')
  await expect(pendingOf(page).first()).toHaveText(/^NOSUCH2 \$12\.50 rejected: A torn slip/)
  await page.keyboard.press('f')
  await expect(page.getByText(/In 1 item \$390\.01 is more than is due/)).toBeVisible()
  await page.getByRole('button', { name: 'Finalise 2 items' }).press('Enter')
  await expect(page.getByText('2 items are final.')).toBeVisible()
  const { items } = await call(office.admin, 'GET', '/unidentified?limit=200')
  expect(items).toContainEqual(expect.objectContaining({ reason: 'A torn slip', received: 1_250 }))
})

test('R-5, R-9: Redo comes back to its place; what another tab took stays', async ({ deskOf }) => {
  await given(unknown(3))
  const page = await deskOf(await operator())
  await fetchByKey(page, 3)
  const desk = (name: string) => page.getByRole('region', { name: `Item ${name}` })
  await listOf(page).nth(1).getByRole('button').click()
  await expect(desk('NOSUCH2')).toBeFocused()
  await defer(page, 'Ask')
  await expect(desk('NOSUCH3')).toBeFocused()
  await page.keyboard.press('z')
  await expect(desk('NOSUCH2')).toBeFocused()
  await expect(listOf(page).nth(1)).toContainText('NOSUCH2')
  await defer(page, 'Ask them')
  await expect(desk('NOSUCH3')).toBeFocused()

  await page.keyboard.press('c')
  await page.keyboard.type('HALF')
  await rejectElsewhere(page, 'NOSUCH3')
  await expect(page.getByText('This item is not yours any more.')).toBeVisible()
  await page.keyboard.type('X')
  await expect(page.getByLabel('Citation', { exact: true })).toHaveValue('HALFX')
  await expect(page.getByRole('button', { name: 'Reject' })).toBeDisabled()
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await expect(desk('NOSUCH1')).toBeFocused()
  await overflow(page, office.admin, 'NOSUCH2')
})

test('R-3, R-9: two operators never hold the same item; a supervisor takes one away', async ({
  deskOf,
}) => {
  await given(unknown(6))
  const second = await operator()
  const [one, other] = [await deskOf(await operator()), await deskOf(second)]
  await one.goto('/repair')
  await other.goto('/repair')
  await one.getByLabel('How many items').fill('3')
  await other.getByLabel('How many items').fill('3')
  await Promise.all(
    [one, other].map((page) => page.getByRole('button', { name: 'Get more items' }).click()),
  )
  const held = [...(await listed(one, 3)), ...(await listed(other, 3))]
  expect(new Set(held).size).toBe(6)

  const [mine = ''] = await listed(one, 3)
  const boss = await deskOf(await office.town.person('Supervisor'))
  await boss.goto('/repair/supervision')
  await boss.getByRole('button', { name: `Release ${mine}` }).press('Enter')
  await boss.getByRole('dialog').getByRole('button', { name: 'Release' }).press('Enter')
  await expect(boss.getByText(`${mine} is new again.`)).toBeVisible()
  await expect(one.getByText('This item is not yours any more.')).toBeVisible()
  await expect(one.getByText(/A supervisor released it/)).toBeVisible()
  await boss.getByRole('button', { name: `Release all of ${second.name}` }).press('Enter')
  await expect(boss.getByText(/^3 items leave their list/)).toBeVisible()
  await boss.getByRole('dialog').getByRole('button', { name: 'Release all' }).press('Enter')
  await expect(other.getByText(/A supervisor released it/)).toBeVisible()
})

test('R-11: a deactivation while somebody types is told as such, also when one is active again', async ({
  deskOf,
}) => {
  const number = await office.town.citation(2_000)
  const { configuration } = await given([{ citation: 'NOSUCH1', amount: '20.00', check: '1' }])
  const page = await deskOf(await operator())
  await fetchByKey(page, 1)
  await page.keyboard.press('c')
  await page.keyboard.type(number)
  const boss = await deskOf('admin@demo.test')
  await boss.goto('/repair/configurations')
  await boss.getByRole('button', { name: /^Deactivate Only/ }).press('Enter')
  await expect(boss.getByText(/1 item is taken from the list of whoever has it/)).toBeVisible()
  await boss.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).press('Enter')
  await expect(
    boss.getByText('Nobody can get items to repair until one is activated.'),
  ).toBeVisible()

  await expect(page.getByText('This item is not yours any more.')).toBeVisible()
  await call(office.admin, 'POST', `/repair/configurations/${configuration}/activate`)
  await page.getByLabel('Citation', { exact: true }).press('Enter')
  await expect(
    page.getByText(
      'The repair was not accepted, because the priority control configuration was deactivated, pending repairs were reset and locked items released. Ask your administrator.',
    ),
  ).toBeVisible()
  // What was typed is offered when they get it again.
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Get more items' })).toBeEnabled()
  await page.getByRole('button', { name: 'Get more items' }).press('Enter')
  await expect(page.getByLabel('Citation', { exact: true })).toHaveValue(number)
  await page.getByLabel('Citation', { exact: true }).press('Enter')
  await expect(pendingOf(page)).toHaveCount(1)
})

test('R-8, R-14: to sign out finalises what is pending and releases the rest', async ({
  deskOf,
}) => {
  const number = await office.town.citation(2_000)
  await given([
    { citation: 'NOSUCH1', amount: '20.00', check: '1', plate: `P${number}` },
    { citation: 'NOSUCH2', amount: '20.00', check: '2' },
  ])
  const page = await deskOf(await operator())
  await fetchByKey(page, 2)
  await page.getByRole('button', { name: new RegExp(number) }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: /Repair operator/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const word = page.getByRole('dialog', { name: 'You have repairs in hand' })
  await expect(word).toContainText('1 pending repair will be finalised')
  await expect(word).toContainText('1 item will be released')
  await word.getByRole('button', { name: 'Sign out' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
  await expect.poll(() => dueOf(number)).toBe(0)
  const { locked, pending } = await call(office.admin, 'GET', '/repair/overview')
  expect([locked, pending]).toMatchObject([{ count: 0 }, { count: 0 }])
})

test('R-7, R-9: when the time is over the item is released, what is pending is final, and it is said', async ({
  deskOf,
}) => {
  const number = await office.town.citation(2_000)
  await given([
    { citation: 'NOSUCH1', amount: '20.00', check: '1', plate: `P${number}` },
    { citation: 'NOSUCH2', amount: '20.00', check: '2' },
  ])
  const who = await operator()
  const page = await deskOf(who)
  await fetchByKey(page, 2)
  await page.getByRole('button', { name: new RegExp(number) }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(1)
  await page.keyboard.press('c')
  await page.keyboard.type('HALF')
  // It holds at once, for what is locked too.
  await setTo({ maximumLockMinutes: 1 })
  await page.reload()
  await expect(page.getByText(/^Only 0:\d\d left$/).first()).toBeVisible()
  await expect(page.getByText(/The time for it was over/)).toBeVisible({ timeout: 75_000 })
  await expect.poll(() => dueOf(number)).toBe(0)
  await page.getByLabel('Citation', { exact: true }).press('Enter')
  await expect(page.getByText('Your time for this item was over')).toBeVisible()
  await setTo({ maximumLockMinutes: 10 })
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  await page.getByRole('button', { name: 'Get more items' }).press('Enter')
  await expect(page.getByLabel('Citation', { exact: true })).toHaveValue('HALF')
})

test('R-6: without a session of the drawer a repair waits, visibly, and is posted when there is one', async ({
  deskOf,
}) => {
  const { admin, town } = office
  const number = await town.citation(2_000)
  const { session, drawerId } = await given([
    { citation: 'NOSUCH1', amount: '20.00', check: '1', plate: `P${number}` },
  ])
  await call(admin, 'POST', `/sessions/${session}/status`, { status: 'closed' })
  const page = await deskOf(await operator())
  await fetchByKey(page, 1)
  await page.getByRole('button', { name: new RegExp(number) }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(pendingOf(page)).toHaveCount(1)
  await page.keyboard.press('f')
  await page.getByRole('button', { name: 'Finalise 1 item' }).press('Enter')
  await expect(page.getByText('1 item is final.')).toBeVisible()
  await page.getByRole('link', { name: 'Waiting for a session' }).click()
  const waiting = page.getByRole('row').filter({ hasText: number })
  await expect(waiting).toContainText('Desk')
  expect(await dueOf(number)).toBe(2_000)
  await call(admin, 'POST', '/sessions', { drawerId })
  await expect(waiting).toHaveCount(0)
  expect(await dueOf(number)).toBe(0)
})
