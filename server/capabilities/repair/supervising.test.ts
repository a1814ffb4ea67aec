import { expect, it } from 'vitest'
import { codeOf, idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, arrive, auditor, clock, dispose, fetched, repairing, statesOf, supervisor } = office
await office.openSession()
const number = await office.citation(50_000)

async function someone() {
  const [one] = await office.operators(1)
  if (!one) throw new Error('nobody')
  return one
}

it('R-9: a supervisor takes all that somebody holds at once; what is pending stays theirs', async () => {
  await arrive([{}, {}, {}])
  const gone = await someone()
  const ids = await fetched(gone, 3)
  ok(await dispose(gone, ids[0] ?? 0, repairing(number, 5_000)))
  const wish = { userId: String(gone.userId) }
  expect(codeOf(await gone.post('/repair/release', wish))).toBe('not_permitted')
  expect(ok(await supervisor.post('/repair/release', wish)).body).toEqual({ released: 2 })
  expect(await statesOf(ids)).toEqual(['pending', 'new', 'new'])
  expect((await gone.get('/repair/mine')).body.lost).toMatchObject([
    { cause: 'released' },
    { cause: 'released' },
  ])
  expect(codeOf(await supervisor.post('/repair/release', wish))).toBe('repair_not_locked')
  expect(codeOf(await supervisor.post('/repair/release', { userId: '999999' }))).toBe(
    'repair_not_locked',
  )
  ok(await gone.post('/repair/finalise'))
})

it('R-7: says what another lock time would release and finalise, and releases nothing', async () => {
  await arrive([{}, {}, {}])
  const slow = await someone()
  const ids = await fetched(slow, 2)
  ok(await dispose(slow, ids[0] ?? 0, repairing(number, 5_000)))
  clock.advance({ minutes: 5 })
  const quick = await someone()
  await fetched(quick, 1)
  const effect = async (minutes: number) =>
    ok(await auditor.get(`/repair/settings/effect?maximumLockMinutes=${minutes}`)).body
  expect(await effect(6)).toEqual({ released: 0, finalised: 0 })
  expect(await effect(5)).toEqual({ released: 1, finalised: 1 })
  expect(await statesOf(ids)).toEqual(['pending', 'locked'])
  ok(await admin.patch('/repair/settings', { maximumLockMinutes: 5 }))
  await office.sweep()
  expect(await statesOf(ids)).toEqual(['final', 'new'])
  ok(await admin.patch('/repair/settings', { maximumLockMinutes: 10 }))
})

it('R-6: final items are found by day, person, outcome and citation', async () => {
  clock.advance({ minutes: 60 })
  await office.sweep()
  const from = String(clock.instant())
  await arrive([{ citation: 'GONE1' }, { citation: 'GONE2' }])
  const worker = await someone()
  const target = await office.citation(50_000)
  const list = ok(await auditor.get('/repair/deferred')).body.items
  expect(list).toEqual([])
  const ids = await fetched(worker, 100)
  const wanted = ids.slice(-2)
  const [one = 0, two = 0] = wanted
  ok(await dispose(worker, one, repairing(target, 5_000)))
  ok(await dispose(worker, two, { type: 'reject', reason: 'Not ours' }))
  ok(await worker.post('/repair/finalise'))
  const found = async (query: string) => idsOf(ok(await auditor.get(`/repair/final?${query}`)))
  expect(await found(`from=${from}`)).toEqual([two, one])
  expect(await found(`userId=${worker.userId}&outcome=repaired`)).toEqual([one])
  expect(await found(`from=${from}&outcome=rejected`)).toEqual([two])
  expect(await found(`citation=${target.toLowerCase()}`)).toEqual([one])
  expect(await found(`to=${from}&userId=${worker.userId}`)).toEqual([])
  const { citation } = (await office.item(two)).arrived
  expect(await found(`citation=${citation}`)).toEqual([two])
})
