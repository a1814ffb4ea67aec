import { AxeBuilder } from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { lockboxFile, type LockboxItem } from '../server/demo/lockbox.ts'
import { call, PASSWORD, signIn } from './town.ts'

type File = { readonly name: string; readonly text: string }

/** Chooses a file on the page, as a person does. */
export async function chooseFile(page: Page, { name, text }: File): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** A lockbox of a drawer, or another source; whoever asks has to be allowed to set it up. */
export async function addSource(
  admin: APIRequestContext,
  drawer: { readonly id: string; readonly name: string },
  own: object = {},
): Promise<{ id: string; name: string }> {
  const name = `Bank of ${drawer.name}`
  const wish = { name, drawerId: drawer.id, format: 'lockbox', method: 'lockbox', ...own }
  const { id } = await call(admin, 'POST', '/intake/sources', wish)
  return { id, name }
}

/** Sends a file behind the scenes and waits until it is dealt with; answers with its import. */
export async function takeIn(
  request: APIRequestContext,
  sourceId: string,
  { name, text }: File,
  {
    dryRun = false,
    ...fields
  }: { readonly dryRun?: boolean; readonly [field: string]: unknown } = {},
): Promise<string> {
  const sent = await request.post(`/api/v1/intake/imports${dryRun ? '?dryRun=true' : ''}`, {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    multipart: {
      sourceId,
      ...(fields as Record<string, string>),
      file: { name, mimeType: 'text/plain', buffer: Buffer.from(text) },
    },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  const { id } = (await sent.json()) as { id: string }
  await expect
    .poll(async () => (await call(request, 'GET', `/intake/imports/${id}`))['status'])
    .toMatch(/done|failed/)
  return id
}

/**
 * From a file of 50 items that was taken out of its dry run, back to that: it leads to the import and
 * is not among what was posted in the list. Ends where it began, with all items printed.
 */
export async function returnToDryRun(page: Page, source: { readonly id: string }): Promise<void> {
  await page.goto(`/intake?source=${source.id}`)
  const tried = page.getByRole('row').filter({ hasText: 'dry run' })
  await expect(tried.getByText('$4,400.00')).toHaveCount(0)
  await tried.getByRole('link').click()
  await expect(page.getByText('The dry run is done. The file is taken in.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take it in now' })).toHaveCount(0)
  await page.getByRole('alert').or(page.getByRole('status')).getByRole('link').click()
  await expect(page.getByText('The import is done.')).toBeVisible()
  const items = page.getByRole('region', { name: 'Items' }).locator('tbody tr')
  await expect(items).toHaveCount(20)
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.body.innerText.match(/\d+ shown, .*/)?.[0] ?? ''
    }
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body[data-printed="50 shown, that is all"]')).toHaveCount(1)
}

/** An item of a lockbox with a check of its own. */
export const itemFor = (citation: string, amount: number, place = 0): LockboxItem => ({
  citation,
  amount,
  check: String(5_001 + place),
  payer: `Payer ${place}`,
})

/**
 * Somebody new in the other agency, who may do everything there: what is given out in repair there
 * concerns no test of this one. The page is theirs from then on.
 */
export async function goElsewhere(page: Page, mark: string): Promise<void> {
  await signIn(page.request, 'admin@other.test')
  const roles = (await call(page.request, 'GET', '/roles'))['items'] as {
    id: string
    name: string
  }[]
  const roleIds = [roles.find(({ name }) => name === 'Administrator')?.id]
  const email = `person${mark}@other.test`.toLowerCase()
  const person = { name: `Person ${mark}`, email, password: PASSWORD, roleIds }
  await call(page.request, 'POST', '/users', person)
  await signIn(page.request, email)
}

/** A drawer of the other agency that takes files, with a session open. */
async function openDrawer(request: APIRequestContext, mark: string) {
  const branches = (await call(request, 'GET', '/branches'))['items'] as { id: string }[]
  const drawer = await call(request, 'POST', '/drawers', {
    name: `Lockbox ${mark}`,
    branchId: branches[0]?.id,
    type: 'virtual',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  await call(request, 'POST', '/sessions', { drawerId: drawer.id })
  return { id: drawer.id, name: `Lockbox ${mark}` }
}

/** Money of an item that was rejected in repair; `mark` keeps its names apart. Answers its number. */
export async function rejectMoney(page: Page, mark: string, amount: number): Promise<string> {
  const { request } = page
  const source = await addSource(request, await openDrawer(request, mark))
  const text = lockboxFile([{ ...itemFor(`NO${mark}`, amount), payer: `Payer ${mark}` }], '261128')
  const importId = await takeIn(request, source.id, { name: `${mark}.bai`, text })
  const items = (await call(request, 'GET', `/intake/imports/${importId}/items`))['items'] as {
    id: string
  }[]
  const id = items[0]?.id ?? ''
  await hold(request, id)
  const reject = { type: 'reject', reason: 'Nobody knows whose it is' }
  await call(request, 'POST', `/repair/items/${id}/disposition`, reject)
  await call(request, 'POST', '/repair/finalise')
  await expect
    .poll(async () => {
      const { items: all } = await call(request, 'GET', '/unidentified?limit=200')
      return (all as { id: string }[]).some((one) => one.id === id)
    })
    .toBe(true)
  return id
}

/** Fetches until it is among what was given out; what else was, is given back. */
async function hold(request: APIRequestContext, id: string): Promise<void> {
  await expect
    .poll(async () => {
      await call(request, 'POST', '/repair/fetch', { count: 100 })
      const { items } = await call(request, 'GET', '/repair/mine')
      const held = (items as { id: string }[]).map((one) => one.id)
      for (const other of held.filter((one) => one !== id))
        // oxlint-disable-next-line no-await-in-loop -- seldom one
        await call(request, 'POST', `/repair/items/${other}/release`)
      return held
    })
    .toContain(id)
}

/** Files of the other agency that were taken, tried and refused, two sources, and some money. */
export async function furnishIntake(page: Page, mark: string) {
  const { request } = page
  const drawer = await openDrawer(request, `${mark}-a`)
  const layout = { columns: { citation: 'Notice', amount: 'Sum', reference: 'Slip' } }
  const csv = await addSource(request, drawer, { format: 'csv', method: 'check', layout })
  const lockbox = await addSource(request, { ...drawer, name: `${drawer.name} (BAI)` })
  const number = `IC${mark}`
  await call(request, 'POST', '/citations', { number, lines: [{ kind: 'fine', amount: 5_000 }] })
  const lines = [`${number},50.00,1`, `NO${mark},20.00,2`, `${number},ten,3`]
  const text = ['Notice,Sum,Slip', ...lines, ''].join('\n')
  const tried = await takeIn(request, csv.id, { name: `${mark}.csv`, text }, { dryRun: true })
  const done = await takeIn(request, csv.id, { name: `${mark}.csv`, text })
  const cut = lockboxFile([itemFor(number, 1_000)], '261128')
    .split('\n')
    .slice(0, 4)
    .join('\n')
  const failed = await takeIn(request, lockbox.id, { name: `${mark}.bai`, text: cut })
  const money = await rejectMoney(page, mark, 9_000)
  const assign = { citation: `UC${mark}` }
  await call(request, 'POST', '/citations', {
    number: assign.citation,
    lines: [{ kind: 'fine', amount: 4_000 }],
  })
  await call(request, 'POST', `/unidentified/${money}/assign`, assign)
  return { done, tried, failed, lockbox: lockbox.id, csv: csv.id, money }
}

/** From the page of the money: to its citation, there reverses what it paid, and back by the links. */
export async function reverseAssignment(page: Page, citation: string, money: string) {
  await page.getByRole('link', { name: citation }).click()
  const half = page.getByRole('row').filter({ hasText: `on ${money}` })
  await half.getByRole('button', { name: /^Actions for transaction/ }).click()
  await page.getByRole('menuitem', { name: 'Reverse' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`the money is unidentified again, in ${money}`)
  await dialog.getByRole('button', { name: /^Reverse/ }).click()
  const past = page.getByRole('region', { name: 'History' }).getByRole('row')
  await past
    .getByRole('link', { name: /^\d+-\d+$/ })
    .first()
    .click()
  await expect(
    page.getByText(`REVERSED: the money is unidentified again, in ${money}`).first(),
  ).toBeVisible()
  await page.goto('/unidentified')
  await page.getByRole('link', { name: money, exact: true }).click()
  await page
    .getByRole('link', { name: /^\d+-\d+$/ })
    .first()
    .click()
  await page.getByRole('link', { name: /\.bai, line/ }).click()
  await page.getByRole('row').getByRole('link', { name: money, exact: true }).click()
}

/** What axe finds in a part of the page. */
export async function flaws(page: Page, within: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
}
