import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { call, type Town } from './town.ts'

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
  const source = await call(admin, 'POST', '/intake/sources', {
    name: `Bank of ${drawer.name}`,
    drawerId: drawer.id,
    format: 'csv',
    method: 'lockbox',
    layout: LAYOUT,
    overpayments: 'repair',
  })
  const rows = lines.map((line) => COLUMNS.map((column) => line[column] ?? '').join(','))
  const text = [COLUMNS.join(','), ...rows, ''].join('\n')
  const sent = await admin.post('/api/v1/intake/imports', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    multipart: {
      sourceId: source.id,
      file: { name: `${drawer.name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) },
    },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  const { id: importId } = (await sent.json()) as { id: string }
  await expect
    .poll(async () => (await call(admin, 'GET', `/intake/imports/${importId}`))['status'])
    .toBe('done')
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

/** The list of items at the left. */
export const listOf = (page: Page) =>
  page.getByRole('navigation', { name: 'My items', exact: true }).getByRole('listitem')

/** What has a disposition and is not final, newest first. */
export const pendingOf = (page: Page) =>
  page.getByRole('region', { name: 'Pending', exact: true }).getByRole('listitem')
