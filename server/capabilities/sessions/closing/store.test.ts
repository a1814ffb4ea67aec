import { describe, expect, it } from 'vitest'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { cashier, codeOf, examine, idOf, SOUND } from '../../../testing/cashier.ts'
import { keyed, testCounter } from '../../../testing/counter.ts'
import { testDatabase } from '../../../testing/database.ts'
import { tampered } from '../../../testing/tampering.ts'
import { proveTotals } from '../../proof/public.ts'
import { verifyChains } from '../verify.ts'
import { closingProofs } from './proofs.ts'
import { shownClosing } from './queries.ts'

const counter = await testCounter(await testDatabase())
const STAFF = ['counts.give', 'counts.approve', 'sessions.status', 'expected.read']

let made = 0

/** Ada takes $9.00 in cash in a drawer that asks for a count, over a float of $2.00; Ben and Cleo supervise. */
async function office({ closingCount = 'declared' as const } = {}) {
  const ada = cashier(counter.door, await counter.person('Ada', ['counts.give']))
  const ben = cashier(counter.door, await counter.person('Ben', STAFF))
  const cleo = cashier(counter.secondDoor(), await counter.person('Cleo', STAFF))
  const session = idOf(await ada.start(await counter.drawer({ closingCount }), 200))
  const number = `CL${(made += 1)}`
  await counter.citation(number, 100_000)
  const ids: number[] = []
  for (const amount of [500, 400]) ids.push(idOf(await ada.pay(number, amount)))
  await ada.pay(number, 300, {
    tenders: [{ method: 'check', amount: 300, reference: '1', cardTail: null }],
  })
  return { ada, ben, cleo, session, number, ids }
}

const closingOf = (session: number) =>
  readInAgency(counter.database, counter, async (work) => (await shownClosing(work, session))!)

const stateOf = async (session: number) => {
  const { counts, session: shown } = await closingOf(session)
  return [shown.status, ...counts.map(({ number, state }) => `${number} ${state}`)]
}

describe('S-15: from the count to the closed session', () => {
  it('S-15: counted and closed in one unit of work, by two who press at once only once', async () => {
    const { ada, ben, session } = await office()
    await ada.leave(session)
    const outcomes = await Promise.all([1, 2].map(() => ben.count(session, 1_100, { close: true })))
    expect(outcomes.map(codeOf).toSorted()).toEqual(['accepted', 'session_closed'])
    expect(await stateOf(session)).toEqual(['closed', '1 agreed'])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('S-15, T-14: a repeated key counts once', async () => {
    const { ada, session } = await office()
    const key = keyed('count')
    const first = await ada.count(session, 1_100, {}, key)
    expect(await ada.count(session, 1_100, {}, key)).toEqual({ ...first, replayed: true })
    expect(await stateOf(session)).toEqual(['in_review', '1 agreed'])
  })

  it('S-15: a difference waits for its reason and for another person; then it closes', async () => {
    const { ada, ben, session } = await office()
    await ada.count(session, 1_075)
    expect(codeOf(await ben.status(session, 'closed'))).toBe('reason_missing')
    expect(codeOf(await ben.approve(session, 1))).toBe('reason_missing')
    await ada.explain(session, 1)
    expect(codeOf(await ben.status(session, 'closed'))).toBe('approval_missing')
    expect(codeOf(await ada.approve(session, 1))).toBe('own_count')
    expect(codeOf(await ben.approve(session, 1))).toBe('accepted')
    expect(codeOf(await ben.status(session, 'closed'))).toBe('accepted')
    const { counts, session: shown } = await closingOf(session)
    expect(counts).toMatchObject([
      { counted: 1_075, expected: 1_100, state: 'approved', reason: 'Wrong change' },
    ])
    expect(counts[0]).toMatchObject({ countedBy: { name: 'Ada' }, decidedBy: { name: 'Ben' } })
    expect(shown.count).toEqual({ number: 1, difference: -25, state: 'approved' })
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('S-15: two who approve at once, at two servers: one does, the other is told', async () => {
    const { ada, ben, cleo, session } = await office()
    await ada.count(session, 1, { reason: 'Lost' })
    const outcomes = await Promise.all([ben.approve(session, 1), cleo.approve(session, 1)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['accepted', 'count_not_waiting'])
    expect(await stateOf(session)).toEqual(['in_review', '1 approved'])
  })

  it('S-15: of approving and sending back at once one wins, and both agree which', async () => {
    const { ada, ben, cleo, session } = await office()
    await ada.count(session, 1, { reason: 'Lost' })
    const outcomes = await Promise.all([ben.approve(session, 1), cleo.sendBack(session, 1)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['accepted', 'count_not_waiting'])
    const won = codeOf(outcomes[0]) === 'accepted' ? '1 approved' : '1 sent_back'
    expect(await stateOf(session)).toEqual(['in_review', won])
  })

  it('S-15: sent back, counted again; an approval of the first comes too late', async () => {
    const { ada, ben, session } = await office()
    await ada.count(session, 1_000, { reason: 'Lost' })
    expect(codeOf(await ada.count(session, 1_100))).toBe('count_stands')
    await ben.sendBack(session, 1)
    expect(codeOf(await ben.status(session, 'closed'))).toBe('count_sent_back')
    await ada.count(session, 1_100, { reason: 'Two notes stuck together' })
    expect(codeOf(await ben.approve(session, 1))).toBe('count_not_waiting')
    expect(codeOf(await ben.status(session, 'closed'))).toBe('approval_missing')
    await ben.approve(session, 2)
    expect(codeOf(await ben.status(session, 'closed'))).toBe('accepted')
    expect(await stateOf(session)).toEqual(['closed', '2 approved', '1 sent_back'])
    expect(await examine(counter)).toEqual(SOUND)
  })
})

describe('S-3 and S-15 together', () => {
  it('S-15, T-6: a reversal after the count outdates it; the figures stay frozen', async () => {
    const { ada, ben, session, ids } = await office()
    await ada.count(session, 1_100)
    await ben.reverse(ids[0]!)
    expect(codeOf(await ben.status(session, 'closed'))).toBe('count_outdated')
    const { counts } = await closingOf(session)
    expect(counts).toMatchObject([{ counted: 1_100, expected: 1_100 }])
    expect(codeOf(await ada.count(session, 600, { close: true }))).toBe('not_permitted')
    expect(codeOf(await ben.count(session, 600, { close: true }))).toBe('accepted')
    expect(await stateOf(session)).toEqual(['closed', '2 agreed', '1 agreed'])
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('S-15, T-5: so does an edit from cash to check, and one back makes the count good again', async () => {
    const { ada, ben, session, ids } = await office()
    await ada.count(session, 1_100)
    await ben.edit(ids[0]!, 'check', '2')
    expect(codeOf(await ben.status(session, 'closed'))).toBe('count_outdated')
    await ben.edit(ids[0]!, 'cash')
    expect(codeOf(await ben.status(session, 'closed'))).toBe('accepted')
  })

  it('S-15, T-9: and a move, in both sessions; an approval is worth nothing after it', async () => {
    const [one, other] = [await office(), await office()]
    await one.ada.count(one.session, 1, { reason: 'Lost' })
    await other.ada.count(other.session, 1_100)
    await one.ben.approve(one.session, 1)
    await one.ben.move(one.ids[1]!, other.session)
    for (const { session } of [one, other])
      expect(codeOf(await one.ben.status(session, 'closed'))).toBe('count_outdated')
    expect(await examine(counter)).toEqual(SOUND)
  })

  it('S-15: of a change and the closing at once, none is closed with another figure than counted', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { ada, ben, cleo, session, ids } = await office()
      await ada.count(session, 1_100)
      const [, closed] = await Promise.all([cleo.reverse(ids[0]!), ben.status(session, 'closed')])
      expect(['accepted', 'count_outdated']).toContain(codeOf(closed))
    }
    expect(await examine(counter)).toEqual(SOUND)
  })
})

describe('T-13: counts in the chain', () => {
  const sound = async () => {
    const held = await office()
    await held.ada.count(held.session, 1_075, {
      reason: 'Lost',
      others: [{ method: 'check', items: 1, counted: 300 }],
    })
    await held.ben.approve(held.session, 1)
    await held.ben.status(held.session, 'closed')
    return held.session
  }

  it.each([
    ['counted', 'set counted = 1100'],
    ['expected', 'set expected = 1075'],
    ['lines', `set lines = '[{"denomination": "coin-1", "value": 1, "pieces": 1100}]'`],
    ['the reason', `set reason = 'Found again'`],
    ['who explained it', 'set explained_by = decided_by'],
    ['the decision', 'set decided_by = decided_by + 1000'],
    ['checks', `set others = '[]'`],
  ])('T-13: verify notices when %s of a count is changed', async (_what, change) => {
    const session = await sound()
    const statement = `update session_counts ${change} where session_id = ${session}`
    const broken = await tampered(
      counter,
      [statement],
      async (work) => (await verifyChains(work, session)).broken,
    )
    expect(broken).toHaveLength(1)
  })

  it('T-13: and when a count is taken away or another put in', async () => {
    const session = await sound()
    const verify = async (statement: string) =>
      tampered(counter, [statement], async (work) => (await verifyChains(work, session)).broken)
    expect(await verify(`delete from session_counts where session_id = ${session}`)).toHaveLength(1)
    expect(
      await verify(`update sessions set count_difference = 0 where id = ${session}`),
    ).toHaveLength(1)
  })

  it('T-12: prove derives counted, expected and difference anew', async () => {
    const session = await sound()
    const differs = (statement: string) =>
      tampered(counter, [statement], async (work) =>
        (await proveTotals(work, closingProofs)).differences.map(({ what }) => what),
      )
    const where = `where session_id = ${session}`
    expect(await differs(`update session_counts set counted = 1100 ${where}`)).toContain(
      'cash counted in session',
    )
    expect(await differs(`update session_counts set expected = 1075 ${where}`)).toEqual([
      'cash expected in closed session',
      'difference of the newest count of session',
    ])
  })

  it('T-11: the application’s own role cannot change a count that was given', async () => {
    const session = await sound()
    for (const change of ['reason = $$Found$$', 'state = $$sent_back$$', 'note = $$x$$'])
      await expect(
        counter.database.owner.query(
          `update session_counts set ${change} where session_id = ${session}`,
        ),
      ).rejects.toThrow('stays as it is')
  })

  it('S-15: the database itself closes no session without its count', async () => {
    const { session } = await office()
    await expect(
      counter.database.owner.query(
        `update sessions set status = 'closed', ended_at = app_now(), closed_at = app_now()
          where id = ${session}`,
      ),
    ).rejects.toThrow('sessions_counted_before_closing')
  })
})
