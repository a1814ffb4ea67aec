import { surelyUnsettled } from './custody.ts'
import { type Asked, count, isWrong, type Model } from './model.ts'
import { accepts } from './model-sessions.ts'
import { between, tellBranch } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of the business day of a branch (C-11), and of deposits (B-2). */

export function opened(model: Model, asked: Asked, answer: Answer): void {
  const { code, body } = answer
  if (code === 'day_under_way') tellBranch(model, asked, { told: 'under_way' })
  else if (code === 'date_not_openable')
    tellBranch(model, asked, { told: 'opened_already', lastOpened: body.lastOpened })
  else if (accepts(model, answer, 201)) {
    count(model, 'business_day.opened')
    tellBranch(model, asked, { told: 'opened', date: body.date })
    for (const till of model.custody.tills.values()) till.settling.push(between(asked))
  }
}

/** Settled or processed, with no till Unsettled and no session Open; or what stands in the way. */
export function ended(
  model: Model,
  asked: Asked,
  doing: 'settle' | 'process',
  answer: Answer,
): void {
  const { code, body } = answer
  if (code === 'day_not_open') return tellBranch(model, asked, { told: 'not_open' })
  if (code === 'day_not_settled' && doing === 'process')
    return tellBranch(model, asked, { told: 'not_settled' })
  if (code === 'till_unsettled' || code === 'session_open')
    return tellBranch(model, asked, { told: 'in_the_way', doing })
  if (!accepts(model, answer, 200)) return
  const told = doing === 'settle' ? 'settled' : 'processed'
  tellBranch(model, asked, { told, date: body.date })
  const isAgain = told === 'settled' && model.custody.daysSettled.has(body.date)
  if (!isAgain) count(model, `business_day.${told}`)
  if (told === 'settled') model.custody.daysSettled.add(body.date)
  for (const { id, knownFrom, mayHaveEnded } of model.sessions.values())
    if (knownFrom < asked.asked && !mayHaveEnded)
      isWrong(model, `C-11: the day was ${told} at ${asked.answered} while session ${id} was open`)
  model.claims.push(() => {
    const tills = [...model.custody.tills.values()]
    const unsettled = tills.filter((till) => surelyUnsettled(model.custody, till, asked))
    if (unsettled.length === 0) return null
    const ids = unsettled.map(({ id }) => id).join()
    return `C-11: the day was ${told} at ${asked.answered}, and these were not settled: ${ids}`
  })
}

/** B-2: whole sessions, with their cash counted. */
export function prepared(model: Model, asked: Asked, answer: Answer): void {
  // Somebody else was faster, or more has been closed meanwhile.
  if (answer.code === 'nothing_to_deposit' || answer.code === 'deposit_cash_differs') return
  if (!accepts(model, answer, 201)) return
  count(model, 'deposit.prepared')
  const { id, cash } = answer.body
  const how = { status: 'prepared' as const, bags: [], till: null }
  model.custody.deposits.set(id, { id, cash, preparedBy: asked.userId, ...how })
}

export type Sealing = {
  readonly id: string
  readonly transferIds: readonly string[]
  readonly tillId: string | null
}

/** B-2, C-12: by a second person; each bag goes into one deposit. */
export function sealed(model: Model, asked: Asked, wish: Sealing, answer: Answer): void {
  const { id, transferIds, tillId } = wish
  const deposit = model.custody.deposits.get(id)
  if (!deposit) return isWrong(model, `deposit ${id} is nobody's`)
  const bags = transferIds.flatMap((bag) => model.custody.transfers.get(bag) ?? [])
  const { code } = answer
  if (code === 'deposit_second_person' && deposit.preparedBy === asked.userId) return
  if (code === 'deposit_not_prepared' || code === 'bag_not_lying') {
    model.claims.push(() => {
      const isOver = code === 'bag_not_lying' && bags.some((bag) => bag.deposit !== null)
      return isOver || deposit.status !== 'prepared' ? null : `B-2: ${code} of deposit ${id}`
    })
    return
  }
  const bagged = bags.reduce((sum, { amount }) => sum + amount, 0)
  const fits = bagged === deposit.cash || (bagged < deposit.cash && tillId !== null)
  if (code === 'deposit_source_differs' && !fits) return
  if (code === 'till_not_held' || code === 'till_not_assigned') return
  if (code === 'till_not_initialised' || !accepts(model, answer, 200)) return
  if (deposit.preparedBy === asked.userId)
    isWrong(model, `B-2: deposit ${id} was sealed by whoever prepared it`)
  if (deposit.status !== 'prepared') isWrong(model, `B-2: deposit ${id} was ${deposit.status}`)
  count(model, 'deposit.sealed')
  deposit.status = 'sealed'
  for (const bag of bags) {
    if (bag.deposit !== null || bag.status !== 'accepted')
      isWrong(model, `B-2: bag ${bag.id} was put into deposit ${id} and into ${bag.deposit}`)
    bag.deposit = id
  }
  deposit.bags = transferIds
  const rest = transferIds.length === 0 && tillId === null ? 0 : deposit.cash - bagged
  if (rest > 0 && tillId !== null) {
    deposit.till = tillId
    model.custody.tills.get(tillId)?.moved.push(between(asked))
  }
}

/** B-2: once, and by nobody before it was sealed. Where a clock went back the day may not fit. */
export function banked(model: Model, id: string, answer: Answer): void {
  const deposit = model.custody.deposits.get(id)
  if (answer.code === 'banked_day_wrong') return
  if (answer.code === 'deposit_not_sealed') {
    model.claims.push(() => (deposit?.status === 'sealed' ? `B-2: ${id} is sealed` : null))
    return
  }
  if (!accepts(model, answer, 200) || !deposit) return
  if (deposit.status !== 'sealed') isWrong(model, `B-2: deposit ${id} was ${deposit.status}`)
  count(model, 'deposit.banked')
  deposit.status = 'banked'
}

export function cancelled(model: Model, id: string, answer: Answer): void {
  const deposit = model.custody.deposits.get(id)
  if (answer.code === 'deposit_not_prepared') {
    model.claims.push(() => (deposit?.status === 'prepared' ? `B-2: ${id} is prepared` : null))
    return
  }
  if (!accepts(model, answer, 200) || !deposit) return
  if (deposit.status !== 'prepared') isWrong(model, `B-2: deposit ${id} was ${deposit.status}`)
  count(model, 'deposit.cancelled')
  deposit.status = 'cancelled'
}
