import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { ShownCount, ShownMovement, ShownPaid, ShownTill, ShownTransfer } from './queries.ts'
import { TOTALS } from './movement.ts'
import { isHidden, seesPosition, type Viewer } from './viewing.ts'

export const tillKind = choice(['standard', 'vault', 'reserve'])
export const transferStatus = choice(['in_transit', 'accepted', 'returned'])
export const paidStatus = choice(['requested', 'approved', 'declined'])

const CountedLine = Type.Object({
  denomination: Type.String(),
  value: sum,
  pieces: Type.Integer(),
})

/** C-8: a line that differs has another `counted` than `expected`. */
export const TillCountBody = Type.Object(
  {
    number: Type.Integer(),
    businessDate: day,
    trays: Type.Array(
      Type.Object({
        number: Type.Integer(),
        expected: sum,
        counted: sum,
        difference: sum,
        lines: Type.Array(CountedLine),
      }),
    ),
    bins: Type.Array(
      Type.Object({
        number: Type.Integer(),
        expectedCount: Type.Integer(),
        expected: sum,
        count: Type.Integer(),
        counted: sum,
        difference: sum,
      }),
    ),
    difference: sum,
    blind: Type.Boolean(),
    state: choice(['agreed', 'differs', 'booked']),
    countedBy: named,
    countedAt: instant,
    reason: nullable(Type.String()),
    bookedBy: nullable(named),
    bookedAt: nullable(instant),
  },
  { title: 'TillCount' },
)

const Figures = Type.Object({
  position: sum,
  trays: Type.Array(Type.Object({ number: Type.Integer(), position: sum, startPosition: sum })),
  bins: Type.Array(Type.Object({ number: Type.Integer(), count: Type.Integer(), amount: sum })),
  totals: Type.Array(Type.Object({ name: choice(TOTALS), count: Type.Integer(), amount: sum })),
  limit: choice(['below', 'warning', 'stop']),
})

const Denomination = Type.Object({
  name: Type.String(),
  kind: choice(['note', 'coin', 'roll']),
  value: sum,
  piecesPerRoll: nullable(Type.Integer()),
})

const BaitBill = Type.Object({ serial: Type.String(), denomination: Type.String(), value: sum })

export const TillBody = Type.Object(
  {
    id,
    number: Type.String(),
    kind: tillKind,
    branch: named,
    currency: Type.String(),
    assignment: choice(['available', 'assigned']),
    holder: nullable(named),
    assignedAt: nullable(instant),
    settlement: choice(['settled', 'unsettled']),
    ready: Type.Boolean({ description: 'its holder may use it: signed in since, or initialised' }),
    businessDate: day,
    initialisedOn: nullable(day),
    carriedUncounted: Type.Boolean(),
    limitWarning: nullable(sum),
    limitStop: nullable(sum),
    blindCount: Type.Boolean(),
    batch: Type.Integer({ description: 'the batch of papers that is filled now' }),
    figures: Type.Unsafe<Static<typeof Figures> | null>({
      ...Figures,
      type: ['object', 'null'],
      description: 'null for whoever may not see the position, or not before a blind count',
    }),
    figuresHidden: Type.Boolean({ description: 'until the blind count is given' }),
    count: Type.Unsafe<Static<typeof TillCountBody> | null>({
      ...Type.Object(TillCountBody.properties),
      type: ['object', 'null'],
      description: 'the newest, for whoever may see the position',
    }),
    denominations: Type.Array(Denomination),
    baitBills: Type.Unsafe<Static<typeof BaitBill>[] | null>({
      ...Type.Array(BaitBill),
      type: ['array', 'null'],
      description: 'null without `bait_bills.read`',
    }),
    trays: Type.Array(Type.Integer(), { description: 'the numbers of its trays' }),
    bins: Type.Array(Type.Integer(), { description: 'the numbers of its bins' }),
    version: Type.Integer(),
  },
  { title: 'Till' },
)

export function tillBody(till: ShownTill, viewer: Viewer): Static<typeof TillBody> {
  const mayRead = seesPosition(till, viewer)
  const figuresHidden = isHidden(till, viewer)
  const isShown = mayRead && !figuresHidden
  return {
    id: String(till.id),
    number: till.number,
    kind: till.kind,
    branch: namedBody(till.branch),
    currency: till.currency,
    assignment: till.holder ? 'assigned' : 'available',
    holder: till.holder && namedBody(till.holder),
    assignedAt: till.assignedAt?.toString() ?? null,
    settlement: till.settlement,
    ready: till.ready,
    businessDate: till.businessDate.toString(),
    initialisedOn: till.initialisedOn?.toString() ?? null,
    carriedUncounted: till.carriedUncounted,
    limitWarning: till.limitWarning,
    limitStop: till.limitStop,
    blindCount: till.blindCount,
    batch: till.batch,
    figures: isShown ? figuresOf(till) : null,
    figuresHidden,
    count: isShown && till.count ? countBody(till.count) : null,
    denominations: [...till.denominations],
    baitBills: viewer.permissions.has('bait_bills.read') ? [...till.baitBills] : null,
    trays: till.trays.map(({ number }) => number),
    bins: till.bins.map(({ number }) => number),
    version: till.version,
  }
}

function figuresOf(till: ShownTill): Static<typeof Figures> {
  const position = till.trays.reduce((total, tray) => total + tray.position, 0)
  const { limitStop, limitWarning, trays, bins, totals } = till
  const isOver = limitStop !== null && position > limitStop
  const isNear = limitWarning !== null && position > limitWarning
  const order = TOTALS.flatMap((name) => totals.find((each) => each.name === name) ?? [])
  return {
    position,
    trays: [...trays],
    bins: [...bins],
    totals: order.map(({ count, amount }, place) => ({
      name: TOTALS[place] ?? 'cash_in',
      count,
      amount,
    })),
    limit: isOver ? 'stop' : isNear ? 'warning' : 'below',
  }
}

export function countBody(count: ShownCount): Static<typeof TillCountBody> {
  const differs = <Line extends { counted: number; expected: number }>(line: Line) => ({
    ...line,
    difference: line.counted - line.expected,
  })
  return {
    ...count,
    trays: count.trays.map((tray) => ({ ...differs(tray), lines: [...tray.lines] })),
    bins: count.bins.map(differs),
    countedBy: namedBody(count.countedBy),
    countedAt: utc(count.countedAt),
    bookedBy: count.bookedBy && namedBody(count.bookedBy),
    bookedAt: count.bookedAt && utc(count.bookedAt),
  }
}

/** As JSON of the database has a moment: with an offset. */
function utc(text: string): string {
  return Temporal.Instant.from(text).toString()
}

export const MovementBody = Type.Object(
  {
    id,
    kind: Type.String(),
    /** What came into the till; below zero, what went out. */
    amount: sum,
    from: Type.String(),
    to: Type.String(),
    tray: nullable(Type.Integer()),
    businessDate: day,
    at: instant,
    by: named,
    reason: nullable(Type.String()),
    transactionId: nullable(id),
    sessionId: nullable(id),
    transferId: nullable(id),
    countNumber: nullable(Type.Integer()),
  },
  { title: 'CashMovement' },
)

export function movementBody(row: ShownMovement): Static<typeof MovementBody> {
  return {
    id: String(row.id),
    kind: row.kind,
    amount: row.to_place === 'till' ? row.amount : -row.amount,
    from: row.from_place,
    to: row.to_place,
    tray: row.tray,
    businessDate: row.business_date.toString(),
    at: row.at.toString(),
    by: namedBody(row.by),
    reason: row.reason,
    transactionId: idOrNull(row.transaction_id),
    sessionId: idOrNull(row.session_id),
    transferId: idOrNull(row.transfer_id),
    countNumber: row.count_number,
  }
}

function idOrNull(number: number | null): string | null {
  return number === null ? null : String(number)
}

const TillMark = Type.Object({ id, number: Type.String() })

export const TransferBody = Type.Object(
  {
    id,
    branch: named,
    currency: Type.String(),
    from: TillMark,
    to: nullable(TillMark),
    /** Who holds the till that it goes to, now. */
    toHolder: nullable(named),
    bagNumber: nullable(Type.String()),
    amount: sum,
    denominations: Type.Unsafe<Static<typeof CountedLine>[] | null>({
      ...Type.Array(CountedLine),
      type: ['array', 'null'],
    }),
    status: transferStatus,
    givenBy: named,
    givenAt: instant,
    endedBy: nullable(named),
    endedAt: nullable(instant),
    reason: nullable(Type.String()),
    /** The deposit in which a bag's cash went to the bank. */
    depositId: nullable(id),
  },
  { title: 'TillTransfer' },
)

export function transferBody(row: ShownTransfer): Static<typeof TransferBody> {
  return {
    id: String(row.id),
    branch: namedBody(row.branch),
    currency: row.currency,
    from: { id: String(row.from_till), number: row.from_number },
    to: row.to_till === null ? null : { id: String(row.to_till), number: row.to_number ?? '' },
    toHolder: row.to_holder && namedBody(row.to_holder),
    bagNumber: row.bag_number,
    amount: row.amount,
    denominations: row.denominations && [...row.denominations],
    status: row.status,
    givenBy: namedBody(row.given_by),
    givenAt: row.given_at.toString(),
    endedBy: row.ended_by && namedBody(row.ended_by),
    endedAt: row.ended_at?.toString() ?? null,
    reason: row.reason,
    depositId: row.deposit_id === null ? null : String(row.deposit_id),
  }
}

export const PaidBody = Type.Object(
  {
    id,
    branch: named,
    currency: Type.String(),
    till: TillMark,
    direction: choice(['in', 'out']),
    kind: choice(['paid', 'float']),
    amount: sum,
    reason: Type.String(),
    status: paidStatus,
    requestedBy: named,
    requestedAt: instant,
    decidedBy: nullable(named),
    decidedAt: nullable(instant),
    note: nullable(Type.String()),
  },
  { title: 'PaidInOut' },
)

export function paidBody(row: ShownPaid): Static<typeof PaidBody> {
  return {
    id: String(row.id),
    branch: namedBody(row.branch),
    currency: row.currency,
    till: { id: String(row.till_id), number: row.till_number },
    direction: row.direction,
    kind: row.kind,
    amount: row.amount,
    reason: row.reason,
    status: row.status,
    requestedBy: namedBody(row.requested_by),
    requestedAt: row.requested_at.toString(),
    decidedBy: row.decided_by && namedBody(row.decided_by),
    decidedAt: row.decided_at?.toString() ?? null,
    note: row.note,
  }
}
