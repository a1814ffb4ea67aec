import { expect, type Locator, type Page } from '@playwright/test'
import { call, type Person, type Town } from './town.ts'

export type Till = { readonly id: string; readonly number: string }

/** What somebody counts: pieces by the id of the line, from above; papers by number and sum. */
type Pieces = Readonly<Record<string, string>>

export const field = (page: Page, denomination: string): Locator =>
  page.locator(`#tray-1-pieces-${denomination}`)

/** Counts by key alone: Enter goes down to the next line, Ctrl+Enter hands it in. */
export async function countByKeys(page: Page, pieces: Pieces, papers: readonly string[] = []) {
  await expect(field(page, 'note-10000')).toBeFocused()
  const lines = page.locator('[data-line]')
  const ids = await lines.evaluateAll((all) => all.map(({ id }) => id))
  for (const id of ids.slice(0, -1)) {
    // oxlint-disable no-await-in-loop -- one line after the other
    const typed = id.startsWith('bin-1-')
      ? papers[id.endsWith('items') ? 0 : 1]
      : pieces[id.replace('tray-1-pieces-', '')]
    if (typed !== undefined) await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    // oxlint-enable no-await-in-loop
  }
  await expect(page.getByRole('button', { name: /^Hand in/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
}

export const count = (page: Page, number: number): Locator =>
  page.getByRole('region', { name: `Count ${number}` })

/** A till of a branch that this person holds and may use, made behind the scenes. */
export async function heldTill(boss: Page, holder: Page, who: Person, wish: object): Promise<Till> {
  const till = await call(boss.request, 'POST', '/tills', wish)
  await call(boss.request, 'POST', `/tills/${till.id}/assign`, { userId: who.id })
  const { branchId } = wish as { branchId: string }
  await call(holder.request, 'POST', '/tills/initialise', { branchId })
  return { id: till.id, number: String(till['number']) }
}

export async function menu(page: Page, till: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for Till ${till}` }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/**
 * A till that whoever is signed in here holds, short of a quarter on a day that was processed; on the
 * next one, which is open, a bag is in transit and a request waits.
 */
export async function holdTill({ request }: Page, town: Town) {
  const { id: branch } = await town.branch()
  const post = (path: string, data?: object) => call(request, 'POST', path, data)
  const { date } = await post(`/branches/${branch}/day/open`, {})
  const baitBills = [{ serial: 'L12345678A', denomination: 'note-2000' }]
  const limits = { limitWarning: 5_000, limitStop: 50_000 }
  const wish = { branchId: branch, number: town.next(), kind: 'standard', trays: 2 }
  const { id: till } = await post('/tills', { ...wish, baitBills, ...limits })
  const { user } = await call(request, 'GET', '/auth/me')
  await post(`/tills/${till}/assign`, { userId: (user as { id: string }).id })
  await post('/tills/initialise', { branchId: branch })
  const float = { tillId: till, direction: 'in', kind: 'float', amount: 10_025, reason: 'F1' }
  const { id: asked } = await post('/paid-in-out', float)
  await town.countersign(`/paid-in-out/${asked}/approve`)
  const lines = [{ denomination: 'note-10000', pieces: 1 }]
  const trays = [
    { number: 1, lines },
    { number: 2, lines: [] },
  ]
  await post(`/tills/${till}/counts`, { trays })
  await town.countersign(`/tills/${till}/counts/1/book`, { reason: 'R1' })
  await post(`/branches/${branch}/day/settle`)
  await post(`/branches/${branch}/day/process`)
  await post(`/branches/${branch}/day/open`, {})
  await post('/till-transfers', { from: till, bagNumber: `B${till}`, amount: 2_000 })
  await post('/paid-in-out', { ...float, kind: 'paid', reason: 'R2' })
  await post(`/tills/${till}/counts`, { trays })
  return { till, branch, date: String(date) }
}
