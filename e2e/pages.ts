import { expect, type Page } from '@playwright/test'
import type { Session } from './town.ts'

/** Where a page of the product is, and the heading by which one knows to have come there. */
export type Shown = { readonly path: string; readonly heading: RegExp }

type Cash = { readonly till: string; readonly branch: string; readonly date: string }

export const pagesOfEnforcement = (citation: string, paymentId: string): Shown[] => [
  { path: '/counter', heading: /^(Counter|Caja|Ventanilla|Mostrador)/ },
  { path: `/counter?citation=${citation}`, heading: /^(Counter|Caja|Ventanilla|Mostrador)/ },
  { path: '/citations', heading: /^./ },
  { path: `/citations/${citation}`, heading: new RegExp(citation) },
  { path: '/citations/new', heading: /^./ },
  { path: '/citations/import', heading: /^./ },
  { path: '/citations/import?import=1', heading: /^./ },
  { path: `/receipts/${paymentId}`, heading: /^./ },
  { path: '/payment-plans', heading: /^(Payment plans|Planes de pago)$/ },
  { path: '/payment-plans/new', heading: /^./ },
]

export const pagesOfBatches = (open: string, posted: string): Shown[] => [
  { path: '/batches', heading: /^(Batches|Lotes)$/ },
  { path: `/batches/${open}`, heading: /^(Batch|Lote) B-/ },
  { path: `/batches/${posted}`, heading: /B-/ },
]

type Permits = { readonly sold: string; readonly unsold: string; readonly order: string }

export const pagesOfPermits = ({ sold, unsold, order }: Permits): Shown[] => [
  { path: '/permits', heading: /^(Permits|Permisos)$/ },
  { path: '/permits/new', heading: /^./ },
  { path: `/permits/${sold}`, heading: new RegExp(sold) },
  { path: `/permits/sell?permits=${unsold}`, heading: /^./ },
  { path: '/permit-orders', heading: /^./ },
  { path: `/permit-orders/${order}`, heading: new RegExp(order) },
]

/** `closings`: one that is still to be counted, and one whose difference waits. */
export const pagesOfCashiering = (session: Session, closings: readonly Session[]): Shown[] => [
  { path: '/sessions', heading: /^./ },
  { path: '/sessions?dates=all', heading: /^./ },
  { path: `/sessions/${session.id}`, heading: new RegExp(session.name) },
  ...closings.map(({ id, name }) => ({
    path: `/sessions/${id}/closing`,
    heading: new RegExp(name),
  })),
  { path: `/sessions/${closings[1]?.id}`, heading: /^./ },
  { path: '/drawers', heading: /^./ },
  { path: '/nowhere', heading: /^./ },
  { path: '/proof', heading: /^./ },
]

export const pagesOfCash = ({ till, branch, date }: Cash): Shown[] => [
  { path: `/my-till?till=${till}`, heading: /^(My till|Mi gaveta)$/ },
  { path: '/tills', heading: /^(Tills|Gavetas)$/ },
  { path: `/tills/${till}`, heading: /^(Till|Gaveta) / },
  { path: `/tills/${till}/count`, heading: /^(Count|Contar) / },
  { path: '/transfers', heading: /^(Transfers|Traspasos)$/ },
  { path: `/business-day?branch=${branch}`, heading: /^(Business day|Jornada)$/ },
  { path: `/business-day/${branch}/${date}`, heading: /^./ },
]

export const MONEY: readonly Shown[] = [
  { path: '/deposits', heading: /^(Deposits|Depósitos)$/ },
  { path: '/deposits/prepare/1', heading: /^./ },
  { path: '/deposits/6001', heading: /D-6001/ },
  { path: '/bank', heading: /^./ },
  { path: '/bank?state=matched', heading: /^./ },
  { path: '/reconcile', heading: /^./ },
  { path: '/reconcile/realisation', heading: /^./ },
  { path: '/accounting/journal', heading: /^./ },
  { path: '/accounting/accounts', heading: /^./ },
  { path: '/accounting/accounts?part=ledger', heading: /^./ },
  { path: '/accounting/accounts?part=delays', heading: /^./ },
]

type Intake = {
  readonly done: string
  readonly tried: string
  readonly failed: string
  readonly lockbox: string
  readonly csv: string
  readonly money: string
}

export const pagesOfIntake = ({ done, tried, failed, lockbox, csv, money }: Intake): Shown[] => [
  { path: '/intake', heading: /^(Payments by file|Pagos por archivo)$/ },
  { path: '/intake?status=held', heading: /^./ },
  { path: '/intake/new', heading: /^./ },
  { path: `/intake/${done}`, heading: /^./ },
  { path: `/intake/${tried}`, heading: /^./ },
  { path: `/intake/${failed}`, heading: /^./ },
  { path: '/intake/sources', heading: /^./ },
  { path: `/intake/sources/${lockbox}`, heading: /^./ },
  { path: `/intake/sources/${csv}`, heading: /^./ },
  { path: '/unidentified', heading: /^./ },
  { path: '/unidentified?all=true', heading: /^./ },
  { path: `/unidentified/${money}`, heading: new RegExp(money) },
]

type Repair = { readonly item: string; readonly configuration: string }

export const pagesOfRepair = ({ item, configuration }: Repair): Shown[] => [
  { path: '/repair', heading: /^(Repair|Reparación)$/ },
  { path: '/repair/deferred', heading: /^./ },
  { path: '/repair/waiting', heading: /^./ },
  { path: '/repair/final', heading: /^./ },
  { path: `/repair/items/${item}`, heading: /^./ },
  { path: '/repair/supervision', heading: /^./ },
  { path: '/repair/configurations', heading: /^./ },
  { path: `/repair/configurations/${configuration}`, heading: /^./ },
]

export const REPORTS: readonly Shown[] = [
  { path: '/dashboard', heading: /^(Dashboard|Tablero)$/ },
  { path: '/reports', heading: /^./ },
  { path: '/reports?report=reversals', heading: /^./ },
  { path: '/reports?from=2026-01-02&to=2026-01-01', heading: /^./ },
]

export const ADMINISTRATION: readonly Shown[] = [
  { path: '/administration/people', heading: /^./ },
  { path: '/administration/roles', heading: /^./ },
  { path: '/administration/branches', heading: /^./ },
  { path: '/administration/methods', heading: /^./ },
  { path: '/administration/plan-templates', heading: /^./ },
  { path: '/administration/agency', heading: /^./ },
  { path: '/administration/logins', heading: /^./ },
  { path: '/administration/outbox', heading: /^./ },
  { path: '/administration/single-sign-on', heading: /^./ },
  { path: '/second-factor', heading: /^./ },
  { path: '/audit', heading: /^./ },
]

/** Opens a page and waits until all of it is there. */
export async function open(page: Page, { path, heading }: Shown): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: heading }).first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** What only the product itself says on a page: headings, column heads, names of pages. */
export async function wordsOf(page: Page): Promise<string[]> {
  const places = page
    .locator('h1, h2, h3, thead th, main button, main legend')
    .and(page.locator(':not([translate=no])'))
  const texts = await places.allInnerTexts()
  return texts.map((text) => text.trim()).filter((text) => /\p{L}{3}/u.test(text))
}
