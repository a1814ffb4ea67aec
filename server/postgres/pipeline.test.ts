import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { send, type Statement } from './pipeline.ts'

const database = await testDatabase()

const say = (value: unknown): Statement => ({ text: 'select $1::text as said', values: [value] })
const divide: Statement = { text: 'select 1 / $1::int as quotient', values: [0] }
const MISSPELT: Statement = { text: 'selekt 1', values: [] }

async function connected<T>(run: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>) {
  const client = await connect()
  try {
    return await run(client)
  } finally {
    client.release()
  }
}
const connect = () => database.front.connect()

it('each statement gets its own rows, nothing asked gets none', () =>
  connected(async (client) => {
    const two = { text: 'select n, $1::int8 as big from generate_series(1, 2) n', values: [7] }
    const none = { text: 'select 1 as one where $1::bool', values: [false] }
    for (const _ of ['prepared', 'known'])
      expect(await send(client, [say('a'), null, none, two, say(null)])).toEqual([
        [{ said: 'a' }],
        [],
        [],
        [
          { n: 1, big: 7 },
          { n: 2, big: 7 },
        ],
        [{ said: null }],
      ])
    expect(await send(client, [null])).toEqual([[]])
  }))

it('a statement that is planned anew gets its rows among others, and is not kept', () =>
  connected(async (client) => {
    const anew: Statement = { text: 'select $1::int + 40 as sum', values: [2], planned: 'anew' }
    for (const _ of ['first', 'again'])
      expect(await send(client, [say('a'), anew, say('b'), anew])).toEqual([
        [{ said: 'a' }],
        [{ sum: 42 }],
        [{ said: 'b' }],
        [{ sum: 42 }],
      ])
    const kept = 'select statement from pg_prepared_statements where statement = $1'
    expect((await client.query(kept, [say('').text])).rowCount).toBe(1)
    expect((await client.query(kept, [anew.text])).rowCount).toBe(0)
  }))

it.each([
  ['fails', divide, '22012'],
  ['is no SQL', MISSPELT, '42601'],
])('where one %s, its error is told and what comes after is not run', (_, wrong, code) =>
  connected(async (client) => {
    await client.query('create temporary table seen (word text)')
    const note = { text: 'insert into seen values ($1)', values: ['x'] }
    await expect(send(client, [say('a'), wrong, note])).rejects.toMatchObject({ code })
    // The same connection goes on, and prepares what it could not before.
    const [, count, said] = await send(client, [
      note,
      { text: 'select count(*)::int as count from seen', values: [] },
      say('b'),
    ])
    expect([count, said]).toEqual([[{ count: 1 }], [{ said: 'b' }]])
    await client.query('drop table seen')
  }),
)

it('a connection that dies in the middle fails the statements, not the server', async () => {
  const client = await connect()
  // Caught from the start: the connection may die before the answer to the kill is here.
  const failure = send(client, [say('a'), { text: 'select pg_sleep($1)', values: [30] }]).catch(
    (error: Error) => error.message,
  )
  const kill = `
    select pg_terminate_backend(pid) from pg_stat_activity
     where state = 'active' and query = 'select pg_sleep($1)'`
  await expect.poll(async () => (await database.owner.query(kill)).rowCount).toBe(1)
  expect(await failure).toContain('terminating connection')
  client.release(true)
})
