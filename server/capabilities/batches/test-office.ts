import { expect } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown } from '../../testing/town.ts'

export type LineOf = {
  readonly citation?: string
  readonly amount?: number | null
  readonly method?: string
  readonly reference?: string
}

/** A town with people in sessions, and short words for what tests of batches do over and over. */
export async function testOffice() {
  const town = await testTown(await testDatabase())
  let made = 0

  async function startSession(whose: Resident): Promise<string> {
    const drawer = await town.admin.post('/drawers', {
      name: `Mail desk ${(made += 1)}`,
      branchId: town.branchId,
      type: 'virtual',
      openingBalanceRequired: false,
      concurrentUsers: true,
      closingMethod: 'manual',
    })
    const session = await whose.post('/sessions', { drawerId: drawer.body.id })
    expect(session.status).toBe(201)
    return session.body.id
  }

  async function citation(due: number): Promise<string> {
    const number = `MAIL${(made += 1)}`
    const lines = due > 0 ? [{ kind: 'fine', amount: due }] : []
    expect((await town.admin.post('/citations', { number, lines })).status).toBe(201)
    return number
  }

  /** By check unless told otherwise. */
  const check = (number: string, amount: number, own: LineOf = {}) => ({
    citation: number,
    amount,
    method: 'check',
    reference: String(1_000 + (made += 1)),
    ...own,
  })

  async function open(controlCount: number, controlTotal: number, whose = town.cashier) {
    const header = { source: 'Mail of Monday', controlCount, controlTotal }
    const { status, body } = await whose.post('/batches', header)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.id as string
  }

  const key = (id: string, lines: readonly LineOf[], whose = town.cashier, ifMatch = '*') =>
    whose.send('PUT', `/batches/${id}/lines`, { lines }, { headers: { 'if-match': ifMatch } })

  /** A batch whose control figures are those of its lines. */
  async function keyed(lines: readonly LineOf[], whose = town.cashier): Promise<string> {
    const total = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const id = await open(lines.length, total, whose)
    const saved = await key(id, lines, whose)
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    return id
  }

  const post = (id: string, more: object = {}, whose = town.cashier) =>
    whose.post(`/batches/${id}/post`, more)

  const dueOf = async (number: string) =>
    (await town.cashier.get(`/citations/${number}`)).body.due as number

  const sound = async () => {
    expect((await town.auditor.get('/proof/totals')).body.differences).toEqual([])
    expect((await town.auditor.get('/proof/chains')).body.broken).toEqual([])
  }

  return { ...town, startSession, citation, check, open, key, keyed, post, dueOf, sound }
}
