import { expect, it } from 'vitest'
import { testOffice } from './test-office.ts'

const office = await testOffice()
const { cashier, check, citation, database, dueOf, keyed, sound } = office
await office.startSession(cashier)

it('E-6: a connection that dies on the last statement leaves nothing; the same key posts it later', async () => {
  const numbers = [await citation(5_000), await citation(3_000)]
  const id = await keyed(numbers.map((number) => check(number, 1_000)))
  await database.owner.query(`
    create function die() returns trigger language plpgsql security definer as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
    create trigger die before update on batches for each row execute function die()`)
  const send = () => cashier.post(`/batches/${id}/post`, {}, { key: 'the-key-of-it' })
  expect((await send()).status).toBe(503)
  await database.owner.query('drop trigger die on batches')
  const { rows } = await database.owner.query(`select from payments`)
  expect(rows).toEqual([])
  expect(await dueOf(numbers[0] ?? '')).toBe(5_000)
  expect((await cashier.get(`/batches/${id}`)).body.status).toBe('open')
  await sound()
  expect((await send()).body.status).toBe('posted')
  expect(await dueOf(numbers[1] ?? '')).toBe(2_000)
  await sound()
}, 30_000)
