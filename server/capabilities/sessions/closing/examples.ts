import { isRefusal } from '../../../journal/refusal.ts'
import { ADA, acting, BEN, NOW, session, sessionsState } from '../examples.ts'
import type { Session } from '../session.ts'
import type { Closing, Count } from './count.ts'
import { type Counting, type CountWish, decideCount } from './rules.ts'

/** Examples for tests of counting and closing. */

const COUNTED = { closingCount: 'declared' } as const
const REVIEW = { status: 'in_review', endedAt: NOW, endedBy: BEN } as const

/** Session 50 with an opening balance of $2.00 and $7.00 in cash and $3.00 in checks since. */
export function scene({
  own = {},
  closing = {},
  tolerance = 0,
  inside = [],
}: {
  own?: Partial<Session>
  closing?: Partial<Closing>
  tolerance?: number
  inside?: readonly (readonly [typeof ADA, number])[]
} = {}) {
  const nets = new Map([
    ['cash', 700],
    ['check', 300],
  ])
  return sessionsState({
    sessions: [session(50, { ...COUNTED, ...REVIEW, ...own })],
    closings: [[50, { openingBalance: 200, nets, ...closing }]],
    tolerance,
    inside,
  })
}

export function counting(who = ADA, own: Partial<Counting> = {}): Counting {
  return { ...acting(who), changesStatus: true, seesExpected: true, ...own }
}

export const OPEN = { status: 'open', endedAt: null, endedBy: null } as const

export function wish(cents: number, own: Partial<CountWish> = {}): CountWish {
  const lines = [{ denomination: 'coin-1', pieces: cents }]
  return { sessionId: 50, lines, others: [], reason: null, close: false, ...own }
}

export const give = (
  state: ReturnType<typeof scene>,
  what: CountWish,
  who: Counting = counting(),
  now = NOW,
) => decideCount(state, what, who, now)

export function factsOf(decided: ReturnType<typeof decideCount>) {
  if (isRefusal(decided)) throw new Error(`${decided.refused}: ${decided.detail}`)
  return decided.facts
}
export const codeOf = (decided: object) => ('refused' in decided ? decided.refused : 'accepted')

export const stood = (own: Partial<Count> = {}): Count => ({
  number: 1,
  counted: 800,
  expected: 900,
  others: [],
  state: 'waiting',
  countedBy: ADA.id,
  ...own,
})
