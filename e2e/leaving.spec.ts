import type { Page } from '@playwright/test'
import { before, find, taken, typeInto } from './counter.ts'
import { expect, test } from './test.ts'
import { call } from './town.ts'

/** Longer than a double press: what stands there has been read. */
const read = (page: Page): Promise<void> => page.waitForTimeout(400)

/** The payment on screen has lain there for long. */
async function age(page: Page): Promise<void> {
  await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((each) => each.endsWith(':counter')) ?? ''
    const draft = JSON.parse(sessionStorage.getItem(key) ?? '{}') as object
    sessionStorage.setItem(key, JSON.stringify({ ...draft, touchedAt: 1 }))
  })
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused()
}

test('S-13: keys that were meant for a payment start no session and take nothing in another one', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  const session = await town.session(page.request)
  const number = await town.citation(5_000)
  await page.goto('/counter')
  await find(page, number)
  await page.keyboard.press('k')
  await page.keyboard.type('4711')
  await town.end(session, 'in_review')
  const heading = page.getByRole('heading', { name: 'Start or join a session' })
  await expect(heading).toBeFocused()
  for (const key of ['Enter', 'Enter', 'c', 'Space']) await page.keyboard.press(key)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('banner')).toContainText('No session')

  await page.keyboard.press('Tab')
  const drawer = page.getByRole('radio', { name: new RegExp(`${session.drawer}.*where you were`) })
  await expect(drawer).toBeFocused()
  await page.keyboard.press('Space')
  await expect(drawer).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('What you typed before is still here')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Reference', exact: true })).toHaveValue('4711')
  await expect(before(page)).toHaveCount(0)
  await read(page)
  await page.keyboard.press('Enter')
  await expect(taken(page)).toContainText(number)
})

test('a payment is dropped by a key and put back; what is found later does not silently join one left lying', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const [first, second, third] = [
    await town.citation(11_000),
    await town.citation(5_000),
    await town.citation(2_000),
  ]
  await page.goto('/counter')
  const citation = await find(page, first)
  await typeInto(citation.getByRole('textbox', { name: 'Amount' }), '60')
  await page.keyboard.press('Escape')
  await expect(citation).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Put it back' }).press('Enter')
  await expect(citation.getByRole('textbox', { name: 'Amount' })).toHaveValue(/^60/)
  await expect(citation.getByRole('textbox', { name: 'Amount' })).toBeFocused()

  // At once it joins, as several of one payer do.
  await page.keyboard.press('F2')
  await find(page, second)
  await expect(page.getByText('2 items in this payment')).toBeVisible()

  await age(page)
  await page.keyboard.press('F2')
  await page.keyboard.type(third)
  await page.keyboard.press('Enter')
  const anew = page.getByRole('button', { name: `Begin anew with ${third}` })
  await expect(anew).toBeFocused()
  await expect(page.getByText('2 items in this payment')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(anew).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type(third)
  await page.keyboard.press('Enter')
  await expect(anew).toBeFocused()
  await read(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: third })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Cart' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeVisible()
})

test('what is found of a payer: what is due stands first, all of it can be added, and nothing is hidden', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const mark = town.next()
  const admin = await deskOf('admin@demo.test')
  const made = async (fine: number): Promise<string> => {
    const number = `PA${town.next()}`
    await call(admin.request, 'POST', '/citations', {
      number,
      payer: `Payer ${mark}`,
      lines: [{ kind: 'fine', amount: fine }],
    })
    return number
  }
  const [a, paid, c] = [await made(1_000), await made(2_000), await made(3_000)]
  await call(page.request, 'POST', '/payments', {
    items: [{ citation: paid, amount: 2_000 }],
    tenders: [{ method: 'cash', amount: 2_000 }],
  })
  const other = await town.citation(500)
  await page.goto('/counter')
  await find(page, other)
  await page.keyboard.press('F2')
  await page.keyboard.type(`Payer ${mark}`)
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Found' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list.getByRole('listitem').last()).toContainText(paid)
  await expect(list.getByRole('button').first()).toBeFocused()
  await expect(page.getByText(`In this payment already: ${other}, $5.00.`)).toBeVisible()
  await page.getByRole('button', { name: 'Add all 2 that are due: $40.00' }).press('Enter')
  await expect(page.getByText('3 items in this payment')).toBeVisible()
  for (const number of [a, c, other]) await expect(page.getByRole('main')).toContainText(number)
})

test('A-5: what a page reads by itself while nobody sits there says so', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await page.goto('/sessions')
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
  const readAgain = async () => {
    const [request] = await Promise.all([
      page.waitForRequest(/\/api\/v1\/sessions\?/),
      town.session((await deskOf(await town.person('Cashier'))).request),
    ])
    return request.headers()['countinghouse-unattended']
  }
  expect(await readAgain()).toBeUndefined()
  await page.clock.setSystemTime(Date.now() + 61_000)
  expect(await readAgain()).toBe('true')
  await page.keyboard.press('Shift')
  expect(await readAgain()).toBeUndefined()
})
