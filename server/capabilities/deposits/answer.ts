import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { Answer } from '../../journal/command.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { depositName, RECEIVABLES, totalOf } from './deposit.ts'
import { type Paper, papersIn } from './papers.ts'
import { type Deed, partsIn, type ShownDeposit, shownDeposit, type ShownPart } from './queries.ts'

export const depositStatus = choice(['prepared', 'sealed', 'banked', 'cancelled'])
export const form = choice(['cash', 'paper', 'other'])
export const accountFields = Type.Object({
  id,
  name: Type.String(),
  bank: Type.String(),
  tail: Type.String(),
})
const deed = Type.Object({ by: named, at: instant })
/** One schema that may be null; `nullable` keeps the type of its members. */
const maybe = nullable(deed)

const facts = {
  id,
  number: Type.String(),
  account: accountFields,
  status: depositStatus,
  bagNumber: nullable(Type.String()),
  cash: sum,
  paper: sum,
  other: sum,
  total: sum,
  currency: Type.String(),
  sessionCount: Type.Integer(),
  oldestClosedAt: nullable(instant),
  overdue: Type.Boolean({
    description: 'its money has been lying for more than 24 hours, and is not in the bank',
  }),
  prepared: deed,
  sealed: maybe,
  banked: maybe,
  bankedOn: nullable(day),
  bankReference: nullable(Type.String()),
  cancelled: maybe,
  cancelReason: nullable(Type.String()),
  matchedAmount: nullable(sum),
}

export const DepositSummary = Type.Object(facts, { title: 'DepositSummary' })

export const partFields = {
  method: Type.String(),
  methodName: Type.String(),
  form,
  receivable: choice(RECEIVABLES),
  amount: sum,
}

export const DepositBody = Type.Object(
  {
    ...facts,
    cashLines: Type.Array(
      Type.Object({ denomination: Type.String(), value: sum, pieces: Type.Integer() }),
    ),
    papers: Type.Array(
      Type.Object({
        method: Type.String(),
        methodName: Type.String(),
        reference: nullable(Type.String()),
        receiptNumber: nullable(Type.String()),
        payer: nullable(Type.String()),
        amount: sum,
      }),
    ),
    sessions: Type.Array(
      Type.Object({
        id,
        drawer: named,
        closedAt: instant,
        total: sum,
        parts: Type.Array(Type.Object(partFields)),
      }),
    ),
  },
  { title: 'Deposit' },
)

export function summaryBody(
  deposit: ShownDeposit,
  currency: string,
): Static<typeof DepositSummary> {
  const {
    account,
    cash,
    paper,
    other,
    paperMethods: _methods,
    cashLines: _lines,
    ...same
  } = deposit
  return {
    ...same,
    id: String(deposit.id),
    number: depositName(deposit.id),
    account: { ...account, id: String(account.id) },
    cash,
    paper,
    other,
    total: cash + paper + other,
    currency,
    oldestClosedAt: deposit.oldestClosedAt?.toString() ?? null,
    prepared: deedBody(deposit.prepared),
    sealed: deposit.sealed && deedBody(deposit.sealed),
    banked: deposit.banked && deedBody(deposit.banked),
    bankedOn: deposit.bankedOn?.toString() ?? null,
    cancelled: deposit.cancelled && deedBody(deposit.cancelled),
  }
}

function deedBody({ by, at }: Deed) {
  return { by: namedBody(by), at: at.toString() }
}

/** All that there is to say of a deposit, on screen and on its slip. */
export type Whole = {
  readonly deposit: ShownDeposit
  readonly parts: readonly ShownPart[]
  readonly papers: readonly Paper[]
  readonly currency: string
}

export async function wholeDeposit(work: UnitOfWork, id: number): Promise<Whole | undefined> {
  const deposit = await shownDeposit(work, id)
  if (!deposit) return undefined
  const parts = await partsIn(work, deposit)
  const papers = await papersIn(work, id, deposit.paperMethods)
  return { deposit, parts, papers, currency: await currencyOf(work) }
}

export async function currencyOf({ client, agencyId }: UnitOfWork): Promise<string> {
  const { rows } = await client.query<{ currency: string }>(
    'select currency from agencies where agency_id = $1',
    [agencyId],
  )
  return rows[0]?.currency ?? ''
}

export function depositBody({
  deposit,
  parts,
  papers,
  currency,
}: Whole): Static<typeof DepositBody> {
  return {
    ...summaryBody(deposit, currency),
    cashLines: [...deposit.cashLines],
    papers: [...papers],
    sessions: sessionsBody(parts),
  }
}

function sessionsBody(parts: readonly ShownPart[]) {
  return [...Map.groupBy(parts, ({ sessionId }) => sessionId)].map(([sessionId, own]) => ({
    id: String(sessionId),
    drawer: namedBody(own[0]!.drawer),
    closedAt: own[0]!.closedAt.toString(),
    total: totalOf(own),
    parts: own.map(partBody),
  }))
}

export function partBody({ method, methodName, form: lies, receivable, amount }: PartLike) {
  return { method, methodName, form: lies, receivable, amount }
}
type PartLike = Pick<ShownPart, 'method' | 'methodName' | 'form' | 'receivable' | 'amount'>

/** The answer of the write door, read from what it wrote. */
export async function answerWithDeposit(work: UnitOfWork, id: number): Promise<Answer> {
  const whole = await wholeDeposit(work, id)
  if (!whole) throw new Error(`deposit ${id} is gone, though deposits are never deleted`)
  return { status: 200, text: JSON.stringify(depositBody(whole)) }
}
