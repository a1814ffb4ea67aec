import { expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import type { ItemOf } from '../../testing/intake.ts'
import { candidatesFor } from './candidates.ts'
import { codeOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, agencyId, arrive, clock, database, repair: operator } = office

const cite = (number: string, due: number, own: object = {}) =>
  admin.post('/citations', { number, lines: [{ kind: 'fine', amount: due }], ...own })

async function likely(own: ItemOf): Promise<string[]> {
  const [id = 0] = await arrive([own])
  const { body } = ok(await operator.get(`/repair/items/${id}/candidates`))
  return body.items.map((each: { number: string; why: string[] }) =>
    [each.number, ...each.why].join(' '),
  )
}

ok(await cite('X1234567', 4_000, { plate: '7ABC123', state: 'CA', payer: 'Ada Byron' }))
ok(await cite('X1234576', 9_000, { plate: '8ZZZ999' }))
ok(await cite('Y9999999', 4_000, { payer: 'Grace Hopper' }))

it.each([
  ['two digits changed places', { citation: 'X1234657' }, 'X1234567 transposed'],
  ['one digit is another', { citation: 'X1234597' }, 'X1234567 one_digit'],
  ['one digit is missing', { citation: 'X123457' }, 'X1234567 one_less'],
  ['one character too many', { citation: 'XX1234567' }, 'X1234567 one_more'],
  ['the same, whatever its case', { citation: 'x1234567' }, 'X1234567 same_number'],
  ['the same plate', { citation: 'Q', plate: '7abc123' }, 'X1234567 same_plate'],
  ['the same payer', { citation: null, payer: 'GRACE HOPPER' }, 'Y9999999 same_payer'],
] as const)('candidates: %s', async (_what, own, wanted) => {
  expect(await likely({ amount: 1, ...own })).toContain(wanted)
})

it('candidates: whose amount is just what is due comes first, and the same amount alone is one too', async () => {
  expect(await likely({ citation: 'X1234567', amount: 9_000 })).toEqual([
    'X1234576 transposed same_amount',
    'X1234567 same_number',
  ])
  const byAmount = await likely({ citation: null, amount: 4_000 })
  expect(byAmount.toSorted()).toEqual(['X1234567 same_amount', 'Y9999999 same_amount'])
  const all = await likely({ citation: 'X1234567', amount: 4_000, plate: '7ABC123' })
  expect(all[0]).toBe('X1234567 same_number same_plate same_amount')
})

it('candidates: what takes no money is shown behind the others, as that', async () => {
  ok(await cite('Z7000001', 700))
  await database.owner.query(
    `update citations set standing = 'dismissed' where number = 'Z7000001'`,
  )
  ok(await cite('Z7000010', 900))
  const [id = 0] = await arrive([{ citation: 'Z7000001', amount: 700 }])
  const { body } = ok(await operator.get(`/repair/items/${id}/candidates`))
  expect(body.items).toMatchObject([
    { number: 'Z7000010', payable: true, due: 900 },
    { number: 'Z7000001', payable: false, status: 'dismissed' },
  ])
  expect(codeOf(await operator.get('/repair/items/1/candidates'))).toBe('repair_item_not_found')
})

it('candidates: the same payer and just the amount come before one digit that differs', async () => {
  ok(await cite('T5000000', 13_500, { payer: 'Elena Silva' }))
  for (const n of [1, 2, 3]) ok(await cite(`T500000${n}`, 11_000))
  const all = await likely({ citation: 'T5000009', amount: 13_500, payer: 'Elena Silva' })
  expect(all[0]).toBe('T5000000 one_digit same_payer same_amount')
  ok(await cite('S4000000', 13_500, { payer: 'Elena Silva' }))
  const [, second, third] = await likely({
    citation: 'T5000005',
    amount: 13_500,
    payer: 'Elena Silva',
  })
  expect([second, third]).toEqual(['S4000000 same_payer same_amount', 'T5000003 one_digit'])
})

it('candidates: those that only the amount leads to come behind, three at most; what takes none last', async () => {
  for (const n of [1, 2, 3, 4, 5]) ok(await cite(`W800000${n}`, 7_770))
  ok(await cite('V6000012', 1))
  ok(await cite('V6000022', 7_770))
  ok(await admin.post('/citations', { number: 'V6000023', lines: [] }))
  await database.owner.query(`update citations set standing = 'void' where number = 'V6000022'`)
  const all = await likely({ citation: 'V6000021', amount: 7_770 })
  expect(all[0]).toBe('V6000012 transposed')
  expect(all.slice(1, 4).map((each) => each.split(' ')[1])).toEqual(Array(3).fill('same_amount'))
  expect(all.slice(4)).toEqual(['V6000022 one_digit same_amount', 'V6000023 one_digit'])
})

it('X-5: candidates cost the same however many citations there are', async () => {
  const [id = 0] = await arrive([
    { citation: 'X1234657', amount: 4_000, plate: '7ABC123', payer: 'Ada Byron' },
  ])
  async function readAmong(from: number, to: number): Promise<number> {
    await database.owner.query(
      `insert into citations (agency_id, number, charged, applied, plate, payer)
       select $1, 'MANY' || n, 4000, 4000, '7ABC123', 'Ada Byron' from generate_series($2, $3::int) n`,
      [agencyId, from, to],
    )
    await database.owner.query('analyze citations')
    return inUnitOfWork(database, { agencyId, clock }, async (work) => {
      expect((await candidatesFor(work, id)).length).toBeGreaterThan(0)
      const { rows } = await work.client.query<{ read: number }>(
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables
          where relname = 'citations'`,
      )
      return rows[0]?.read ?? 0
    })
  }
  const few = await readAmong(1, 5_000)
  expect(await readAmong(5_001, 40_000)).toBeLessThan(few + 1_000)
})
