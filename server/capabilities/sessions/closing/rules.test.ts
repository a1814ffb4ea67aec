import { describe, expect, it } from 'vitest'
import { ADA, acting, BEN, CLEO, cutsOff, minutes, NOW } from '../examples.ts'
import { decideStatus } from '../rules.ts'
import type { Closing, Count } from './count.ts'
import { codeOf, counting, factsOf, give, OPEN, scene, stood, wish } from './examples.ts'
import { obstaclesOf, preflightOf } from './obstacles.ts'
import { decideDecision, decideExplanation } from './rules.ts'

describe('S-15: giving a count', () => {
  it('S-15: freezes what was counted, what is expected and the tolerance', () => {
    const lines = [
      { denomination: 'roll-10', pieces: 1 },
      { denomination: 'note-100', pieces: 3 },
      { denomination: 'coin-25', pieces: 0 },
    ]
    const others = [{ method: 'check', items: 2, counted: 300 }]
    const [fact] = factsOf(give(scene({ tolerance: 100 }), wish(0, { lines, others })))
    expect(fact).toMatchObject({
      fact: 'session_counted',
      number: 1,
      mode: 'declared',
      // largest first as they stand in the table, and nothing that was not there
      lines: [
        { denomination: 'note-100', value: 100, pieces: 3 },
        { denomination: 'roll-10', value: 500, pieces: 1 },
      ],
      counted: 800,
      expected: 900,
      others: [{ method: 'check', items: 2, counted: 300, expected: 300 }],
      cashMethods: ['cash'],
      tolerance: 100,
      state: 'agreed',
      by: ADA,
    })
  })

  it.each([
    [900, 0, null, 'agreed'],
    [899, 0, null, 'unexplained'],
    [901, 0, 'Wrong change', 'waiting'],
    [875, 25, null, 'agreed'],
    [874, 25, null, 'unexplained'],
    [926, 25, 'Wrong change', 'waiting'],
  ])(
    'S-15: counted %i with a tolerance of %i and reason %s: %s',
    (cents, tolerance, reason, state) => {
      const [fact] = factsOf(give(scene({ tolerance }), wish(cents, { reason })))
      expect(fact).toMatchObject({ state, counted: cents, expected: 900 })
    },
  )

  it('S-15: checks that are missing ask for a reason as cash does, and do not make up for cash', () => {
    const others = [{ method: 'check', items: 1, counted: 200 }]
    const [fact] = factsOf(give(scene({ tolerance: 50 }), wish(1_000, { others })))
    expect(fact).toMatchObject({ state: 'unexplained' })
  })

  it('S-2, S-15: an Open session goes into review with it', () => {
    const facts = factsOf(give(scene({ own: OPEN, inside: [[ADA, 50]] }), wish(900)))
    expect(facts.map(({ fact }) => fact)).toEqual(['session_counted', 'session_status_changed'])
    expect(facts[1]).toMatchObject({ from: 'open', to: 'in_review', by: ADA })
  })

  it('S-15: with close it is closed in the same unit of work', () => {
    for (const own of [OPEN, {}]) {
      const facts = factsOf(give(scene({ own }), wish(900, { close: true })))
      expect(facts.at(-1)).toMatchObject({ fact: 'session_status_changed', to: 'closed' })
      expect(facts).toHaveLength(2)
    }
  })

  it('S-15: with a difference beyond the tolerance it is kept, and the session waits in review', () => {
    const facts = factsOf(give(scene({ own: OPEN }), wish(100, { close: true, reason: 'Lost' })))
    expect(facts[0]).toMatchObject({ state: 'waiting' })
    expect(facts[1]).toMatchObject({ from: 'open', to: 'in_review' })
    expect(factsOf(give(scene(), wish(100, { close: true })))).toHaveLength(1)
  })

  it('S-12: the cut-off that has come is written first', () => {
    const own = { ...OPEN, ...cutsOff(minutes(5)) }
    const facts = factsOf(give(scene({ own }), wish(900, { close: true }), counting(), minutes(9)))
    expect(facts.map((fact) => ('to' in fact ? fact.to : fact.fact))).toEqual([
      'in_review',
      'session_counted',
      'closed',
    ])
  })

  it('S-15: tells whether whoever counted blind could have looked it up', () => {
    const blind = { own: { closingCount: 'blind' } as const }
    const [hidden] = factsOf(give(scene(blind), wish(900), counting(ADA, { seesExpected: false })))
    expect(hidden).toMatchObject({ mode: 'blind', couldSee: false })
    const [seen] = factsOf(give(scene(blind), wish(900)))
    expect(seen).toMatchObject({ mode: 'blind', couldSee: true })
  })
})

describe('S-15: what is refused', () => {
  it.each([
    ['session_not_found', wish(1, { sessionId: 51 }), {}],
    ['count_not_asked', wish(1), { own: { closingCount: 'none' } as const }],
    ['session_closed', wish(1), { own: { status: 'closed' } as const }],
    ['denomination_unknown', wish(1, { lines: [{ denomination: 'note-3', pieces: 1 }] }), {}],
    [
      'counted_twice',
      wish(1, {
        lines: [
          { denomination: 'coin-1', pieces: 1 },
          { denomination: 'coin-1', pieces: 1 },
        ],
      }),
      {},
    ],
    [
      'method_not_countable',
      wish(1, { others: [{ method: 'cash', items: null, counted: 1 }] }),
      {},
    ],
    [
      'counted_twice',
      wish(1, {
        others: [
          { method: 'check', items: null, counted: 1 },
          { method: 'check', items: null, counted: 1 },
        ],
      }),
      {},
    ],
  ])('S-15: %s', (code, what, own) => {
    expect(codeOf(give(scene(own), what))).toBe(code)
  })

  it('S-16: while others are in it, since they may take money meanwhile', () => {
    const both = scene({
      own: OPEN,
      inside: [
        [ADA, 50],
        [BEN, 50],
      ],
    })
    expect(give(both, wish(900))).toMatchObject({
      refused: 'people_in_session',
      facts: { obstacles: [{ code: 'people_in_session' }] },
    })
  })

  it('A-6: ending what one is not in, or closing, without the permission', () => {
    const cashier = counting(ADA, { changesStatus: false })
    expect(codeOf(give(scene({ own: OPEN }), wish(900), cashier))).toBe('not_permitted')
    expect(codeOf(give(scene(), wish(900, { close: true }), cashier))).toBe('not_permitted')
    const inside = scene({ own: OPEN, inside: [[ADA, 50]] })
    expect(codeOf(give(inside, wish(900), cashier))).toBe('accepted')
    expect(codeOf(give(scene(), wish(900), cashier))).toBe('accepted')
  })

  it('S-15: another count while a difference waits; not when it was sent back or is outdated', () => {
    for (const state of ['waiting', 'unexplained'] as const)
      expect(codeOf(give(scene({ closing: { count: stood({ state }) } }), wish(900)))).toBe(
        'count_stands',
      )
    for (const count of [stood({ state: 'sent_back' }), stood({ expected: 950 })])
      expect(factsOf(give(scene({ closing: { count } }), wish(900)))).toMatchObject([{ number: 2 }])
  })
})

describe('S-15: counted again', () => {
  it.each([
    ['sent_back', 900, null, 'unexplained'],
    ['sent_back', 900, 'Two notes stuck together', 'waiting'],
    ['waiting', 900, null, 'unexplained'],
    ['unexplained', 900, null, 'unexplained'],
    ['approved', 900, 'It was a check', 'waiting'],
    ['agreed', 900, null, 'agreed'],
    ['agreed', 899, null, 'unexplained'],
  ] as const)(
    'S-15: after a count that is %s, %i with reason %s is %s: nobody makes a difference go away alone',
    (state, cents, reason, becomes) => {
      // What was expected has changed since, as by an edit.
      const count = stood({ state, expected: 950 })
      const facts = factsOf(
        give(scene({ closing: { count } }), wish(cents, { reason, close: true })),
      )
      expect(facts[0]).toMatchObject({ fact: 'session_counted', number: 2, state: becomes })
      expect(facts).toHaveLength(becomes === 'agreed' ? 2 : 1)
    },
  )
})

describe('S-15: reason and approval', () => {
  const explain = (count: Count | null, number = 1) =>
    decideExplanation(
      scene({ closing: { count } }),
      { sessionId: 50, number, reason: 'Wrong change' },
      acting(BEN),
      NOW,
    )
  const decide = (
    closing: Partial<Closing>,
    decision: 'approved' | 'sent_back',
    who = BEN,
    number = 1,
  ) =>
    decideDecision(
      scene({ closing }),
      { sessionId: 50, number, decision, note: null },
      acting(who),
      NOW,
    )

  it('S-15: a reason is given once', () => {
    expect(codeOf(explain(stood({ state: 'unexplained' })))).toBe('accepted')
    for (const state of ['waiting', 'agreed', 'approved', 'sent_back'] as const)
      expect(codeOf(explain(stood({ state })))).toBe('count_not_waiting')
    expect(codeOf(explain(null))).toBe('count_not_found')
    expect(codeOf(explain(stood({ number: 2, state: 'unexplained' })))).toBe('count_not_waiting')
    expect(codeOf(explain(stood({ state: 'unexplained', expected: 1 })))).toBe('count_outdated')
  })

  it('S-15: somebody else approves it, once there is a reason', () => {
    expect(codeOf(decide({ count: stood() }, 'approved'))).toBe('accepted')
    expect(codeOf(decide({ count: stood({ state: 'unexplained' }) }, 'approved'))).toBe(
      'reason_missing',
    )
    for (const state of ['agreed', 'approved', 'sent_back'] as const)
      expect(codeOf(decide({ count: stood({ state }) }, 'approved'))).toBe('count_not_waiting')
    expect(codeOf(decide({ count: null }, 'approved'))).toBe('count_not_found')
    expect(codeOf(decide({ count: stood({ number: 2 }) }, 'approved'))).toBe('count_not_waiting')
    expect(codeOf(decide({ count: stood({ expected: 901 }) }, 'approved'))).toBe('count_outdated')
  })

  it('S-15: nobody approves their own: not who counted, opened, or took money in it', () => {
    const takers = new Map([
      [BEN.id, 2],
      [7, 0],
    ])
    const count = stood()
    expect(codeOf(decide({ count }, 'approved', ADA))).toBe('own_count')
    expect(codeOf(decide({ count }, 'approved', CLEO))).toBe('own_count')
    expect(codeOf(decide({ count, takers }, 'approved', BEN))).toBe('own_count')
    expect(codeOf(decide({ count, takers }, 'approved', { id: 7, name: 'Dan' }))).toBe('accepted')
  })

  it('S-15: sends back what waits, explained or not; nobody their own', () => {
    for (const state of ['waiting', 'unexplained'] as const) {
      expect(codeOf(decide({ count: stood({ state }) }, 'sent_back'))).toBe('accepted')
      for (const own of [ADA, CLEO])
        expect(codeOf(decide({ count: stood({ state }) }, 'sent_back', own))).toBe('own_count')
    }
    expect(codeOf(decide({ count: stood({ state: 'approved' }) }, 'sent_back'))).toBe(
      'count_not_waiting',
    )
  })
})

describe('S-16: the preflight', () => {
  const CASES: readonly [string, Count | null, string | null][] = [
    ['no count', null, 'count_missing'],
    ['a count that was sent back', stood({ state: 'sent_back' }), 'count_sent_back'],
    ['an outdated count', stood({ state: 'agreed', expected: 1 }), 'count_outdated'],
    [
      'an approved count that is outdated',
      stood({ state: 'approved', expected: 1 }),
      'count_outdated',
    ],
    ['a difference without reason', stood({ state: 'unexplained' }), 'reason_missing'],
    ['a difference without approval', stood(), 'approval_missing'],
    ['an agreed count', stood({ state: 'agreed' }), null],
    ['an approved count', stood({ state: 'approved' }), null],
  ]

  it.each(CASES)('S-16: with %s closing goes by the list', (_what, count, code) => {
    const state = scene({ closing: { count } })
    const held = state.sessions.get(50)!
    const codes = obstaclesOf(preflightOf(state, held, 'in_review', ADA.id)).map((o) => o.code)
    expect(codes).toEqual(code === null ? [] : [code])
    const decided = decideStatus(state, 50, 'closed', acting(ADA), NOW)
    expect(codeOf(decided)).toBe(code ?? 'accepted')
  })

  it('S-10, S-16: people in a session without a count are told of, and do not block', () => {
    const inside = [[BEN, 50]] as const
    const state = scene({ own: { ...OPEN, closingCount: 'none' }, inside: [...inside] })
    const list = obstaclesOf(preflightOf(state, state.sessions.get(50)!, 'open', ADA.id))
    expect(list).toMatchObject([{ code: 'people_in_session', blocks: false }])
    expect(codeOf(decideStatus(state, 50, 'closed', acting(ADA), NOW))).toBe('accepted')
  })

  it('S-10: putting into review is possible at any time, counted or not', () => {
    const state = scene({ own: OPEN, inside: [[BEN, 50]] })
    expect(codeOf(decideStatus(state, 50, 'in_review', acting(ADA), NOW))).toBe('accepted')
    expect(codeOf(decideStatus(state, 50, 'closed', acting(ADA), NOW))).toBe('people_in_session')
  })
})
