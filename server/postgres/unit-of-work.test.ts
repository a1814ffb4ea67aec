import { beforeAll, describe, expect, it } from 'vitest'
import { databaseClock, setClock } from '../clock/clock.ts'
import { testDatabase } from '../testing/database.ts'
import { isTransient } from './transient.ts'
import { inUnitOfWork, readInAgency } from './unit-of-work.ts'

const database = await testDatabase()
const agency = (agencyId: number) => ({ agencyId, clock: databaseClock })

beforeAll(async () => {
  await database.owner.query(`
    create table slips (agency_id bigint not null, amount bigint not null, on_day date, at timestamptz);
    alter table slips enable row level security;
    create policy own on slips using (agency_id = nullif(current_setting('app.agency_id', true), '')::bigint);
    grant select, insert on slips to countinghouse_app`)
})

const insert = 'insert into slips (agency_id, amount, on_day, at) values ($1, $2, $3, $4)'

describe('a unit of work', () => {
  it('keeps what it did', async () => {
    const at = Temporal.Instant.from('2026-03-08T08:00:00.123456Z')
    const day = Temporal.PlainDate.from('2026-03-08')
    await inUnitOfWork(database, agency(1), ({ client }) => client.query(insert, [1, 500, day, at]))
    const read = await readInAgency(database, agency(1), ({ client }) =>
      client.query<{ amount: number; on_day: Temporal.PlainDate; at: Temporal.Instant }>(
        'select * from slips',
      ),
    )
    expect(read.rows[0]).toMatchObject({ amount: 500 })
    expect(read.rows[0]?.at.equals(at)).toBe(true)
    expect(read.rows[0]?.on_day.equals(day)).toBe(true)
  })

  it('leaves nothing of what threw', async () => {
    const failing = inUnitOfWork(database, agency(2), async ({ client }) => {
      await client.query(insert, [2, 500, null, null])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const { rows } = await readInAgency(database, agency(2), ({ client }) =>
      client.query('select * from slips'),
    )
    expect(rows).toEqual([])
  })

  it('A-1: shows no other agency its rows and takes none in its name', async () => {
    const foreign = inUnitOfWork(database, agency(3), ({ client }) =>
      client.query(insert, [1, 5, null, null]),
    )
    await expect(foreign).rejects.toThrow('row-level security')
    const { rows } = await readInAgency(database, agency(3), ({ client }) =>
      client.query('select * from slips'),
    )
    expect(rows).toEqual([])
  })

  it('A-1: what looks across agencies as the owner reads no table of somebody’s own making', async () => {
    const { rows } = await database.owner.query(
      `select proname from pg_proc
        where pronamespace = 'public'::regnamespace and prosecdef
          and not coalesce(proconfig @> array['search_path=public, pg_temp'], false)`,
    )
    expect(rows).toEqual([])
  })

  it('X-1: carries the clock that was set', async () => {
    const clock = setClock('2026-11-01T05:30:00Z')
    const { rows } = await readInAgency(database, { agencyId: 1, clock }, ({ client }) =>
      client.query(`select current_setting('app.now') as now`),
    )
    expect(rows).toEqual([{ now: '2026-11-01T05:30:00Z' }])
  })

  it('is refused, not silently undone, when a failed statement was ignored', async () => {
    const careless = inUnitOfWork(database, agency(1), ({ client }) =>
      client.query('select 1 / 0').catch(() => undefined),
    )
    await expect(careless).rejects.toThrow('undone at commit')
  })

  it('survives a connection that is ended beneath it, as a transient failure', async () => {
    const error = await inUnitOfWork(database, agency(1), async ({ client }) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await client.query('select 1')
    }).catch((failure: unknown) => failure)
    expect(isTransient(error)).toBe(true)
    await inUnitOfWork(database, agency(1), ({ client }) => client.query('select 1'))
  })
})
