import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { addSource, goElsewhere, takeIn } from './intake.ts'
import { call, Town } from './town.ts'

/** A line of a file; what is left out is blank. */
export type Line = {
  readonly citation?: string
  readonly amount?: string
  readonly check?: string
  readonly payer?: string
  readonly plate?: string
}

export type Arrived = {
  readonly importId: string
  readonly session: string
  readonly drawerId: string
}

const COLUMNS = ['citation', 'amount', 'check', 'payer', 'plate'] as const
const LAYOUT = {
  columns: {
    citation: 'citation',
    amount: 'amount',
    reference: 'check',
    payer: 'payer',
    plate: 'plate',
  },
}

/**
 * A file of payments that arrives in a drawer of its own, which has a session open. Whoever is signed
 * in there has to be allowed to set up a source.
 */
export async function arrive(
  admin: APIRequestContext,
  town: Town,
  lines: readonly Line[],
): Promise<Arrived> {
  const drawer = await town.drawer({ type: 'virtual' })
  const { id: session } = await call(admin, 'POST', '/sessions', { drawerId: drawer.id })
  const source = await addSource(admin, drawer, {
    format: 'csv',
    layout: LAYOUT,
    overpayments: 'repair',
  })
  // The drawer's name makes it another file than one of the same lines, as when a test is tried again.
  const rows = lines.map((line) =>
    [...COLUMNS.map((column) => line[column] ?? ''), drawer.name].join(','),
  )
  const text = [[...COLUMNS, 'drawer'].join(','), ...rows, ''].join('\n')
  const importId = await takeIn(admin, source.id, { name: `${drawer.name}.csv`, text })
  return { importId, session, drawerId: drawer.id }
}

/** a configuration that gives out the items of this file and no others, active from now on. */
export async function giveOnly(
  admin: APIRequestContext,
  town: Town,
  importId: string,
): Promise<string> {
  const roles = (await call(admin, 'GET', '/roles'))['items'] as { id: string; name: string }[]
  const nobody = roles.find(({ name }) => name === 'Auditor')?.id
  const { id } = await call(admin, 'POST', '/repair/configurations', {
    name: `Only ${town.next()}`,
    criteria: [{ selection: { importId }, ordering: 'oldest' }],
    last: { ordering: 'oldest', groups: [nobody] },
  })
  await call(admin, 'POST', `/repair/configurations/${id}/activate`)
  return id
}

/** So many lines whose citations are not there, NOSUCH1 the first. */
export const unknown = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({
    citation: `NOSUCH${at + 1}`,
    amount: '1.00',
    check: `${at + 1}`,
  }))

/** The list of items at the left. */
export const listOf = (page: Page) =>
  page.getByRole('navigation', { name: 'My items', exact: true }).locator('ol > li')

/** What has a disposition and is not final, newest first. */
export const pendingOf = (page: Page) =>
  page.getByRole('region', { name: 'Pending', exact: true }).getByRole('listitem')

/** Sets how long an item may be held, and how many may be pending. */
export async function setRepair(admin: APIRequestContext, settings: object): Promise<void> {
  const { version } = await call(admin, 'GET', '/repair/settings')
  const headers = { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': crypto.randomUUID() }
  const answer = await admin.patch('/api/v1/repair/settings', { headers, data: settings })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Opens the worklist and gets what there is, by key. */
export async function fetchByKey(page: Page, count: number): Promise<void> {
  await page.goto('/repair')
  await expect(page.getByText('You hold no items.')).toBeVisible()
  await page.keyboard.press('g')
  await expect(listOf(page)).toHaveCount(count)
  const words = count === 1 ? '1 waits for you' : `${count} wait for you`
  await expect(page.getByRole('link', { name: `Worklist ${words}` })).toBeVisible()
}

/** What is in the list, by the numbers that arrived. */
export async function listed(page: Page, count: number): Promise<string[]> {
  await expect(listOf(page)).toHaveCount(count)
  return listOf(page).locator('b').allInnerTexts()
}

export async function dueOn(admin: APIRequestContext, number: string): Promise<unknown> {
  return (await call(admin, 'GET', `/citations/${number}`))['due']
}

/** There is nothing more for this person, and that is said. */
export async function getNone(page: Page): Promise<void> {
  await expect(page.getByText('You hold no items.')).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByText(/^Nothing more is left for you now: all else/)).toBeVisible()
}

/** The number is refused, and not any more when another is typed; then the first candidate is taken. */
export async function correctRefused(page: Page): Promise<void> {
  const citation = page.getByLabel('Citation', { exact: true })
  await expect(citation).toHaveAttribute('aria-invalid', 'true')
  await expect(citation).toBeFocused()
  await page.keyboard.type('A')
  await expect(citation).toHaveValue('A')
  await expect(citation).not.toHaveAttribute('aria-invalid')
  await page.keyboard.press('Alt+1')
}

/** two are pending, no more may be, and the oldest of them goes when the open item is deferred. */
export async function overflow(page: Page, admin: APIRequestContext, name: string): Promise<void> {
  await setRepair(admin, { pendingLimit: 2 })
  await expect(page.getByText('Pending 2 of 2')).toBeVisible()
  await defer(page, 'One too many')
  const said = `The pending list was full, so its oldest was finalised: ${name}, $1.00. 1 item is in the deferred list.`
  await expect(page.getByRole('status').getByText(said)).toBeVisible()
  await setRepair(admin, { pendingLimit: 10 })
}

/** Defers the open item, by key; no reason is offered that was given for another. */
export async function defer(page: Page, note: string): Promise<void> {
  await page.keyboard.press('x')
  await expect(page.getByLabel('Reason')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('d')
  await expect(page.getByLabel('What has to be found out')).toBeFocused()
  await page.keyboard.type(note)
  await page.keyboard.press('Enter')
}

/** Rejects the open item, whose amount could not be read, with what is typed for it. */
export async function rejectUnreadable(page: Page, amount: string, reason: string): Promise<void> {
  await page.getByLabel('Amount', { exact: true }).fill(amount)
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Reject the item' })
  await expect(dialog.getByLabel('Amount that arrived')).toHaveValue(amount)
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type(reason)
  await page.keyboard.press('Enter')
}

/** Whoever works on this page rejects an item in another tab. */
export async function rejectElsewhere({ request }: Page, citation: string): Promise<void> {
  const { items } = await call(request, 'GET', '/repair/mine')
  const all = items as { id: string; arrived: { citation: string } }[]
  const id = all.find(({ arrived }) => arrived.citation === citation)?.id
  const wish = { type: 'reject', reason: 'Elsewhere' }
  await call(request, 'POST', `/repair/items/${id}/disposition`, wish)
}

/**
 * Somebody of the other agency who has everything in repair: items in their list, one pending, one
 * deferred, one rejected and one that waits for a session. Answers with what there is a page of.
 */
export async function furnishRepair(page: Page, mark: string) {
  await goElsewhere(page, mark)
  const { request } = page
  const town = new Town(request, `${mark}w`)
  const number = await town.citation(5_000)
  const wrong = (at: number): Line => ({
    citation: `NO${mark}${at}`,
    amount: '50.00',
    check: `${at}`,
  })
  const { session, importId } = await arrive(request, town, [
    { ...wrong(1), plate: `P${number}` },
    ...[2, 3, 4, 5, 6].map(wrong),
  ])
  await call(request, 'POST', `/sessions/${session}/status`, { status: 'closed' })
  await call(request, 'POST', '/repair/fetch', { count: 100 })
  const { items } = await call(request, 'GET', '/repair/mine')
  const own = (items as { id: string; import: { id: string } }[])
    .filter((item) => item.import.id === importId)
    .map(({ id }) => id)
  const say = (at: number, data: object) =>
    call(request, 'POST', `/repair/items/${own[at]}/disposition`, data)
  await say(5, { type: 'reject', reason: 'R1' })
  await say(4, { type: 'defer', note: 'N1' })
  await call(request, 'POST', '/repair/finalise')
  const items50 = [{ citation: number, amount: 5_000 }]
  await say(3, { type: 'repair', items: items50, method: 'lockbox', confirmOverpayment: true })
  const { id: configuration } = await call(request, 'POST', '/repair/configurations', {
    name: `C${mark}`,
    criteria: [
      { selection: { minAmount: 1_000, reasons: ['citation_unknown'] }, ordering: 'largest' },
    ],
    last: { ordering: 'oldest' },
  })
  return { item: own[5] ?? '', configuration }
}

/** These lines have arrived and could not be posted, and nothing else is given out. */
export async function giveOut(admin: APIRequestContext, town: Town, lines: readonly Line[]) {
  const arrived = await arrive(admin, town, lines)
  const configuration = await giveOnly(admin, town, arrived.importId)
  return { ...arrived, configuration }
}
