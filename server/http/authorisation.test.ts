import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { OPERATION_PERMISSIONS } from '../capabilities/identity/public.ts'
import { testDatabase } from '../testing/database.ts'
import type { Resident } from '../testing/resident.ts'
import { testTown } from '../testing/town.ts'
import { describedOperations, type Described } from '../testing/operations.ts'

const TABLE = new URL('authorisation.txt', import.meta.url)

const town = await testTown(await testDatabase())
const operations = describedOperations(town.app.document)

const callers: Record<string, Resident> = {
  nobody: town.stranger,
  cashier: town.cashier,
  supervisor: town.supervisor,
  finance: town.finance,
  repair: town.repair,
  auditor: town.auditor,
  admin: town.admin,
}

/**
 * Whether the operation lets this person in. Nobody gets further than its door: the address asks for
 * something that no operation knows, which is noticed only after who asks was looked at.
 */
async function isLetIn(person: Resident, { method, path }: Described): Promise<boolean> {
  const url = `${path.replaceAll(/\{\w+\}/g, 'nothing of this name')}?nothing=known`
  const { status, body } = await person.send(method, url, {})
  if (status === 401 || status === 403) {
    expect(['not_signed_in', 'not_permitted']).toContain(body.code)
    return false
  }
  // The way back from a provider takes any query, and leads on.
  expect([302, 404, 415, 422]).toContain(status)
  return true
}

async function lineOf(operation: Described): Promise<string> {
  const cells = [operation.id, operation.method, OPERATION_PERMISSIONS[operation.id] ?? '?']
  for (const [name, person] of Object.entries(callers))
    cells.push((await isLetIn(person, operation)) ? name : '-')
  const widths = [26, 6, 21, ...Object.keys(callers).map((name) => name.length)]
  return cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' ')
}

it('A-6: every operation lets in whom the committed table says, by calling it', async () => {
  const lines: string[] = []
  for (const operation of operations) lines.push(`${(await lineOf(operation)).trimEnd()}\n`)
  const text = lines.join('')
  if (process.env['UPDATE']) writeFileSync(TABLE, text)
  expect(text, 'run this with UPDATE=1 and read what changed').toBe(readFileSync(TABLE, 'utf8'))
})

it('A-6: the permission table has every operation, and nothing else', () => {
  expect(Object.keys(OPERATION_PERMISSIONS).toSorted()).toEqual(
    operations.map(({ id }) => id).toSorted(),
  )
})

it('A-6: a call without the permission changes nothing', async () => {
  const { rows: before } = await town.database.owner.query('select * from branches order by id')
  const answer = await town.cashier.post('/branches', { name: 'Mine' })
  expect(answer).toMatchObject({
    status: 403,
    body: { code: 'not_permitted', permission: 'agency.write' },
  })
  const { rows: after } = await town.database.owner.query('select * from branches order by id')
  expect(after).toEqual(before)
})

it('A-6: the same table is shown in the product', async () => {
  const { body } = await town.cashier.get('/permissions')
  expect(body.operations).toHaveLength(operations.length)
  expect(body.operations).toContainEqual({
    id: 'takePayment',
    method: 'POST',
    path: '/payments',
    permission: 'payments.take',
    summary: expect.any(String),
  })
})

it('A-6: the Auditor reads everything and changes nothing', () => {
  for (const { id, method } of operations) {
    const needed = OPERATION_PERMISSIONS[id] ?? ''
    if (needed === 'anyone' || needed === 'signed_in') continue
    // Its GET counts as a printing: it gives the payer paper, and does not only read.
    const isReading = method === 'GET' && id !== 'downloadReceipt'
    expect(`${id} ${needed.endsWith('.read')}`).toBe(`${id} ${isReading}`)
  }
})
