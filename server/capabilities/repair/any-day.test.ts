import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readSettings } from '../../settings/settings.ts'
import { createResident, type Resident } from '../../testing/resident.ts'
import { ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { admin, agencyId, clock, database, dispose, repairing, sound, supervisor, sweep } = office
const settings = readSettings({ SECRET_KEY: 'c0'.repeat(32) })
const second = await buildApp({ database, clock, settings, logTo: { write: () => true } })
const number = await office.citation(100_000_000)
const configuration = ok(await admin.get('/repair/configurations')).body.items[0].id as string
await office.openSession()

/** Five people at two servers, who come back when their login has ended. */
const person = { agencyId, name: 'Operator', role: 'Repair operator' }
const people: Resident[] = await Promise.all(
  Array.from({ length: 5 }, (_, at) =>
    createResident({ app: at % 2 === 0 ? office.app : second, database, clock, person }),
  ),
)
/** None of them is ever idle: what a login's end does is asked for by signing out. */
const awake = () =>
  database.owner.query(
    `update logins set idle_minutes = 10000, expires_at = created_at + interval '30 days'`,
  )
await awake()

const steps = {
  fetch: (who: Resident) => who.post('/repair/fetch', { count: 3 }),
  repair: (who: Resident) => disposeFirst(who, repairing(number, 5_000)),
  reject: (who: Resident) => disposeFirst(who, { type: 'reject', reason: 'None' }),
  defer: (who: Resident) => disposeFirst(who, { type: 'defer', note: 'Later' }),
  late: async (who: Resident) => {
    const [lost] = ok(await who.get('/repair/mine')).body.lost
    return lost && dispose(who, Number(lost.itemId), repairing(number, 5_000))
  },
  redo: (who: Resident) => who.post('/repair/redo'),
  finalise: (who: Resident) => who.post('/repair/finalise'),
  take: async (who: Resident) => {
    const [one] = ok(await who.get('/repair/deferred')).body.items
    return one && who.post(`/repair/items/${one.id}/take`)
  },
  release: async () => {
    const [one] = ok(await supervisor.get('/repair/locks')).body.items
    return one && supervisor.post(`/repair/items/${one.id}/release`)
  },
  signOut: async (who: Resident) => {
    const at = people.indexOf(who)
    if (at < 0) return
    people[at] = await who.anotherBrowser()
    await awake()
    await who.post('/auth/sign-out')
  },
  restart: async () => {
    await admin.post(`/repair/configurations/${configuration}/deactivate`)
    await admin.post(`/repair/configurations/${configuration}/activate`)
  },
  wait: async () => clock.advance({ minutes: 4 }),
  sweep: () => sweep(),
} as const
type Step = keyof typeof steps

async function disposeFirst(who: Resident, wish: object) {
  const [item] = ok(await who.get('/repair/mine')).body.items
  return item && dispose(who, Number(item.id), wish)
}

/** No two hold the same, and what is there is what arrived. */
async function counted() {
  const { rows } = await database.owner.query<{ state: string; count: number; money: number }>(
    `select r.state, count(*) as count,
            sum((select coalesce(sum(t.amount), 0) from transactions t
                  where t.agency_id = r.agency_id and t.payment_id = r.payment_id
                    and t.kind = 'batch_payment'))::bigint as money
       from repair_items r where r.agency_id = $1 group by r.state`,
    [agencyId],
  )
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  const money = rows.reduce((sum, row) => sum + row.money, 0)
  return { all, final: of('final'), held: of('locked') + of('pending'), money }
}

let arrived = 0
const who = fc.nat({ max: 4 })
const step = fc.constantFrom(...(Object.keys(steps) as Step[]))

it('R-1, R-3, R-6, R-13: whatever people do at once, no item is lost, held by two or posted twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(step, who), { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
      async (day) => {
        arrived += (await office.arrive([{}, {}, {}, {}, {}, {}])).length
        for (const together of day) {
          // oxlint-disable-next-line no-await-in-loop -- what happens at once, one after the other
          const answers = await Promise.all(
            together.map(async ([name, at]) => {
              const one = people[at]
              return one && steps[name](one)
            }),
          )
          const faults = answers.filter((answer) => (answer as { status?: number })?.status === 500)
          expect(faults).toEqual([])
        }
        clock.advance({ minutes: 10 })
        await sweep()
        const { all, final, held, money } = await counted()
        expect({ all, held, money }).toEqual({ all: arrived, held: 0, money: final * 5_000 })
      },
    ),
    { numRuns: 25 },
  )
  await sound()
}, 120_000)
