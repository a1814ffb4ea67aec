import Type, { type Static } from 'typebox'
import {
  amount,
  choice,
  day,
  id,
  instant,
  named,
  namedBody,
  nullable,
  sum,
} from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { active } from './activation.ts'
import { ITEM_REASONS } from '../../journal/intake-fact.ts'
import { type Disposition, OUTCOMES, STATES } from './item.ts'
import { heldBy, lostBy, serverNow, type ShownItem, shownItems } from './queries.ts'
import { repairSettings } from './settings-store.ts'

/** A disposition as answers show it: the fields of its type, the others null. */
const DispositionBody = Type.Object(
  {
    type: choice(['repair', 'reject', 'defer']),
    items: Type.Array(Type.Object({ citation: Type.String(), amount })),
    method: nullable(Type.String()),
    reference: nullable(Type.String()),
    payer: nullable(Type.String()),
    confirmOverpayment: Type.Boolean(),
    reason: nullable(Type.String()),
    amount: nullable(amount),
    note: nullable(Type.String()),
  },
  { title: 'RepairDisposition' },
)

const nothingOrDisposition = Type.Union([DispositionBody, Type.Null()])
const nobodyOr = Type.Union([named, Type.Null()])

const Posted = Type.Object({ id, receiptNumber: Type.String(), sessionId: id })

const ArrivedBody = Type.Object(
  {
    citation: nullable(Type.String()),
    amount: nullable(sum),
    amountText: nullable(Type.String({ description: 'what stood there, where it is no amount' })),
    method: Type.String(),
    reference: nullable(Type.String()),
    payer: nullable(Type.String()),
    plate: nullable(Type.String()),
    plateState: nullable(Type.String()),
    paidOn: nullable(day),
    payoutOn: nullable(day),
    fee: nullable(sum),
    more: Type.Record(Type.String(), Type.String()),
  },
  { title: 'ArrivedItem' },
)

export const ItemBody = Type.Object(
  {
    id,
    state: choice(STATES),
    deferred: Type.Boolean(),
    source: named,
    import: Type.Object({ id, fileName: Type.String() }),
    drawer: named,
    line: Type.Integer(),
    batch: nullable(Type.String()),
    arrived: ArrivedBody,
    reasons: Type.Array(choice(ITEM_REASONS)),
    arrivedAt: instant,
    note: nullable(Type.String()),
    deferredBy: nobodyOr,
    deferredAt: nullable(instant),
    holder: nobodyOr,
    heldSince: nullable(instant),
    listedAt: nullable(instant),
    lockedUntil: nullable(instant),
    disposition: nothingOrDisposition,
    disposedAt: nullable(instant),
    draft: nothingOrDisposition,
    outcome: nullable(choice(OUTCOMES)),
    finalisedBy: nobodyOr,
    finalisedAt: nullable(instant),
    waits: Type.Boolean({ description: 'final, and no session of its drawer was open yet' }),
    payment: Type.Union([Posted, Type.Null()]),
    returned: nullable(
      Type.String({ description: 'why a finalised repair could not be posted, and came back' }),
    ),
  },
  { title: 'RepairItem' },
)

const personOf = (number: number | null, name: string | null) =>
  number === null ? null : namedBody({ id: number, name: name ?? '' })

/** with the fields of its type. */
export function dispositionBody(
  disposition: Disposition | null,
): Static<typeof DispositionBody> | null {
  if (disposition === null) return null
  const none = {
    items: [],
    method: null,
    reference: null,
    payer: null,
    confirmOverpayment: false,
    reason: null,
    amount: null,
    note: null,
  }
  const { type } = disposition
  if (type === 'repair') return { ...none, ...disposition, items: [...disposition.items] }
  return type === 'reject'
    ? { ...none, type, reason: disposition.reason, amount: disposition.amount ?? null }
    : { ...none, type, note: disposition.note }
}

export function itemBody(item: ShownItem): Static<typeof ItemBody> {
  const { citation, amount: arrivedAmount, amountText, method, reference, payer } = item
  const { plate, plateState, fee } = item
  return {
    id: String(item.id),
    state: item.state,
    deferred: item.deferred,
    source: namedBody({ id: item.sourceId, name: item.sourceName }),
    import: { id: String(item.importId), fileName: item.fileName },
    drawer: namedBody({ id: item.drawerId, name: item.drawerName }),
    line: item.line,
    batch: item.batch,
    arrived: {
      citation,
      amount: arrivedAmount,
      amountText,
      method,
      reference,
      payer,
      plate,
      plateState,
      fee,
      more: item.more ?? {},
      paidOn: item.paidOn?.toString() ?? null,
      payoutOn: item.payoutOn?.toString() ?? null,
    },
    reasons: [...item.reasons],
    arrivedAt: item.arrivedAt.toString(),
    note: item.note,
    deferredBy: personOf(item.deferredById, item.deferredByName),
    deferredAt: item.deferredAt?.toString() ?? null,
    holder: personOf(item.holderId, item.holderName),
    heldSince: item.heldSince?.toString() ?? null,
    listedAt: item.holderId === null ? null : (item.listedAt?.toString() ?? null),
    lockedUntil: item.lockedUntil?.toString() ?? null,
    disposition: item.state === 'locked' ? null : dispositionBody(item.disposition),
    disposedAt: item.disposedAt?.toString() ?? null,
    draft: dispositionBody(item.draft),
    outcome: item.outcome,
    finalisedBy: personOf(item.finalisedById, item.finalisedByName),
    finalisedAt: item.finalisedAt?.toString() ?? null,
    waits: item.waits,
    payment: paymentOf(item),
    returned: item.returned,
  }
}

function paymentOf({ paymentId, receiptNumber, sessionId }: ShownItem) {
  if (paymentId === null) return null
  const [number, session] = [receiptNumber ?? '', String(sessionId ?? '')]
  return { id: String(paymentId), receiptNumber: number, sessionId: session }
}

export const FetchedBody = Type.Object(
  { items: Type.Array(Type.Object({ id })), serverNow: instant },
  { title: 'FetchedItems' },
)

export const SettingsBody = Type.Object(
  {
    maximumLockMinutes: Type.Integer(),
    pendingLimit: Type.Integer(),
    fetchSize: Type.Integer(),
    version: Type.Integer(),
  },
  { title: 'RepairSettings' },
)

const lossCause = choice(['expired', 'deactivated', 'released', 'departed', 'returned'])

export const MineBody = Type.Object(
  {
    items: Type.Array(ItemBody),
    pending: Type.Array(ItemBody, { description: 'newest first' }),
    lost: Type.Array(Type.Object({ itemId: id, cause: lossCause, at: instant })),
    active: Type.Boolean({ description: 'whether a configuration is active' }),
    settings: SettingsBody,
    serverNow: instant,
  },
  { title: 'RepairWorklist' },
)

/** All that somebody sees of their own work. */
export async function mineBody(work: UnitOfWork, userId: number): Promise<Static<typeof MineBody>> {
  const held = await heldBy(work, userId)
  const of = (state: string) => held.filter((item) => item.state === state).map(itemBody)
  const lost = await lostBy(work, userId)
  return {
    items: of('locked'),
    pending: of('pending'),
    lost: lost.map((each) => ({
      itemId: String(each.id),
      cause: each.cause,
      at: each.at.toString(),
    })),
    active: (await active(work)) !== null,
    settings: await repairSettings(work),
    serverNow: (await serverNow(work)).toString(),
  }
}

/** The body of one item; undefined if there is none. */
export async function oneItemBody(work: UnitOfWork, itemId: number) {
  const [item] = await shownItems(work, [itemId])
  return item && itemBody(item)
}
