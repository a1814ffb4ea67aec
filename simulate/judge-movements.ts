import { type KnownTill, maybeHolds, surelyUses, type Taken } from './custody.ts'
import { isWrong, lastStanding, type Model } from './model.ts'

/** A row of the journal of cash, as far as it is compared. */
export type Movement = {
  readonly kind: string
  readonly amount: number
  /** Into a till; otherwise out of one, or from a place to another. */
  readonly comes: boolean
  readonly till: string | null
  readonly tray: number | null
  readonly period: number
  readonly date: string
  readonly transaction: string | null
  /** The transfer, the request, the count or the deposit that it belongs to. */
  readonly of: string | null
}

/** C-7, C-8, C-12: every acknowledged movement is there once, and no other is. */
export function judgeMovements(model: Model, movements: readonly Movement[]): void {
  const own = movements.filter(({ transaction }) => transaction === null)
  const stored = new Map(
    [...Map.groupBy(own, ({ kind, of, till }) => nameOf(kind, of ?? '', till))].map(
      ([name, parts]) => [name, parts.reduce((sum, { amount }) => sum + amount, 0)],
    ),
  )
  const due = dueOf(model)
  for (const [name, amount] of due)
    if (amount !== null && (stored.get(name) ?? 0) !== amount)
      isWrong(model, `${name}: ${stored.get(name) ?? 'nothing'} was moved, not ${amount}`)
  for (const name of stored.keys())
    if (!due.has(name)) isWrong(model, `${name}: cash was moved for nobody`)
  judgeTransactions(
    model,
    movements.filter(({ transaction }) => transaction !== null),
  )
}

function nameOf(kind: string, of: string, till: string | null): string {
  return `${kind} of ${of}, till ${till ?? 'none'}`
}

/** What should be there beside payments, by its name; null: nobody was told how much. */
function dueOf({ custody }: Model): Map<string, number | null> {
  const due = new Map<string, number | null>()
  const moves = (kind: string, of: string, till: string | null, amount: number | null) =>
    due.set(nameOf(kind, of, till), amount)
  for (const { id, from, to, amount, status, deposit } of custody.transfers.values()) {
    moves('transfer_given', id, from, amount)
    if (status === 'returned') moves('transfer_returned', id, from, amount)
    if (status === 'accepted') moves(to ? 'transfer_accepted' : 'bag_accepted', id, to, amount)
    if (deposit !== null) moves('bag_deposited', id, null, amount)
  }
  for (const { id, till, kind, direction, amount, status } of custody.requests.values())
    if (status === 'approved') moves(`${kind}_${direction}`, id, till, amount)
  for (const { till, number, isBooked, differences } of custody.counts.values()) {
    if (!isBooked) continue
    const over = differences?.filter((each) => each > 0).reduce((sum, each) => sum + each, 0)
    const short = differences?.filter((each) => each < 0).reduce((sum, each) => sum - each, 0)
    moves('over', `count ${number}`, till, over ?? null)
    moves('short', `count ${number}`, till, short ?? null)
  }
  for (const { id, cash, till, bags } of custody.deposits.values()) {
    const bagged = bags.reduce((sum, bag) => sum + (custody.transfers.get(bag)?.amount ?? 0), 0)
    if (till !== null) moves('till_deposited', `deposit ${id}`, till, cash - bagged)
  }
  return due
}

/** C-7: payments by who took them; whatever came afterwards leaves all of it or nothing in a till. */
function judgeTransactions(model: Model, movements: readonly Movement[]): void {
  const taken = new Map(model.custody.taken.map((each) => [each.transaction, each]))
  const moved = Map.groupBy(movements, ({ transaction }) => transaction ?? '')
  for (const each of taken.values()) judgeTaken(model, each, moved.get(each.transaction) ?? [])
  for (const [id, own] of moved) {
    const transaction = model.transactions.get(id)
    if (!transaction) {
      isWrong(model, `C-7: cash of transaction ${id} was moved, which is nobody's`)
      continue
    }
    const net = own.reduce((sum, { comes, amount }) => sum + (comes ? amount : -amount), 0)
    const isCash = lastStanding(transaction)?.method === 'cash'
    // Out of a till that whoever took it held no more when it became something else, none could take it.
    const mayStay = own.some(({ till }) => model.custody.tills.get(till ?? '')?.unassigned.length)
    if (net !== 0 && (net !== transaction.amount || !(isCash || mayStay)))
      isWrong(model, `C-7: ${net} of transaction ${JSON.stringify(transaction)} lie in a till`)
    if (!taken.has(id) && own.some(({ kind }) => kind === 'payment'))
      isWrong(model, `C-7: transaction ${id} was taken into a till, and not in cash`)
  }
}

/** Into the till that they surely held, into none where they had none, into one of those otherwise. */
function judgeTaken(model: Model, each: Taken, moved: readonly Movement[]): void {
  const { transaction, amount, userId } = each
  const standard = [...model.custody.tills.values()].filter(({ kind }) => kind === 'standard')
  const sure = standard.filter((till) => surelyUses(till, userId, each))
  const possible = standard.filter((till) => maybeHolds(till, userId, each))
  const own = moved.filter(({ kind }) => kind === 'payment')
  const sum = own.reduce((total, movement) => total + movement.amount, 0)
  const isIn = (tills: readonly KnownTill[]) =>
    sum === amount && own.every(({ till }) => tills.some(({ id }) => id === till))
  const isRight = sure.length > 0 ? isIn(sure) : sum === 0 || isIn(possible)
  if (!isRight)
    isWrong(
      model,
      `C-7: ${amount} of transaction ${transaction} by ${userId} (${each.asked} to ${each.answered}): ${JSON.stringify(own)}; tills ${possible.map(({ id }) => id).join()}`,
    )
}
