import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { ADA, acting, BEN, CLEO, cutsOff, drawer, minutes, NOW, session } from './examples.ts'
import { sessionsState as stateOf } from './examples.ts'
import { sessionRefusals } from './refusals.ts'
import {
  decideCutOff,
  decideJoin,
  decideLeave,
  decideStart,
  decideStatus,
  isDue,
  sessionForPayment,
  sessionForReversal,
  type SessionsState,
  statusAt,
} from './rules.ts'

/** The code of a refusal, which the closed list has to have. */
function codeOf(result: object): string {
  if (!isRefusal(result)) return 'accepted'
  expect(Object.keys(sessionRefusals)).toContain(result.refused)
  return result.refused
}

function factsOf(result: { facts: readonly object[] } | Refusal): readonly object[] {
  if (isRefusal(result)) throw new Error(result.refused)
  return result.facts
}

const start = (state: SessionsState, balance: number | null = null, drawerId = 7) =>
  decideStart(state, { drawerId, openingBalance: balance, sessionId: 100 }, acting(ADA), NOW)

describe('starting', () => {
  it('S-1: copies the settings of the drawer', () => {
    const settings = {
      closingCount: 'declared' as const,
      concurrentUsers: false,
      openingBalanceRequired: true,
      branchId: 4,
    }
    const cutOffTime = Temporal.PlainTime.from('00:00')
    const automatic = { closingMethod: 'automatic', cutOffTime, cutOffStatus: 'closed' } as const
    const state = stateOf({ drawers: [drawer({ ...settings, ...automatic })] })
    expect(factsOf(start(state, 5_000))).toEqual([
      {
        fact: 'session_started',
        sessionId: 100,
        drawerId: 7,
        ...settings,
        closingMethod: 'automatic',
        cutOffAt: Temporal.Instant.from('2026-03-03T08:00:00Z'),
        cutOffStatus: 'closed',
        ledger: false,
        openingBalance: 5_000,
        by: ADA.id,
        at: NOW,
      },
      { fact: 'session_entered', sessionId: 100, userId: 1, name: 'Ada', loginId: null, at: NOW },
    ])
  })

  it('S-11: in a Manual drawer it has no cut-off', () => {
    const [started] = factsOf(start(stateOf({ drawers: [drawer()] })))
    expect(started).toMatchObject({ cutOffAt: null, cutOffStatus: null, closingMethod: 'manual' })
  })

  it('S-9: leaves the session that was current', () => {
    const sessions = [session(50, { drawerId: 8 })]
    const state = stateOf({ drawers: [drawer()], sessions, inside: [[ADA, 50]] })
    expect(factsOf(start(state))[0]).toEqual({ fact: 'session_left', sessionId: 50, userId: 1 })
  })

  it('S-4: an opening balance is needed where the drawer says so; zero is one', () => {
    const state = stateOf({ drawers: [drawer({ openingBalanceRequired: true })] })
    expect(start(state)).toMatchObject({
      refused: 'opening_balance_required',
      pointer: '/openingBalance',
    })
    expect(codeOf(start(state, 0))).toBe('accepted')
    expect(codeOf(start(stateOf({ drawers: [drawer()] })))).toBe('accepted')
  })

  it('S-5: a drawer with an open session refuses, and tells which and who', () => {
    const sessions = [session(50)]
    const inside = [
      [BEN, 50],
      [CLEO, 50],
    ] as const
    const refusal = start(stateOf({ drawers: [drawer()], sessions, inside }))
    expect(refusal).toMatchObject({
      refused: 'drawer_has_open_session',
      facts: {
        session: { id: '50' },
        users: [
          { id: '2', name: 'Ben' },
          { id: '3', name: 'Cleo' },
        ],
      },
      detail: expect.stringContaining('Ben, Cleo are in it') as string,
    })
  })

  it('S-5: sessions In Review of the same drawer do not stand in the way', () => {
    const sessions = [session(50, { status: 'in_review', endedAt: NOW, endedBy: BEN })]
    expect(codeOf(start(stateOf({ drawers: [drawer()], sessions })))).toBe('accepted')
  })

  it('S-12: one whose cut-off has come is no open session, and is ended first', () => {
    const sessions = [session(50, cutsOff(NOW))]
    const facts = factsOf(start(stateOf({ drawers: [drawer()], sessions, inside: [[BEN, 50]] })))
    expect(facts.map((fact) => 'fact' in fact && fact.fact)).toEqual([
      'session_status_changed',
      'session_started',
      'session_entered',
    ])
    expect(facts[0]).toMatchObject({ sessionId: 50, to: 'in_review', by: null })
  })

  it('D-5: a deactivated drawer starts none', () => {
    const state = stateOf({ drawers: [drawer({ status: 'deactivated' })] })
    expect(codeOf(start(state))).toBe('drawer_deactivated')
  })

  it('S-5: what is refused first is what stands first in the list', () => {
    const wrongs = [
      { drawers: [] },
      { drawers: [drawer({ status: 'deactivated', openingBalanceRequired: true })] },
      { drawers: [drawer({ openingBalanceRequired: true })] },
      { drawers: [drawer({ openingBalanceRequired: true })], sessions: [] },
    ]
    const codes = wrongs.map((wrong) =>
      codeOf(start(stateOf({ sessions: [session(50)], ...wrong }))),
    )
    expect(codes).toEqual([
      'drawer_not_found',
      'drawer_deactivated',
      'drawer_has_open_session',
      'opening_balance_required',
    ])
    const listed = Object.keys(sessionRefusals)
    expect(codes.toSorted((a, b) => listed.indexOf(a) - listed.indexOf(b))).toEqual(codes)
  })
})

describe('joining', () => {
  const join = (state: SessionsState, who = ADA, now = NOW) =>
    decideJoin(state, 50, acting(who), now)

  it('S-9: makes it current and leaves the one before', () => {
    const sessions = [session(50), session(51, { drawerId: 8 })]
    expect(factsOf(join(stateOf({ sessions, inside: [[ADA, 51]] })))).toEqual([
      { fact: 'session_left', sessionId: 51, userId: 1 },
      { fact: 'session_entered', sessionId: 50, userId: 1, name: 'Ada', loginId: null, at: NOW },
    ])
  })

  it('S-9: joining where one is already changes nothing', () => {
    expect(factsOf(join(stateOf({ sessions: [session(50)], inside: [[ADA, 50]] })))).toEqual([])
  })

  it('S-9, A-5: with another login one enters again, and leaves nothing', () => {
    const inside = stateOf({ sessions: [session(50)], inside: [[ADA, 50]] })
    const decided = decideJoin(inside, 50, { ...acting(ADA), loginId: 9 }, NOW)
    expect(factsOf(decided)).toMatchObject([{ fact: 'session_entered', loginId: 9 }])
  })

  it.each(['in_review', 'closed'] as const)('S-6: one that is %s is not joined', (status) => {
    const ended = session(50, { status, endedAt: NOW, endedBy: BEN })
    expect(join(stateOf({ sessions: [ended] }))).toMatchObject({
      refused: 'session_not_open',
      facts: { session: { id: '50', status, endedBy: { id: '2', name: 'Ben' } } },
    })
  })

  it('S-12: one whose cut-off has come is not joined', () => {
    const state = stateOf({ sessions: [session(50, cutsOff(minutes(5), 'closed'))] })
    expect(codeOf(join(state, ADA, minutes(4)))).toBe('accepted')
    expect(join(state, ADA, minutes(5))).toMatchObject({
      refused: 'session_not_open',
      facts: { session: { status: 'closed', endedAt: minutes(5).toString(), endedBy: null } },
    })
  })

  it('S-6: where one at a time is allowed, the second is told who is in it', () => {
    const alone = { sessions: [session(50, { concurrentUsers: false })] }
    expect(join(stateOf({ ...alone, inside: [[BEN, 50]] }))).toMatchObject({
      refused: 'session_occupied',
      facts: { users: [{ id: '2', name: 'Ben' }] },
    })
    expect(codeOf(join(stateOf(alone)))).toBe('accepted')
    expect(codeOf(join(stateOf({ ...alone, inside: [[ADA, 50]] })))).toBe('accepted')
  })

  it('S-6: not being open comes before being occupied, being there before both', () => {
    const occupied = session(50, { concurrentUsers: false, status: 'closed', endedAt: NOW })
    expect(codeOf(join(stateOf({ sessions: [occupied], inside: [[BEN, 50]] })))).toBe(
      'session_not_open',
    )
    expect(codeOf(join(stateOf()))).toBe('session_not_found')
  })
})

describe('leaving', () => {
  const leave = (state: SessionsState) => decideLeave(state, 50, ADA.id)

  it('S-9: takes the person out; the session stays', () => {
    const state = stateOf({ sessions: [session(50)], inside: [[ADA, 50]] })
    expect(factsOf(leave(state))).toEqual([{ fact: 'session_left', sessionId: 50, userId: 1 }])
  })

  it('S-9: leaving what one is not in changes nothing; an unknown session is refused', () => {
    const sessions = [session(50), session(51)]
    expect(factsOf(leave(stateOf({ sessions, inside: [[ADA, 51]] })))).toEqual([])
    expect(codeOf(leave(stateOf()))).toBe('session_not_found')
  })
})

describe('changing the status', () => {
  const STATUSES = ['open', 'in_review', 'closed'] as const
  const ALLOWED = ['open>in_review', 'open>closed', 'in_review>closed']
  const all = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const))

  it.each(all)('S-2: from %s to %s', (from, to) => {
    const ended = from === 'open' ? {} : { endedAt: NOW, endedBy: BEN }
    const state = stateOf({ sessions: [session(50, { status: from, ...ended })] })
    const decided = decideStatus(state, 50, to, acting(ADA), NOW)
    const changed = { fact: 'session_status_changed', sessionId: 50, from, to, by: ADA, at: NOW }
    const refusal = { refused: 'status_never_goes_back', facts: { status: from } }
    const isAllowed = ALLOWED.includes(`${from}>${to}`)
    const accepted = { facts: isAllowed ? [changed] : [], sessionId: 50 }
    expect(decided).toMatchObject(isAllowed || from === to ? accepted : refusal)
  })

  it('S-10: in an Automatic drawer too, before its cut-off', () => {
    const state = stateOf({ sessions: [session(50, cutsOff(minutes(1)))] })
    expect(factsOf(decideStatus(state, 50, 'closed', acting(ADA), NOW))).toHaveLength(1)
  })

  it('S-12: after the cut-off it goes on from where the cut-off left it', () => {
    const state = stateOf({ sessions: [session(50, cutsOff(NOW))] })
    const by = { id: ADA.id, name: ADA.name }
    expect(factsOf(decideStatus(state, 50, 'closed', acting(ADA), minutes(3)))).toMatchObject([
      { from: 'open', to: 'in_review', by: null, at: NOW },
      { from: 'in_review', to: 'closed', by, at: minutes(3) },
    ])
    expect(codeOf(decideStatus(state, 50, 'open', acting(ADA), minutes(3)))).toBe(
      'status_never_goes_back',
    )
  })

  it('S-2: an unknown session is refused', () => {
    expect(codeOf(decideStatus(stateOf(), 50, 'closed', acting(ADA), NOW))).toBe(
      'session_not_found',
    )
  })
})

describe('the cut-off', () => {
  it('S-12: has come at its very moment, not before', () => {
    const one = session(50, cutsOff(minutes(5)))
    expect(isDue(one, minutes(5).subtract({ nanoseconds: 1 }))).toBe(false)
    expect(isDue(one, minutes(5))).toBe(true)
    expect(statusAt(one, minutes(5))).toBe('in_review')
    expect(statusAt(session(50, cutsOff(NOW, 'closed')), NOW)).toBe('closed')
  })

  it('S-12: is written once, with its own moment and nobody as the author', () => {
    const one = session(50, cutsOff(minutes(5)))
    const [fact] = decideCutOff(one, minutes(9))
    expect(fact).toMatchObject({ from: 'open', to: 'in_review', by: null, at: minutes(5) })
    expect(decideCutOff(one, minutes(4))).toEqual([])
    expect(decideCutOff({ ...one, status: 'in_review' }, minutes(9))).toEqual([])
    expect(decideCutOff(session(50), minutes(9))).toEqual([])
  })

  it('S-11: a session In Review never closes by itself', () => {
    const one = session(50, { status: 'in_review', ...cutsOff(NOW, 'closed') })
    expect(statusAt(one, minutes(9_999))).toBe('in_review')
  })
})

describe('the session for money', () => {
  const scene = { sessions: [session(50, cutsOff(minutes(5)))], inside: [[ADA, 50]] as const }

  it('S-7: without a current session it is asked for', () => {
    for (const choose of [sessionForPayment, sessionForReversal])
      expect(choose(stateOf(), ADA.id, NOW)).toMatchObject({
        refused: 'session_required',
        detail: expect.stringContaining('You are in no session.') as string,
      })
  })

  it('S-8: it is the current one, while it is open', () => {
    for (const choose of [sessionForPayment, sessionForReversal]) {
      expect(choose(stateOf(scene), ADA.id, NOW)).toMatchObject({ id: 50 })
      expect(codeOf(choose(stateOf(scene), BEN.id, NOW))).toBe('session_required')
    }
  })

  it('S-12, S-13: from its cut-off on it is current no more, swept or not', () => {
    const swept = session(50, { status: 'in_review', endedAt: minutes(5) })
    for (const choose of [sessionForPayment, sessionForReversal]) {
      const before = choose(stateOf(scene), ADA.id, minutes(6))
      const after = choose(stateOf({ sessions: [swept], putOut: [[ADA, 50]] }), ADA.id, minutes(6))
      expect(before).toEqual(after)
      expect(before).toMatchObject({
        refused: 'session_required',
        detail: expect.stringContaining('it was ended by the cut-off') as string,
        facts: { session: { id: '50', endedBy: null, endedAt: minutes(5).toString() } },
      })
    }
  })

  it('S-13: whose session was ended by somebody is told by whom', () => {
    const ended = session(50, { status: 'closed', endedAt: NOW, endedBy: BEN })
    const state = stateOf({ sessions: [ended], putOut: [[ADA, 50]] })
    expect(sessionForPayment(state, ADA.id, NOW)).toMatchObject({
      detail: expect.stringContaining('it was ended by Ben') as string,
      facts: { session: { endedBy: { id: '2', name: 'Ben' } } },
    })
  })
})
