import Type, { type Static } from 'typebox'
import { choice, id, named, namedBody, nullable } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'

export const OriginBody = Type.Object(
  {
    itemId: id,
    import: Type.Object({ id, fileName: Type.String() }),
    line: Type.Integer(),
    outcome: nullable(choice(['repaired', 'rejected'])),
    by: Type.Union([named, Type.Null()], {
      description: 'who repaired or rejected it; null: it was posted as it arrived',
    }),
  },
  { title: 'IntakeOrigin' },
)

type Row = {
  readonly id: number
  readonly line: number
  readonly importId: number
  readonly fileName: string
  readonly outcome: 'repaired' | 'rejected' | null
  readonly byId: number | null
  readonly byName: string | null
}

/** By the indexes of payments; a payment is that of one item at most. */
const ORIGIN = `
  select n.id, n.line, n.import_id as "importId", i.file_name as "fileName", o.outcome,
         u.id as "byId", u.name as "byName"
    from (select id, null as outcome, null as finalised_by from intake_items
           where agency_id = $1 and payment_id = $2
           union all
          select id, outcome, finalised_by from repair_items
           where agency_id = $1 and payment_id = $2) o
    join intake_items n on n.agency_id = $1 and n.id = o.id
    join intake_imports i on i.agency_id = $1 and i.id = n.import_id
    left join users u on u.agency_id = $1 and u.id = o.finalised_by::bigint`

/** The item that became this payment: none, where it did not come by file. */
export async function originOf(
  { client, agencyId }: UnitOfWork,
  paymentId: number,
): Promise<Static<typeof OriginBody>[]> {
  const { rows } = await client.query<Row>(ORIGIN, [agencyId, paymentId])
  return rows.map(({ id: itemId, line, importId, fileName, outcome, byId, byName }) => ({
    itemId: String(itemId),
    import: { id: String(importId), fileName },
    line,
    outcome,
    by: byId === null ? null : namedBody({ id: byId, name: byName ?? '' }),
  }))
}
