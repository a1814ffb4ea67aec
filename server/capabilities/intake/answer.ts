import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import { FAILURE_CODES, STATUSES } from './import.ts'
import { lockboxLayout } from './layout.ts'
import { LayoutBody } from './schema.ts'
import { BECAME, type Standing } from '../repair/public.ts'
import {
  OUTCOMES,
  type ShownFinding,
  type ShownImport,
  type ShownItem,
  type ShownSource,
} from './queries.ts'
import { FORMATS, OVERPAYMENTS } from './source.ts'
import { REASON_WORDS } from './words.ts'

export const SourceBody = Type.Object(
  {
    id,
    name: Type.String(),
    drawer: named,
    format: choice(FORMATS),
    method: Type.String(),
    layout: Type.Union([LayoutBody, Type.Null()]),
    overpayments: choice(OVERPAYMENTS),
    active: Type.Boolean(),
    openSession: nullable(id),
    createdAt: instant,
    version: Type.Integer(),
  },
  { title: 'IntakeSource' },
)

export function sourceBody(shown: ShownSource): Static<typeof SourceBody> {
  const { id: number, drawerId, drawerName, createdAt, openSession, key: _key, ...same } = shown
  const { layout, format } = shown
  return {
    ...same,
    // A bank's positions are those of most banks as long as nobody says otherwise.
    layout: format === 'lockbox' ? lockboxLayout(layout ?? {}) : layout,
    id: String(number),
    drawer: namedBody({ id: drawerId, name: drawerName }),
    openSession: textOf(openSession),
    createdAt: createdAt.toString(),
  }
}

const Figures = Type.Object({ count: Type.Integer(), total: sum })

const Failure = Type.Object({
  code: choice(FAILURE_CODES),
  detail: Type.String(),
  line: nullable(Type.Integer()),
})

const StandingBody = Type.Object(
  {
    repaired: Figures,
    rejected: Type.Object(Figures.properties, { description: 'unidentified money' }),
    withdrawn: Figures,
    waiting: Type.Object(Figures.properties, {
      description: 'final, and their money waits for a session of the drawer',
    }),
    deferred: Figures,
    inHand: Type.Object(Figures.properties, { description: 'in somebody’s list' }),
    new: Figures,
    withoutAmount: Type.Object(
      { count: Type.Integer(), posted: sum },
      {
        description: 'those of all of them without a readable amount, and what was posted for them',
      },
    ),
  },
  { title: 'IntakeStanding' },
)

export const ImportBody = Type.Object(
  {
    id,
    source: named,
    drawer: named,
    format: choice(FORMATS),
    user: named,
    fileName: Type.String(),
    status: choice(STATUSES),
    dryRun: Type.Boolean(),
    takenAs: Type.Union([id, Type.Null()], {
      description:
        'of a dry run: the import that took the same file, before or since; null in lists, and when a file was sent',
    }),
    encoding: nullable(Type.String()),
    bytes: Type.Integer(),
    bytesRead: Type.Integer(),
    items: Type.Union([Figures, Type.Null()], {
      description: 'what the file holds; null until all of it was looked at',
    }),
    unread: Type.Union([Type.Integer(), Type.Null()], {
      description:
        'how many of them have no amount that can be read; null where it was not counted',
    }),
    itemsRead: Type.Integer(),
    posted: Figures,
    repair: Type.Object(Figures.properties, { description: 'what was not posted at once' }),
    standing: Type.Union([StandingBody, Type.Null()], {
      description:
        'what became of the items in `repair` by now, which together are those; null in lists, and when a file was sent',
    }),
    known: Figures,
    surplus: Type.Object(Figures.properties, {
      description: 'what of the posted items became account balance, or would (E-3)',
    }),
    fees: sum,
    controlCount: nullable(Type.Integer()),
    controlTotal: nullable(sum),
    sessionId: nullable(id),
    failure: Type.Union([Failure, Type.Null()]),
    createdAt: instant,
    startedAt: nullable(instant),
    checkedAt: nullable(instant),
    finishedAt: nullable(instant),
    withdrawnBy: Type.Union([named, Type.Null()]),
    withdrawnAt: nullable(instant),
  },
  { title: 'IntakeImport' },
)

/** What a list does not say of an import. */
const ALONE = { standing: null, takenAs: null }

export function importBody(
  shown: ShownImport,
  {
    standing,
    takenAs,
  }: { readonly standing: Standing | null; readonly takenAs: number | null } = ALONE,
): Static<typeof ImportBody> {
  const { itemCount, itemTotal, failureCode, failure, failureLine } = shown
  return {
    id: String(shown.id),
    source: namedBody({ id: shown.sourceId, name: shown.sourceName }),
    drawer: namedBody({ id: shown.drawerId, name: shown.drawerName }),
    format: shown.format,
    user: namedBody({ id: shown.userId, name: shown.userName }),
    fileName: shown.fileName,
    status: shown.status,
    dryRun: shown.dryRun,
    takenAs: textOf(takenAs),
    encoding: shown.encoding,
    bytes: shown.bytes,
    bytesRead: shown.bytesRead,
    items: itemCount === null ? null : { count: itemCount, total: itemTotal ?? 0 },
    unread: itemCount === null ? null : shown.unreadCount,
    itemsRead: shown.itemsRead,
    posted: { count: shown.postedCount, total: shown.postedTotal },
    repair: { count: shown.repairCount, total: shown.repairTotal },
    standing,
    known: { count: shown.knownCount, total: shown.knownTotal },
    surplus: { count: shown.surplusCount, total: shown.surplusTotal },
    fees: shown.feeTotal,
    controlCount: shown.controlCount,
    controlTotal: shown.controlTotal,
    sessionId: textOf(shown.sessionId),
    failure: failureCode && { code: failureCode, detail: failure ?? '', line: failureLine },
    createdAt: shown.createdAt.toString(),
    startedAt: textOf(shown.startedAt),
    checkedAt: textOf(shown.checkedAt),
    finishedAt: textOf(shown.finishedAt),
    withdrawnBy:
      shown.withdrawnById === null
        ? null
        : namedBody({ id: shown.withdrawnById, name: shown.withdrawnByName ?? '' }),
    withdrawnAt: textOf(shown.withdrawnAt),
  }
}

const reason = Type.Object({
  code: Type.Unsafe<keyof typeof REASON_WORDS>({
    type: 'string',
    enum: Object.keys(REASON_WORDS),
  }),
  detail: Type.String(),
})

export const Reasons = Type.Array(reason)

export function reasonBodies(codes: readonly (keyof typeof REASON_WORDS)[]) {
  return codes.map((code) => ({ code, detail: REASON_WORDS[code] }))
}

/** What became of an item that was not posted at once, and where its money is. */
const RepairBody = Type.Object(
  {
    became: choice(BECAME),
    paymentId: nullable(id),
    receiptNumber: nullable(Type.String()),
    sessionId: nullable(id),
  },
  { title: 'IntakeItemRepair' },
)

export const ItemBody = Type.Object(
  {
    id,
    line: Type.Integer(),
    outcome: choice(OUTCOMES),
    takenBy: nullable(id),
    batch: nullable(Type.String()),
    citation: nullable(Type.String()),
    amount: nullable(sum),
    amountText: nullable(Type.String()),
    method: Type.String(),
    reference: nullable(Type.String()),
    payer: nullable(Type.String()),
    plate: nullable(Type.String()),
    plateState: nullable(Type.String()),
    paidOn: nullable(day),
    payoutOn: nullable(day),
    fee: nullable(sum),
    more: Type.Unsafe<Record<string, string> | null>({
      type: ['object', 'null'],
      additionalProperties: { type: 'string' },
    }),
    reasons: Reasons,
    paymentId: nullable(id),
    receiptNumber: nullable(Type.String()),
    reversed: Type.Boolean({ description: 'it was posted as it arrived, and reversed since' }),
    sessionId: nullable(id),
    repair: Type.Union([RepairBody, Type.Null()]),
    arrivedAt: instant,
  },
  { title: 'IntakeItem' },
)

export function itemBody(shown: ShownItem): Static<typeof ItemBody> {
  const { known, importId, paymentId, sessionId, became, ...others } = shown
  const { repairPaymentId, repairReceiptNumber, repairSessionId, ...same } = others
  return {
    ...same,
    id: String(same.id),
    outcome: known ? 'known' : paymentId === null ? 'repair' : 'posted',
    // I-1: of one that was known, the import that took it.
    takenBy: known ? String(importId) : null,
    reasons: reasonBodies(same.reasons),
    paymentId: textOf(paymentId),
    sessionId: textOf(sessionId),
    repair: became && {
      became,
      paymentId: textOf(repairPaymentId),
      receiptNumber: repairReceiptNumber,
      sessionId: textOf(repairSessionId),
    },
    paidOn: textOf(same.paidOn),
    payoutOn: textOf(same.payoutOn),
    arrivedAt: same.arrivedAt.toString(),
  }
}

export const FindingBody = Type.Object(
  {
    line: Type.Integer(),
    outcome: choice(OUTCOMES),
    takenBy: nullable(id),
    reasons: Reasons,
    batch: nullable(Type.String()),
    citation: nullable(Type.String()),
    amount: nullable(sum),
    amountText: nullable(Type.String()),
    reference: nullable(Type.String()),
    payer: nullable(Type.String()),
    plate: nullable(Type.String()),
    paidOn: nullable(day),
  },
  { title: 'IntakeFinding' },
)

export function findingBody(shown: ShownFinding): Static<typeof FindingBody> {
  const { line, outcome, takenBy, reasons, arrived } = shown
  const { batch, citation, amount, amountText, reference, payer, plate, paidOn } = arrived
  return {
    line,
    outcome,
    takenBy: textOf(takenBy),
    reasons: reasonBodies(reasons),
    batch,
    citation,
    amount,
    amountText,
    reference,
    payer,
    plate,
    paidOn,
  }
}

function textOf(value: number | Temporal.Instant | Temporal.PlainDate | null): string | null {
  return value === null ? null : value.toString()
}
