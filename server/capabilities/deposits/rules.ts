import type { Fact } from '../../journal/fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { type Acting, readLines, sessionName } from '../sessions/public.ts'
import { type CashSource, decideDepositing, type TillsState } from '../tills/public.ts'
import { type CountLine, type Deposit, depositName, type Part, totalOf } from './deposit.ts'

/** What goes into a deposit, and what stays for a later one. */
export type Gathered = { readonly taken: readonly Part[]; readonly carried: readonly Part[] }

/**
 * B-2: all of the parts, but for forms and methods that come to less than nothing: those carry until
 * there is more. All cash counts as one.
 */
export function gather(parts: readonly Part[]): Gathered {
  const groups = Map.groupBy(parts, ({ form, method }) => (form === 'cash' ? form : method))
  const halves = [...groups.values()]
  return {
    taken: halves.filter((group) => totalOf(group) >= 0).flat(),
    carried: halves.filter((group) => totalOf(group) < 0).flat(),
  }
}

export type PreparingWish = {
  /** Null: whatever there is for the account. */
  readonly sessionIds: readonly number[] | null
  readonly bagNumber: string | null
  /** The cash by denomination, as it was counted into the bag. */
  readonly lines: readonly { readonly denomination: string; readonly pieces: number }[]
}

export type Prepared = Gathered & {
  readonly cash: number
  readonly paper: number
  readonly other: number
  readonly cashLines: readonly CountLine[]
}

/**
 * B-2: what a deposit would hold of these parts, which are all that is undeposited for its account.
 * `hasPaper`: there are checks in it, even if they come to nothing.
 */
export function decidePreparing(
  parts: readonly Part[],
  wish: PreparingWish,
  currency: string,
): Prepared | Refusal {
  const { sessionIds } = wish
  const without = (sessionIds ?? []).filter((id) => parts.every((part) => part.sessionId !== id))
  if (without.length > 0) return refuseSessions(without)
  const wanted = parts.filter(({ sessionId }) => sessionIds?.includes(sessionId) ?? true)
  const { taken, carried } = gather(wanted)
  if (totalOf(taken) === 0) return refuseNothing(carried)
  const [cash, paper, other] = (['cash', 'paper', 'other'] as const).map((form) =>
    totalOf(taken.filter((part) => part.form === form)),
  ) as [number, number, number]
  const cashLines = readLines(wish.lines, currency)
  if (isRefusal(cashLines)) return cashLines
  const counted = cashLines.reduce((sum, { value, pieces }) => sum + value * pieces, 0)
  if (counted !== cash) return refuseCash(cash, counted)
  if (wish.bagNumber === null && taken.some(({ form }) => form !== 'other')) return refuseBagless()
  return { taken, carried, cash, paper, other, cashLines }
}

function refuseSessions(ids: readonly number[]): Refusal {
  const names = ids.map(sessionName).join(', ')
  return refuse(
    'session_not_depositable',
    `There is nothing to deposit of ${names}: not closed yet, in a deposit already, or for another account.`,
    { sessions: ids.map(String) },
    '/sessionIds',
  )
}

function refuseNothing(carried: readonly Part[]): Refusal {
  const rest =
    carried.length > 0
      ? ' What there is comes to less than nothing, and carries until there is more.'
      : ' What closed sessions brought in for this account is in deposits already.'
  return refuse('nothing_to_deposit', `Nothing was prepared.${rest}`, { carried: totalOf(carried) })
}

function refuseCash(expected: number, counted: number): Refusal {
  return refuse(
    'deposit_cash_differs',
    'Cash is deposited intact: what is counted into the bag must be what its sessions brought in. Count again, or look whether all sessions are chosen.',
    { expected, counted, difference: counted - expected },
    '/lines',
  )
}

function refuseBagless(): Refusal {
  const detail = 'Cash and checks travel in a bag. Give the number that is printed on it.'
  return refuse('bag_number_required', detail, undefined, '/bagNumber')
}

/** What the rule of sealing sees. */
export type DepositsState = TillsState & {
  readonly deposits: { readonly deposits: ReadonlyMap<number, Deposit> }
}

export type SealingWish = { readonly id: number; readonly source: CashSource }

type Sealing = { readonly deposit: Deposit; readonly facts: readonly Fact[] }

/** B-2: a second person closes the bag, and its cash leaves where it lay (C-12). */
export function decideSealing(
  state: DepositsState,
  { id, source }: SealingWish,
  acting: Acting,
  at: Temporal.Instant,
): Sealing | Refusal {
  const deposit = state.deposits.deposits.get(id)
  if (!deposit) return noSuchDeposit()
  const refusal = refuseUnprepared(deposit)
  if (refusal) return refusal
  if (deposit.preparedBy.id === acting.userId)
    return refuse(
      'deposit_second_person',
      `You prepared ${depositName(id)} yourself. Somebody else has to look into the bag and seal it.`,
    )
  const { cash } = deposit
  const moved = decideDepositing(state, { depositId: id, cash, source }, acting, at)
  if (isRefusal(moved)) return moved
  const sealed: Fact = { fact: 'deposit_sealed', depositId: id, by: acting.userId, at }
  return { deposit, facts: [sealed, ...moved] }
}

export function noSuchDeposit(pointer?: string): Refusal {
  return refuse('deposit_not_found', 'There is no such deposit.', undefined, pointer)
}

/** Only what is prepared, and neither sealed nor given up, can be sealed or given up. */
export function refuseUnprepared({ id, status }: Pick<Deposit, 'id' | 'status'>): Refusal | null {
  if (status === 'prepared') return null
  const detail = `${depositName(id)} is ${status} and stays as it is.`
  return refuse('deposit_not_prepared', detail, { depositStatus: status })
}

export type Banking = {
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly preparedOn: Temporal.PlainDate
}

/** B-2: whether the bank may have taken it on that day. */
export function refuseBanking(
  { id, status }: Pick<Deposit, 'id' | 'status'>,
  { day, today, preparedOn }: Banking,
): Refusal | null {
  if (status !== 'sealed')
    return refuse(
      'deposit_not_sealed',
      status === 'prepared'
        ? `${depositName(id)} is not sealed yet. A second person seals it before it goes to the bank.`
        : `${depositName(id)} is ${status} and stays as it is.`,
      { depositStatus: status },
    )
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0
  if (!isBefore(today, day) && !isBefore(day, preparedOn)) return null
  return refuse(
    'banked_day_wrong',
    `${depositName(id)} was prepared on ${preparedOn.toString()}, and today is ${today.toString()}. Give a day between the two.`,
    undefined,
    '/day',
  )
}
