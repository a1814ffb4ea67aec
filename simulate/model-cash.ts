import type { KnownTill, KnownTransfer } from './custody.ts'
import { type Asked, count, isWrong, type Model } from './model.ts'
import { accepts } from './model-sessions.ts'
import { between } from './model-telling.ts'
import { movesCash, refusedAsHeld, tillShown } from './model-tills.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of cash that people count and hand on (C-8, C-12). */

export type Gift = {
  readonly from: string
  readonly to: string | null
  readonly bagNumber: string | null
  readonly amount: number
}

/** Cash is given, to a till or into a bag: it is in transit. */
export function given(model: Model, asked: Asked, wish: Gift, answer: Answer): void {
  const { code, body } = answer
  const isOfOther = wish.to !== null && (code === 'till_not_found' || code === 'till_not_assigned')
  if (isOfOther || code === 'own_transfer') return
  if (refusedAsHeld(model, asked, wish.from, answer) || !accepts(model, answer, 201)) return
  const { from, to, bagNumber, amount } = wish
  if (body.from.id !== from || (body.to?.id ?? null) !== to || body.amount !== amount)
    isWrong(model, `C-12: ${JSON.stringify(wish)} was given as ${answer.text}`)
  count(model, 'till_transfer.given')
  movesCash(model, asked, from)
  model.custody.transfers.set(body.id, {
    id: body.id,
    from,
    to,
    bag: bagNumber,
    amount,
    givenBy: asked.userId,
    status: 'in_transit',
    deposit: null,
  })
}

/** C-12: once, and never by whoever gave it. */
export function accepted(
  model: Model,
  asked: Asked,
  transfer: KnownTransfer,
  answer: Answer,
): void {
  const isOwn = transfer.givenBy === asked.userId
  if (answer.code === 'own_transfer' && isOwn) return
  if (endedAlready(model, transfer, answer)) return
  if (transfer.to !== null && refusedAsHeld(model, asked, transfer.to, answer)) return
  if (!accepts(model, answer, 200)) return
  if (isOwn) isWrong(model, `C-12: transfer ${transfer.id} was accepted by whoever gave it`)
  ends(model, transfer, 'accepted')
  if (transfer.to !== null) movesCash(model, asked, transfer.to)
}

export function returned(
  model: Model,
  asked: Asked,
  transfer: KnownTransfer,
  answer: Answer,
): void {
  if (endedAlready(model, transfer, answer)) return
  // By the giver, the holder of the till that it goes to, and of a bag by anybody.
  const isOthers = transfer.to !== null && transfer.givenBy !== asked.userId
  if (isOthers && answer.code === 'till_not_held') return
  if (!accepts(model, answer, 200)) return
  ends(model, transfer, 'returned')
  movesCash(model, asked, transfer.from, false)
}

function endedAlready(model: Model, transfer: KnownTransfer, { code, body }: Answer): boolean {
  if (code !== 'transfer_not_in_transit') return false
  model.claims.push(() =>
    transfer.status === body.transferStatus
      ? null
      : `C-12: transfer ${transfer.id} was said to be ${body.transferStatus}`,
  )
  return true
}

function ends(model: Model, transfer: KnownTransfer, status: 'accepted' | 'returned'): void {
  if (transfer.status !== 'in_transit')
    isWrong(model, `C-12: transfer ${transfer.id} was ${transfer.status} and then ${status}`)
  count(model, `till_transfer.${status}`)
  transfer.status = status
}

export type Requested = {
  readonly tillId: string
  readonly direction: 'in' | 'out'
  readonly kind: 'paid' | 'float'
  readonly amount: number
}

/** C-12: nothing moves yet. */
export function requested(model: Model, asked: Asked, wish: Requested, answer: Answer): void {
  const { tillId: till, ...same } = wish
  if (refusedAsHeld(model, asked, till, answer) || !accepts(model, answer, 201)) return
  count(model, 'paid_in_out.requested')
  const { id } = answer.body
  const requestedBy = asked.userId
  model.custody.requests.set(id, { ...same, id, till, requestedBy, status: 'requested' })
}

/** C-12: once, and approved by somebody else. */
export function decided(
  model: Model,
  asked: Asked,
  wish: { readonly id: string; readonly status: 'approved' | 'declined' },
  answer: Answer,
): void {
  const { id, status } = wish
  const request = model.custody.requests.get(id)
  if (!request) return isWrong(model, `request ${id} is nobody's`)
  const isOwn = status === 'approved' && request.requestedBy === asked.userId
  const { code, body } = answer
  if (code === 'own_request' && isOwn) return
  if (code === 'paid_in_out_decided') {
    model.claims.push(() =>
      request.status === body.requestStatus ? null : `C-12: ${id} was ${body.requestStatus}`,
    )
    return
  }
  if (!accepts(model, answer, 200)) return
  if (isOwn) isWrong(model, `C-12: request ${id} was approved by whoever made it`)
  if (request.status !== 'requested') isWrong(model, `C-12: request ${id} was decided twice`)
  count(model, `paid_in_out.${status}`)
  request.status = status
  if (status === 'approved') movesCash(model, asked, request.till, false)
}

/** C-8: what was counted, right or wrong. */
export function counted(model: Model, asked: Asked, till: KnownTill, answer: Answer): void {
  if (refusedAsHeld(model, asked, till.id, answer) || !accepts(model, answer, 201)) return
  count(model, 'till.counted')
  till.settling.push(between(asked))
  tillShown(model, asked, answer.body)
  const { count: own } = answer.body
  // Of one that was shown with a later count nobody can say which was whose; it is booked by number.
  if (own?.countedBy.id === asked.userId) countShown(model, till.id, own)
}

// oxlint-disable-next-line typescript/no-explicit-any -- a count as the API shows it
function countShown({ custody }: Model, till: string, own: any): void {
  const { number, countedBy, trays } = own
  const differences = trays.map(({ difference }: { difference: number }) => difference)
  const known = custody.counts.get(`${till} ${number}`)
  const isBooked = known?.isBooked ?? false
  const count = { till, number, countedBy: countedBy.id, isBooked, differences }
  custody.counts.set(`${till} ${number}`, count)
}

/** C-8: while it still fits, and by somebody else than who counted. */
export function booked(
  model: Model,
  asked: Asked,
  wish: { readonly till: KnownTill; readonly number: number },
  answer: Answer,
): void {
  const { till, number } = wish
  const { code, body } = answer
  const known = model.custody.counts.get(`${till.id} ${number}`)
  const isOwn = known?.countedBy === asked.userId
  if (code === 'till_settled' || code === 'count_outdated' || (code === 'own_count' && isOwn))
    return
  if (code === 'till_count_not_found' && !known) return
  if (refusedAsHeld(model, asked, till.id, answer) || !accepts(model, answer, 200)) return
  if (isOwn) isWrong(model, `C-8: the count ${number} of ${till.id} was booked by who counted`)
  if (known?.isBooked) isWrong(model, `C-8: the count ${number} of ${till.id} was booked twice`)
  count(model, 'till.difference_booked')
  if (body.count?.number === number) countShown(model, till.id, body.count)
  const now = model.custody.counts.get(`${till.id} ${number}`)
  const unseen = { till: till.id, number, countedBy: '', isBooked: true, differences: null }
  if (now) now.isBooked = true
  else model.custody.counts.set(`${till.id} ${number}`, unseen)
  till.settling.push(between(asked))
  tillShown(model, asked, body)
}
