import { find, taken } from './counter.ts'
import { expect, test } from './test.ts'
import { count, field, heldTill, menu } from './tills.ts'
import { call } from './town.ts'

test('C-8: a blind count hides what is expected until it is handed in, and what was typed outlives a reload', async ({
  deskOf,
  town,
}) => {
  const branch = await town.branch()
  const [teller, chief] = [await town.person('Cashier'), await town.person('Supervisor')]
  const [page, boss] = [await deskOf(teller), await deskOf(chief)]
  const wish = { branchId: branch.id, number: town.next(), kind: 'standard', blindCount: true }
  const till = await heldTill(boss, page, teller, { ...wish, trays: 2 })
  const float = { tillId: till.id, direction: 'in', kind: 'float', amount: 4_000, reason: 'F' }
  const { id } = await call(page.request, 'POST', '/paid-in-out', float)
  await call(boss.request, 'POST', `/paid-in-out/${id}/approve`, {})

  await page.goto(`/tills/${till.id}/count`)
  await expect(page.getByText('It is counted blind')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('$40.00')
  await expect(field(page, 'note-10000')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nothing is counted yet')).toBeVisible()
  await field(page, 'note-2000').fill('x')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'note-2000')).toBeFocused()
  await field(page, 'note-2000').fill('1')
  await page.locator('#tray-2-pieces-note-2000').fill('1')
  await page.reload()
  await expect(page.locator('#tray-2-pieces-note-2000')).toHaveValue('1')
  await page.getByRole('button', { name: 'Hand in $40.00' }).click()
  // The float lies in tray 1: together it agrees, tray by tray it does not.
  await expect(count(page, 1)).toContainText('Tray 2')
  await expect(count(page, 1)).toContainText('−$20.00 short')
  await page.getByRole('button', { name: 'Count again' }).click()
  await field(page, 'note-2000').fill('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The till is settled.')).toBeVisible()
})

test('C-7, C-12: where cash needs a till the counter says what to do, and initialises it in place', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf('admin@other.test')
  const { request } = page
  const settings = async (tillRequired: boolean): Promise<void> => {
    const { version } = await call(request, 'GET', '/agency')
    const headers = { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': crypto.randomUUID() }
    const data = { tillRequired }
    const response = await request.patch('/api/v1/agency', { headers, data })
    expect(response.ok(), await response.text()).toBe(true)
  }
  const mark = town.next()
  const { id: branchId } = await call(request, 'POST', '/branches', { name: mark, address: 'X' })
  const drawer = { name: mark, branchId, type: 'physical', openingBalanceRequired: false }
  const { id: drawerId } = await call(request, 'POST', '/drawers', {
    ...drawer,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  await call(request, 'POST', '/sessions', { drawerId })
  for (const number of [`${mark}A`, `${mark}B`])
    // oxlint-disable-next-line no-await-in-loop -- two of them
    await call(request, 'POST', '/citations', { number, lines: [{ kind: 'fine', amount: 6_000 }] })
  await settings(true)
  try {
    await page.goto('/counter')
    await find(page, `${mark}A`)
    await page.keyboard.press('c')
    await page.keyboard.press('Enter')
    await expect(page.getByText('You hold no till')).toBeVisible()
    const { user } = await call(request, 'GET', '/auth/me')
    const wish = { branchId, number: mark, kind: 'standard', limitStop: 10_000 }
    const { id } = await call(request, 'POST', '/tills', wish)
    const userId = (user as { id: string }).id
    await call(request, 'POST', `/tills/${id}/assign`, { userId })
    await page.getByRole('button', { name: /^Take/ }).click()
    await expect(page.getByText(`Till ${mark} is not initialised yet`)).toBeVisible()
    await page.getByRole('button', { name: 'Initialise now' }).click()
    await expect(page.getByText(`Till ${mark} is ready.`)).toBeVisible()
    await page.getByRole('button', { name: /^Take/ }).click()
    await expect(taken(page)).toContainText('$60.00')
    await page.keyboard.press('Enter')
    await find(page, `${mark}B`)
    await page.keyboard.press('c')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Your till may hold $100.00 at most')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'To my till' }).click()
    await expect(page.getByRole('heading', { name: 'My till' })).toBeVisible()
  } finally {
    await settings(false)
  }
})

test('C-10, C-13: a till is deleted with all that was created with it, which the panel says in figures', async ({
  deskOf,
  town,
}) => {
  const branch = await town.branch()
  const boss = await deskOf(await town.person('Supervisor'))
  const number = town.next()
  const baitBills = [{ serial: 'L12345678A', denomination: 'note-2000' }]
  const wish = { branchId: branch.id, number, kind: 'standard', trays: 2, baitBills }
  const { id } = await call(boss.request, 'POST', '/tills', wish)
  await boss.goto(`/tills/${id}`)
  await expect(boss.getByText('Bait bills')).toHaveCount(0)
  const auditor = await deskOf(await town.person('Auditor'))
  await auditor.goto(`/tills/${id}`)
  await expect(auditor.getByRole('region', { name: 'Bait bills' })).toContainText('L12345678A')

  await menu(boss, number, 'Delete')
  const dialog = boss.getByRole('dialog')
  await expect(dialog).toContainText('2 trays, 1 bin, 19 denominations')
  await dialog.getByRole('button', { name: `Delete Till ${number} for ever` }).click()
  await expect(boss.getByRole('heading', { name: 'Tills', exact: true })).toBeVisible()
  await expect(boss.getByRole('link', { name: `Till ${number}` })).toHaveCount(0)
})
