import { expect } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { type ItemOf, type Lockbox, testIntake } from '../../testing/intake.ts'
import { type Answer, createResident, type Resident } from '../../testing/resident.ts'
import { testTown, type Town } from '../../testing/town.ts'
import { overdueLocks, waitingRepairs } from './jobs.ts'
import { settleDrawer } from './settling.ts'

let made = 0

/** A town with a lockbox whose items could not be posted, and short words for working on them. */
export async function testOffice() {
  const town = await testTown(await testDatabase())
  const { database, clock, agencyId } = town
  // Whoever is there from the start is never idle; operators that come are, as everybody.
  await database.owner.query(
    `update logins set idle_minutes = 10000, expires_at = created_at + interval '30 days'`,
  )
  const intake = testIntake({ database, clock, agencyId, userId: town.admin.userId })
  const lockbox = await intake.lockbox(await drawerIn(town))
  const services = { database, clock, door: intake.door }
  return {
    ...town,
    services,
    lockbox,
    anotherLockbox: async () => intake.lockbox(await drawerIn(town)),
    arrive: (items: readonly ItemOf[], into: Lockbox = lockbox) => intake.arrive(items, into),
    ...work(town),
    /** What servers do by themselves every second. */
    sweep: async () => {
      await overdueLocks(services).run()
      await waitingRepairs(services).run()
    },
    /** The job that finalising enqueues. */
    settle: ({ drawerId }: Lockbox = lockbox) => settleDrawer(services, agencyId, drawerId),
    openSession: (into: Lockbox = lockbox, whose = town.supervisor) =>
      sessionIn(into.drawerId, whose),
  }
}

async function drawerIn({ admin, branchId }: Town): Promise<number> {
  const { body } = await admin.post('/drawers', {
    name: `Lockbox ${(made += 1)}`,
    branchId,
    type: 'virtual',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  return Number(body.id)
}

async function sessionIn(drawerId: number, whose: Resident): Promise<number> {
  return Number(ok(await whose.post('/sessions', { drawerId: String(drawerId) })).body.id)
}

/** What is done and looked at over and over. */
function work(town: Town) {
  const { admin, auditor, cashier, app, database, clock, agencyId } = town
  const item = async (id: number) => ok(await auditor.get(`/repair/items/${id}`)).body
  return {
    item,
    statesOf: (ids: readonly number[]) =>
      Promise.all(ids.map(async (id) => (await item(id)).state as string)),
    citation: async (due: number, own: object = {}): Promise<string> => {
      const number = `REP${100_000 + (made += 1)}`
      const lines = due > 0 ? [{ kind: 'fine', amount: due }] : []
      return ok(await admin.post('/citations', { number, lines, ...own })).body.number
    },
    dueOf: async (number: string) => (await cashier.get(`/citations/${number}`)).body.due as number,
    /** So many more people who repair. */
    operators: (count: number) =>
      Promise.all(
        Array.from({ length: count }, () => {
          const person = { agencyId, name: `Operator ${(made += 1)}`, role: 'Repair operator' }
          return createResident({ app, database, clock, person })
        }),
      ),
    fetch: (whose: Resident, count?: number) =>
      whose.post('/repair/fetch', count === undefined ? {} : { count }),
    /** Fetches and answers with the ids. */
    fetched: async (whose: Resident, count?: number) =>
      idsOf(ok(await whose.post('/repair/fetch', count === undefined ? {} : { count }))),
    /** Fetches, and answers with what is in the list then. */
    offered: async (whose: Resident, count?: number) => {
      ok(await whose.post('/repair/fetch', count === undefined ? {} : { count }))
      return ok(await whose.get('/repair/mine')).body.items as {
        readonly id: string
        readonly draft: object | null
      }[]
    },
    dispose: (whose: Resident, id: number, wish: object, key?: string) =>
      whose.post(`/repair/items/${id}/disposition`, wish, key === undefined ? {} : { key }),
    repairing: (number: string, amount: number, own: object = {}) => ({
      type: 'repair',
      items: [{ citation: number, amount }],
      method: 'lockbox',
      ...own,
    }),
    sound: async () => {
      expect((await auditor.get('/proof/totals')).body.differences).toEqual([])
      expect((await auditor.get('/proof/chains')).body.broken).toEqual([])
    },
    /** what the audit log has of an item, in order. */
    actions: async (id: number) => {
      const path = `/audit?subject=repair_item:${id}&limit=200`
      const items = ok(await auditor.get(path)).body.items as { action: string }[]
      return items.map(({ action }) => action).toReversed()
    },
  }
}

export type Office = Awaited<ReturnType<typeof testOffice>>

/** Fails with the problem where there is one. */
export function ok(answer: Answer): Answer {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer
}

export function idsOf({ body }: Answer): number[] {
  return (body.items as { id: string }[]).map(({ id }) => Number(id))
}

/** A refusal's code, or `done`. */
export function codeOf({ status, body }: Answer): string {
  return status < 300 ? 'done' : (body.code as string)
}
