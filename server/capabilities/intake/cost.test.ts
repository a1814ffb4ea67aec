import { expect, it } from 'vitest'
import { BEGIN, setScope } from '../../journal/records.ts'
import { send, type Statement } from '../../postgres/pipeline.ts'
import { knownItems, unpostedItems } from './store.ts'
import { csvOf, testIntake } from './test-office.ts'

const { agencyId, clock, database, source, take } = await testIntake()

const COUNT = 1_500
const READ: Statement = {
  text: `select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read
           from pg_stat_xact_user_tables where relname = $1`,
  values: ['intake_items'],
}

it('I-1: what was there before is found by its name, also on a connection that asked when there was nothing', async () => {
  const client = await database.front.connect()
  const readBy = async (importId: number) => {
    const names = Array.from({ length: 100 }, (_, n) => n.toString(16).padStart(32, '0'))
    const slips = names.map((name) => `HAND1 ${name}`)
    const asks = [
      knownItems(agencyId, [importId], names),
      unpostedItems(agencyId, [importId], slips),
    ]
    const answers = await send(client, [BEGIN, setScope(agencyId, clock), ...asks, READ])
    await client.query('rollback')
    return answers.at(-1)?.[0]?.['read']
  }
  try {
    await database.owner.query('analyze intake_items, intake_imports, repair_items')
    expect(await readBy(0)).toBe(0)
    const rows = Array.from({ length: COUNT }, (_, n) => ({
      citation: 'NONE',
      amount: '1.00',
      check: `${n}`,
    }))
    const done = await take(await source(), csvOf(rows))
    expect(done).toMatchObject({ status: 'done', repair: { count: COUNT } })
    expect(await readBy(Number(done.id))).toBe(0)
  } finally {
    client.release()
  }
})
