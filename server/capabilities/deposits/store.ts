import type { Book } from '../../journal/book.ts'
import type { DepositSealed, Fact } from '../../journal/fact.ts'
import { orTaken } from '../../postgres/taken.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { CountLine, Deposit } from './deposit.ts'
import { proofs } from './proofs.ts'
import type { Prepared } from './rules.ts'

/** The deposits of one unit of work, and which of them were sealed in it. */
export type DepositsSlice = {
  readonly deposits: Map<number, Deposit>
  readonly sealed: DepositSealed[]
}

/** The deposits' book of the journal: sealing, since that moves cash (C-7). */
export const depositsBook: Book<DepositsSlice> = {
  look: (agencyId, { deposits }) => [
    deposits.length === 0 ? null : { text: LOCK, values: [agencyId, deposits] },
  ],
  read: (_agencyId, [rows]) => ({ deposits: byId(rows ?? []), sealed: [] }),
  apply,
  write: (agencyId, { sealed }) => sealed.map((fact) => seal(agencyId, fact)),
  proofs,
}

const LOCK = `
  select d.id, d.status, d.bag_number as "bagNumber", d.cash, d.cash_lines as "cashLines",
         d.prepared_at as "preparedAt", d.prepared_by as "byId",
         (select name from users u where u.agency_id = $1 and u.id = d.prepared_by) as "byName"
    from unnest($2::bigint[]) as x (id),
         lateral (select * from deposits d where d.agency_id = $1 and d.id = x.id
                   limit 1 for no key update) d`

type Row = Omit<Deposit, 'preparedBy'> & { readonly byId: number; readonly byName: string }

function byId(rows: Rows): Map<number, Deposit> {
  return new Map(rows.map((row) => [(row as Row).id, asDeposit(row as Row)]))
}

function asDeposit({ byId: id, byName: name, ...row }: Row): Deposit {
  return { ...row, preparedBy: { id, name } }
}

/** The next command of the same unit of work finds it sealed. */
function apply({ deposits, sealed }: DepositsSlice, fact: Fact): void {
  if (fact.fact !== 'deposit_sealed') return
  const deposit = deposits.get(fact.depositId)
  if (!deposit) throw new Error(`deposit ${fact.depositId} is not in the footprint`)
  deposits.set(deposit.id, { ...deposit, status: 'sealed' })
  sealed.push(fact)
}

function seal(agencyId: number, { depositId, by, at }: DepositSealed): Statement {
  return {
    text: `update deposits set status = 'sealed', sealed_by = $3, sealed_at = $4
            where agency_id = $1 and id = $2`,
    values: [agencyId, depositId, by, at],
  }
}

/** A deposit, locked because it is about to change; undefined if the agency has none of this id. */
export async function lockDeposit(
  { client, agencyId }: UnitOfWork,
  id: number,
): Promise<Deposit | undefined> {
  const { rows } = await client.query<Row>(LOCK, [agencyId, [id]])
  return rows[0] && asDeposit(rows[0])
}

export type NewDeposit = Pick<Prepared, 'cash' | 'paper' | 'other'> & {
  readonly accountId: number
  readonly bagNumber: string | null
  readonly cashLines: readonly CountLine[]
  readonly paperMethods: readonly string[]
  readonly preparedBy: number
}

/** Answers with its id, or that another deposit has the bag. */
export function insertDeposit(
  work: UnitOfWork,
  deposit: NewDeposit,
): Promise<number | 'bag_taken'> {
  const insert = async () => {
    const { rows } = await work.client.query<{ id: number }>(
      `insert into deposits (agency_id, account_id, bag_number, cash, paper, other, cash_lines,
                             paper_methods, prepared_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        work.agencyId,
        deposit.accountId,
        deposit.bagNumber,
        deposit.cash,
        deposit.paper,
        deposit.other,
        JSON.stringify(deposit.cashLines),
        deposit.paperMethods,
        deposit.preparedBy,
      ],
    )
    if (!rows[0]) throw new Error('an insert returned nothing')
    return rows[0].id
  }
  return orTaken<number, 'bag_taken'>(work, insert, { deposits_bag_once: 'bag_taken' })
}

export async function cancel(
  { client, agencyId }: UnitOfWork,
  id: number,
  by: number,
  reason: string,
): Promise<void> {
  await client.query(
    `update deposits set status = 'cancelled', cancelled_by = $3, cancelled_at = app_now(),
            cancel_reason = $4
      where agency_id = $1 and id = $2`,
    [agencyId, id, by, reason],
  )
}

export async function bank(
  { client, agencyId }: UnitOfWork,
  id: number,
  by: number,
  { day, reference }: { readonly day: Temporal.PlainDate; readonly reference: string | null },
): Promise<void> {
  await client.query(
    `update deposits set status = 'banked', banked_by = $3, banked_at = app_now(), banked_on = $4,
            bank_reference = $5
      where agency_id = $1 and id = $2`,
    [agencyId, id, by, day, reference],
  )
}
