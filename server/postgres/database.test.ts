import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { isTransient } from './transient.ts'

const { app, owner } = await testDatabase()

describe('the application’s connections', () => {
  it('work as a role that owns nothing and bypasses nothing', async () => {
    const { rows } = await app.query(`
      select current_user as name, rolsuper or rolbypassrls as above,
        exists (select from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = current_user`)
    expect(rows).toEqual([{ name: 'countinghouse_app', above: false, owns: false }])
  })

  it('prepare a text with parameters once', async () => {
    const client = await app.connect()
    try {
      for (const n of [1, 2, 3]) await client.query('select $1::int8 as once', [n])
      const { rows } = await client.query(
        'select count(*) as n from pg_prepared_statements where statement ~ $1',
        ['as once'],
      )
      expect(rows).toEqual([{ n: 1 }])
    } finally {
      client.release()
    }
  })

  it('go on after a statement that cannot be prepared', async () => {
    const client = await app.connect()
    try {
      const failing = () => client.query('select $1::int8 as n from nowhere', [1])
      await expect(failing()).rejects.toThrow('nowhere')
      await expect(Promise.all([failing(), failing()])).rejects.toThrow('nowhere')
      expect((await client.query('select $1::int8 as n', [2])).rows).toEqual([{ n: 2 }])
    } finally {
      client.release()
    }
  })
})

describe('values', () => {
  it.each([
    ['int8', 9_007_199_254_740_991, 9_007_199_254_740_991],
    ['int8[]', [1, null, -2], [1, null, -2]],
    ['jsonb', { a: [1, '2'] }, { a: [1, '2'] }],
    ['text', Temporal.PlainDate.from('2026-03-08'), '2026-03-08'],
    ['text', Temporal.Instant.from('2026-03-08T08:00:00.000001Z'), '2026-03-08T08:00:00.000001Z'],
  ])('%s there and back', async (type, value, expected) => {
    const { rows } = await app.query(`select $1::${type} as value`, [value])
    expect(rows).toEqual([{ value: expected }])
  })

  it('X-1: times keep their microseconds, and dates have no time', async () => {
    const at = Temporal.Instant.from('2026-11-01T05:30:00.123456Z')
    const { rows } = await app.query<{
      at: Temporal.Instant
      all: Temporal.Instant[]
      day: Temporal.PlainDate
    }>(`select $1::timestamptz as at, array[$1::timestamptz] as all, $2::date as day`, [
      at,
      Temporal.PlainDate.from('2026-11-01'),
    ])
    expect([String(rows[0]?.at), rows[0]?.all.map(String), String(rows[0]?.day)]).toEqual([
      String(at),
      [String(at)],
      '2026-11-01',
    ])
  })

  it('X-1: a bigint that a number cannot hold is a fault, not a rounded amount', async () => {
    await expect(app.query('select 9007199254740993::int8')).rejects.toThrow('beyond 2^53-1')
  })
})

describe('failures that pass by themselves', () => {
  beforeAll(() =>
    owner.query(
      'create table pair as select n from generate_series(1, 2) n; grant all on pair to countinghouse_app',
    ),
  )

  it('are told from faults', async () => {
    const fault = await app.query('select 1 / 0').catch((error: unknown) => error)
    expect(isTransient(fault)).toBe(false)
    expect(isTransient(new TypeError('x is not a function'))).toBe(false)
    expect(isTransient(Object.assign(new Error(), { code: 'ECONNRESET' }))).toBe(true)
    expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true)
  })

  it('include a deadlock', async () => {
    const [one, two] = await Promise.all([app.connect(), app.connect()])
    const lock = (client: typeof one, n: number) =>
      client.query('select from pair where n = $1 for update', [n])
    await Promise.all([one.query('begin'), two.query('begin')])
    await Promise.all([lock(one, 1), lock(two, 2)])
    const outcomes = await Promise.allSettled(
      [lock(one, 2), lock(two, 1)].map(async (waiting, index) => {
        try {
          await waiting
        } finally {
          await [one, two][index]?.query('rollback')
        }
      }),
    )
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(failed.map(({ reason }) => isTransient(reason))).toEqual([true])
    one.release()
    two.release()
  })
})
