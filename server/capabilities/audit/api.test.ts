import { describe, expect, it } from 'vitest'
import { inUnitOfWork } from '../../postgres/unit-of-work.ts'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { type AuditFilter, auditLines, type AuditPosition } from './queries.ts'
import { differences, recordAudit, THE_PRODUCT } from './public.ts'

const town = await testTown(await testDatabase())
const scope = { agencyId: town.agencyId, clock: town.clock }

async function record(action: string, id: number) {
  const subject = { type: 'drawer', id }
  await inUnitOfWork(town.database, scope, (work) =>
    recordAudit(work, THE_PRODUCT, { action, subject, after: { n: id } }),
  )
}

describe('the audit log', () => {
  it('X-4: a change and its line are written together or not at all', async () => {
    const failing = inUnitOfWork(town.database, scope, async (work) => {
      await recordAudit(work, THE_PRODUCT, { action: 'test.lost', subject: { type: 'x', id: 1 } })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await town.auditor.get('/audit?action=test.lost')).body.items).toEqual([])
  })

  it.each(['update audit_log set action = $1', 'delete from audit_log where action <> $1'])(
    'X-4: is append-only for the application’s role and for the owner: %s',
    async (statement) => {
      await record('test.kept', 1)
      const asApp = inUnitOfWork(town.database, scope, ({ client }) =>
        client.query(statement, ['gone']),
      )
      await expect(asApp).rejects.toThrow('permission denied')
      const asOwner = town.database.owner.query(statement, ['gone'])
      await expect(asOwner).rejects.toThrow('append-only')
    },
  )

  it('X-4: not even truncation is open to the application’s role', async () => {
    await expect(town.database.app.query('truncate audit_log')).rejects.toThrow('denied')
  })

  it('A-1: shows an agency nothing of another', async () => {
    await record('test.ours', 1)
    const theirs = await town.elsewhere.auditor.get('/audit?limit=200')
    expect(JSON.stringify(theirs.body)).not.toContain('test.ours')
  })

  it('X-5: pages show every line once, newest first, also within one moment', async () => {
    for (let n = 1; n <= 7; n++) {
      await record('test.paged', n)
      if (n % 3 === 0) town.clock.advance({ seconds: 1 })
    }
    const seen: number[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/audit?action=test.paged&limit=2${cursor && `&cursor=${cursor}`}`
      const { body } = await town.auditor.get(path)
      seen.push(...body.items.map((line: { after: { n: number } }) => line.after.n))
      cursor = body.nextCursor as string | null
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('X-5: a page deep in a long log reads no more lines than the first', async () => {
    await town.database.owner.query(
      `insert into audit_log (agency_id, at, action, subject_type, subject_id)
       select $1, '2020-01-01Z'::timestamptz + n * interval '1 second',
              case when n % 10 = 0 then 'test.rare' else 'test.common' end, 'x', n::text
         from generate_series(1, 20000) n`,
      [town.agencyId],
    )
    await town.database.owner.query('analyze audit_log')
    const linesRead = (filter: AuditFilter, after?: AuditPosition) =>
      inUnitOfWork(town.database, scope, async (work) => {
        expect(await auditLines(work, filter, 20, after)).toHaveLength(20)
        const { rows } = await work.client.query<{ read: number }>(
          `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables
            where relname = 'audit_log'`,
        )
        return rows[0]?.read ?? 0
      })
    const deep: AuditPosition = ['2020-01-01T00:10:00Z', 1]
    for (const filter of [{ action: 'test.rare' }, { action: 'test.common' }, {}]) {
      const first = await linesRead(filter)
      expect(first).toBeLessThan(500)
      expect(await linesRead(filter, deep)).toBeLessThan(first + 100)
    }
  })

  it('X-4: is narrowed down by person, action, subject and time', async () => {
    await town.admin.post('/branches', { name: 'Quay' })
    const at = town.clock.instant()?.toString()
    const later = town.clock.instant()?.add({ seconds: 1 }).toString()
    const byPerson = await town.auditor.get(
      `/audit?userId=${town.admin.userId}&from=${at}&to=${later}`,
    )
    expect(byPerson.body.items).toMatchObject([
      { action: 'branch.created', user: { name: town.admin.name }, subject: { label: 'Quay' } },
    ])
    expect(
      (await town.auditor.get(`/audit?userId=${town.admin.userId}&to=${at}`)).body.items,
    ).toEqual([])
    expect((await town.cashier.get('/audit')).status).toBe(403)
    expect((await town.auditor.get('/audit?cursor=abc')).status).toBe(422)
    expect((await town.auditor.get('/audit?from=yesterday')).status).toBe(422)
  })

  it('X-4: of two states shows what differs', () => {
    expect(differences({ a: 1, b: [1], c: null }, { a: 1, b: [2], c: null })).toEqual({
      before: { b: [1] },
      after: { b: [2] },
    })
  })
})
