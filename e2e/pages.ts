import { expect, type Page } from '@playwright/test'
import type { Session } from './town.ts'

/** Where the pages of the product are, and the heading by which one knows to have come there. */
export type Shown = { readonly path: string; readonly heading: RegExp }

/** Every page of the product, room by room, as an administrator in a session sees it. */
export function pagesOf(
  session: Session,
  citation: string,
  paymentId: string,
  permits: { readonly sold: string; readonly unsold: string; readonly order: string },
  batches: { readonly open: string; readonly posted: string },
  closings: readonly Session[],
  cash: Cash,
) {
  return {
    Enforcement: [
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
    ],
    Batches: [
      { path: '/batches', heading: /^(Batches|Lotes)$/ },
      { path: `/batches/${batches.open}`, heading: /^(Batch|Lote) B-/ },
      { path: `/batches/${batches.posted}`, heading: /B-/ },
    ],
    Permits: [
      { path: '/permits', heading: /^(Permits|Permisos)$/ },
      { path: '/permits/new', heading: /^./ },
      { path: `/permits/${permits.sold}`, heading: new RegExp(permits.sold) },
      { path: `/permits/sell?permits=${permits.unsold}`, heading: /^./ },
      { path: '/permit-orders', heading: /^./ },
      { path: `/permit-orders/${permits.order}`, heading: new RegExp(permits.order) },
    ],
    Cashiering: [
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
    ],
    Cash: cashPagesOf(cash),
    Reports: [
      { path: '/dashboard', heading: /^(Dashboard|Tablero)$/ },
      { path: '/reports', heading: /^./ },
      { path: '/reports?report=reversals', heading: /^./ },
      { path: '/reports?from=2026-01-02&to=2026-01-01', heading: /^./ },
    ],
    Administration: [
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
    ],
  } satisfies Record<string, readonly Shown[]>
}

type Cash = { readonly till: string; readonly branch: string; readonly date: string }

function cashPagesOf(cash: Cash): readonly Shown[] {
  return [
    { path: `/my-till?till=${cash.till}`, heading: /^(My till|Mi gaveta)$/ },
    { path: '/tills', heading: /^(Tills|Gavetas)$/ },
    { path: `/tills/${cash.till}`, heading: /^(Till|Gaveta) / },
    { path: `/tills/${cash.till}/count`, heading: /^(Count|Contar) / },
    { path: '/transfers', heading: /^(Transfers|Traspasos)$/ },
    { path: `/business-day?branch=${cash.branch}`, heading: /^(Business day|Jornada)$/ },
    { path: `/business-day/${cash.branch}/${cash.date}`, heading: /^./ },
  ]
}

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
