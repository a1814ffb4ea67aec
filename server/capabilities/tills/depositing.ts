import type { CashFact, Transfer } from '../../journal/cash-fact.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { MOVEMENTS } from './movement.ts'
import { type Acting, settingsOf, type TillsState } from './rules.ts'
import type { TillsSlice } from './slice.ts'
import { positionOf, type Till } from './till.ts'
import { dateOfTransfer, moved, movingBy, ownTill } from './transferring.ts'
import { refuseShort } from './words.ts'

/** Where the cash of a deposit lay: bags in safe keeping, and a till for the rest. */
export type CashSource = {
  readonly transferIds: readonly number[]
  readonly tillId: number | null
}

export type Depositing = {
  readonly depositId: number
  /** Minor units of the agency's currency. */
  readonly cash: number
  readonly source: CashSource
}

/**
 * B-2, C-12: the cash of a deposit leaves the bags and the till that it lay in. What is named must
 * come to exactly the deposit's cash. Where nothing is named nothing moves, unless the agency keeps
 * all its cash in tills.
 */
export function decideDepositing(
  { tills }: TillsState,
  { depositId, cash, source }: Depositing,
  acting: Pick<Acting, 'userId'>,
  now: Temporal.Instant,
): readonly CashFact[] | Refusal {
  const { transferIds, tillId } = source
  if (transferIds.length === 0 && tillId === null)
    return settingsOf(tills).tillRequired && cash > 0 ? refuseWithoutSource(cash) : []
  const bags = bagsOf(tills, transferIds)
  if (isRefusal(bags)) return bags
  const bagged = bags.reduce((sum, { amount }) => sum + amount, 0)
  const rest = cash - bagged
  if (rest < 0 || (rest > 0 && tillId === null)) return refuseDifference(cash, bagged)
  const facts = bags.flatMap((bag) => emptied(tills, bag, depositId, acting, now))
  if (rest === 0 || tillId === null) return facts
  const till = ownTill(tills, tillId, 'give', acting)
  if (isRefusal(till)) return { ...till, pointer: '/tillId' }
  if (till.currency !== settingsOf(tills).currency) return refuseCurrency(till)
  if (positionOf(till) < rest) return refuseShort(till)
  return [
    ...facts,
    ...moved(tills, 'till_deposited', rest, till, movingBy(acting, now), { depositId }),
  ]
}

function bagsOf(tills: TillsSlice, ids: readonly number[]): Transfer[] | Refusal {
  const { currency } = settingsOf(tills)
  const bags: Transfer[] = []
  for (const [index, id] of ids.entries()) {
    const bag = tills.transfers.get(id)
    const isLying = bag?.status === 'accepted' && bag.bagNumber !== null && bag.depositId === null
    if (isLying && bag.currency !== currency) return refuseBagCurrency(bag, `/transferIds/${index}`)
    if (!isLying || bags.includes(bag)) return refuseBag(bag, `/transferIds/${index}`)
    bags.push(bag)
  }
  return bags
}

function emptied(
  tills: TillsSlice,
  bag: Transfer,
  depositId: number,
  { userId }: Pick<Acting, 'userId'>,
  at: Temporal.Instant,
): CashFact[] {
  const { id, amount, currency, branchId } = bag
  const { from, to } = MOVEMENTS.bag_deposited
  const what = { kind: 'bag_deposited', amount, currency, from, to, till: null, branchId }
  const when = { businessDate: dateOfTransfer(tills, bag, at), at, by: userId, reason: null }
  return [
    { fact: 'cash_moved', ...what, ...when, links: { transferId: id, depositId } },
    { fact: 'transfer_changed', transfer: { ...bag, depositId } },
  ]
}

function refuseBag(bag: Transfer | undefined, pointer: string): Refusal {
  const why = bag?.bagNumber
    ? `Bag ${bag.bagNumber} is not in safe keeping: it was not accepted yet, went into another deposit, or is named twice.`
    : 'There is no such bag in safe keeping.'
  return refuse('bag_not_lying', `${why} Choose from the bags that are.`, undefined, pointer)
}

function refuseBagCurrency({ bagNumber, currency }: Transfer, pointer: string): Refusal {
  const detail = `Bag ${bagNumber} holds ${currency}, and the deposit another currency. Choose from the other bags.`
  return refuse('bag_not_lying', detail, undefined, pointer)
}

function refuseCurrency({ number, currency }: Pick<Till, 'number' | 'currency'>): Refusal {
  const detail = `Till ${number} holds ${currency}, and the deposit another currency. Choose another till.`
  return refuse('transfer_not_possible', detail, undefined, '/tillId')
}

function refuseDifference(cash: number, bagged: number): Refusal {
  return refuse(
    'deposit_source_differs',
    'What lay in the bags is not the cash of the deposit. Choose other bags, or name the till that the rest lay in.',
    { cash, bagged, difference: bagged - cash },
    '/transferIds',
  )
}

function refuseWithoutSource(cash: number): Refusal {
  return refuse(
    'deposit_source_missing',
    'All cash lies in tills and bags here. Say in which bags, or in which till of yours, the cash of this deposit lay.',
    { cash },
    '/transferIds',
  )
}
