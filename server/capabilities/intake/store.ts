import type { Book, Footprints } from '../../journal/book.ts'
import type { Fact } from '../../journal/fact.ts'
import type { IntakeTaken, TakenItem } from '../../journal/intake-fact.ts'
import type { Rows, Statement } from '../../postgres/pipeline.ts'
import { totalOf } from './commands.ts'
import { proofs } from './proofs.ts'
import { type HeldImport, itemKey, paymentKey } from './rules.ts'

/** The imports of one unit of work, what is known of their items, and what was taken in it. */
export type IntakeSlice = {
  readonly imports: Map<number, HeldImport>
  readonly known: Map<string, { readonly id: number; readonly importId: number }>
  readonly paid: Set<string>
  readonly unposted: ReadonlySet<string>
  readonly taken: IntakeTaken[]
}

/** Intake's book of the journal: items as they arrived, and the figures of their imports. */
export const intakeBook: Book<IntakeSlice> = {
  look: (agencyId, { imports, fingerprints, citations, slips }) => {
    if (imports.length === 0) return [null, null, null, null, null]
    return [
      lockImports(agencyId, imports),
      lockSources(agencyId, imports),
      knownItems(agencyId, imports, fingerprints),
      latePayments(agencyId, citations),
      unpostedItems(agencyId, imports, slips),
    ]
  },
  read: readSlice,
  apply,
  write: (agencyId, { taken }) =>
    taken.flatMap((fact) => [
      ...insertItems(agencyId, fact),
      ...insertKnown(agencyId, fact),
      addFigures(agencyId, fact),
    ]),
  proofs,
}

/** Whoever takes an import up, or cancels it, locks its row too. */
function lockImports(agencyId: number, ids: Footprints['imports']): Statement {
  return {
    text: `
      select i.id, i.run, i.status, i.items_read as "itemsRead", i.source_id as "sourceId"
        from unnest($2::bigint[]) as x (id),
             lateral (select * from intake_imports i where i.agency_id = $1 and i.id = x.id
                       limit 1 for no key update) i`,
    values: [agencyId, ids],
  }
}

/** I-1: files of one source are taken one after the other, so that none takes an item of another. */
function lockSources(agencyId: number, imports: Footprints['imports']): Statement {
  return {
    text: `
      select f.id, f.drawer_id as "drawerId", f.overpayments
        from (select distinct source_id from intake_imports
               where agency_id = $1 and id = any($2::bigint[]) order by source_id) as x (id),
             lateral (select * from intake_sources f where f.agency_id = $1 and f.id = x.id
                       limit 1 for no key update) f`,
    values: [agencyId, imports],
  }
}

/** I-1: items of the same sources that were taken before, by their fingerprints. */
export function knownItems(
  agencyId: number,
  imports: Footprints['imports'],
  fingerprints: Footprints['fingerprints'],
): Statement {
  return {
    text: `
      select n.id, n.import_id as "importId", n.source_id as "sourceId", x.fingerprint
        from (select distinct source_id from intake_imports
               where agency_id = $1 and id = any($2::bigint[])) as f (id),
             unnest($3::text[]) as x (fingerprint),
             lateral (select * from intake_items n
                       where n.agency_id = $1 and n.source_id = f.id
                         and n.fingerprint = decode(x.fingerprint, 'hex') and not n.repeated
                         and not n.withdrawn
                       limit 1) n`,
    planned: 'anew',
    values: [agencyId, imports, fingerprints],
  }
}

/** I-3: what the same payment, taken at a window or from mail, would look like. Citations on which
 * nothing was ever paid are passed over; of the others, the newest payments of a quarter. */
export function latePayments(
  agencyId: number,
  citations: Footprints['citations'],
): Statement | null {
  if (citations.length === 0) return null
  return {
    text: `
      select x.number as citation, t.amount, t.reference
        from unnest($2::text[]) as x (number),
             lateral (select id from citations c
                       where c.agency_id = $1 and c.number_key = x.number
                         and (c.applied <> 0 or c.account_balance <> 0) limit 1) c,
             lateral (select amount, reference from transactions t
                       where t.agency_id = $1 and t.target_type = 'citation' and t.target_id = c.id
                         and t.amount > 0 and t.reference is not null and t.reversed_by is null
                         and t.created_at > app_now() - interval '90 days'
                       order by t.id desc limit 50) t`,
    planned: 'anew',
    values: [agencyId, citations],
  }
}

/**
 * I-3: what lies in repair with the same reference for the same citation, from other files and from
 * whichever source: the same payment, perhaps, of which the amount is read otherwise by now.
 */
export function unpostedItems(
  agencyId: number,
  imports: Footprints['imports'],
  slips: Footprints['slips'],
): Statement | null {
  if (slips.length === 0) return null
  return {
    text: `
      select x.slip
        from unnest($3::text[]) as x (slip)
       where exists (
               select from (select n.id, n.import_id from intake_items n
                             where n.agency_id = $1 and n.slip = x.slip
                             order by n.id desc limit 50) n
                 cross join lateral (select r.state from repair_items r
                                      where r.agency_id = $1 and r.id = n.id limit 1) r
                where r.state <> 'final' and n.import_id <> all ($2::bigint[]))`,
    planned: 'anew',
    values: [agencyId, imports, slips],
  }
}

type ImportRow = Omit<HeldImport, 'drawerId' | 'overpayments'>
type SourceRow = Pick<HeldImport, 'drawerId' | 'overpayments'> & { readonly id: number }
type KnownRow = { id: number; importId: number; sourceId: number; fingerprint: string }
type PaidRow = { citation: string; amount: number; reference: string }
type UnpostedRow = { slip: string }

function readSlice(
  _agencyId: number,
  [importRows = [], sourceRows = [], knownRows = [], paidRows = [], unposted = []]: readonly Rows[],
): IntakeSlice {
  const sources = new Map((sourceRows as readonly SourceRow[]).map((row) => [row.id, row]))
  const imports = (importRows as readonly ImportRow[]).flatMap((row) => {
    const source = sources.get(row.sourceId)
    return source ? [[row.id, { ...source, ...row }] as const] : []
  })
  return {
    imports: new Map(imports),
    ...seenBefore(knownRows, paidRows, unposted),
    taken: [],
  }
}

/** What the rows of `knownItems`, `latePayments` and `unpostedItems` say. */
export function seenBefore(
  knownRows: Rows,
  paidRows: Rows,
  unposted: Rows,
): Pick<IntakeSlice, 'known' | 'paid' | 'unposted'> {
  return {
    known: new Map(
      (knownRows as readonly KnownRow[]).map((row) => [
        itemKey(row.sourceId, row.fingerprint),
        { id: row.id, importId: row.importId },
      ]),
    ),
    paid: new Set(
      (paidRows as readonly PaidRow[]).map(({ citation, amount, reference }) =>
        paymentKey(citation, amount, reference),
      ),
    ),
    unposted: new Set((unposted as readonly UnpostedRow[]).map(({ slip }) => slip)),
  }
}

/** The next command of the same unit of work finds what this one took. */
function apply(slice: IntakeSlice, fact: Fact): void {
  if (slice.imports.size === 0) return
  if (fact.fact === 'transaction_posted') {
    const { target, amount, reference } = fact
    if (target.type === 'citation' && amount > 0 && reference !== null)
      slice.paid.add(paymentKey(target.number.toUpperCase(), amount, reference))
  }
  if (fact.fact !== 'intake_taken') return
  const held = slice.imports.get(fact.importId)
  if (!held) throw new Error(`import ${fact.importId} is not in the footprint`)
  slice.imports.set(held.id, { ...held, itemsRead: fact.itemsRead })
  for (const { id, fingerprint, repeated } of fact.items)
    if (!repeated)
      slice.known.set(itemKey(fact.sourceId, fingerprint), { id, importId: fact.importId })
  slice.taken.push(fact)
}

function insertItems(agencyId: number, fact: IntakeTaken): Statement[] {
  const { items, importId, sourceId, at } = fact
  if (items.length === 0) return []
  const arrived = items.map((item) => item.arrived)
  return [
    {
      text: `
        insert into intake_items (agency_id, import_id, source_id, arrived_at, id, line, batch,
          citation, amount, amount_text, method, reference, payer, plate, plate_state, paid_on,
          payout_on, fee, more, reasons, fingerprint, repeated, payment_id)
        select $1, $2, $3, $4, n.id, n.line, n.batch, n.citation, n.amount, n.amount_text, n.method,
               n.reference, n.payer, n.plate, n.plate_state, n.paid_on, n.payout_on, n.fee, n.more,
               string_to_array(coalesce(n.reasons, ''), ' '), decode(n.fingerprint, 'hex'),
               n.repeated, n.payment_id
          from unnest($5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::bigint[], $10::text[],
                      $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::date[],
                      $17::date[], $18::bigint[], $19::jsonb[], $20::text[], $21::text[],
                      $22::boolean[], $23::bigint[])
               as n (id, line, batch, citation, amount, amount_text, method, reference, payer, plate,
                     plate_state, paid_on, payout_on, fee, more, reasons, fingerprint, repeated,
                     payment_id)`,
      values: [
        agencyId,
        importId,
        sourceId,
        at,
        items.map(({ id }) => id),
        arrived.map(({ line }) => line),
        ifAny(arrived.map(({ batch }) => batch)),
        arrived.map(({ citation }) => citation),
        arrived.map(({ amount }) => amount),
        ifAny(arrived.map(({ amountText }) => amountText)),
        arrived.map(({ method }) => method),
        ifAny(arrived.map(({ reference }) => reference)),
        ifAny(arrived.map(({ payer }) => payer)),
        ifAny(arrived.map(({ plate }) => plate)),
        ifAny(arrived.map(({ plateState }) => plateState)),
        ifAny(arrived.map(({ paidOn }) => paidOn)),
        ifAny(arrived.map(({ payoutOn }) => payoutOn)),
        ifAny(arrived.map(({ fee }) => fee)),
        ifAny(arrived.map(({ more }) => more && JSON.stringify(more))),
        ifAny(items.map(({ reasons }) => (reasons.length > 0 ? reasons.join(' ') : null))),
        items.map(({ fingerprint }) => fingerprint),
        items.map(({ repeated }) => repeated),
        items.map(({ paymentId }) => paymentId),
      ],
    },
  ]
}

/** A column in which nothing stands: `unnest` fills it up with nulls by itself. */
function ifAny<T>(column: readonly (T | null)[]): readonly (T | null)[] | null {
  return column.some((value) => value !== null) ? column : null
}

function insertKnown(agencyId: number, { importId, known }: IntakeTaken): Statement[] {
  if (known.length === 0) return []
  return [
    {
      text: `
        insert into intake_known (agency_id, import_id, line, amount, item_id)
        select $1, $2, n.* from unnest($3::bigint[], $4::bigint[], $5::bigint[]) n`,
      values: [
        agencyId,
        importId,
        known.map(({ line }) => line),
        known.map(({ amount }) => amount),
        known.map(({ itemId }) => itemId),
      ],
    },
  ]
}

function addFigures(agencyId: number, fact: IntakeTaken): Statement {
  const { importId, items, known, surplus, itemsRead, bytesRead, sessionId, at } = fact
  const isPosted = ({ paymentId }: TakenItem) => paymentId !== null
  const posted = items.filter(isPosted)
  const repair = items.filter((item) => !isPosted(item))
  const arrivedOf = (some: readonly TakenItem[]) => some.map(({ arrived }) => arrived)
  return {
    text: `
      update intake_imports
         set items_read = $3, bytes_read = $4, session_id = $5, worked_at = $6,
             posted_count = posted_count + $7, posted_total = posted_total + $8,
             repair_count = repair_count + $9, repair_total = repair_total + $10,
             known_count = known_count + $11, known_total = known_total + $12,
             fee_total = fee_total + $13,
             surplus_count = surplus_count + $14, surplus_total = surplus_total + $15
       where agency_id = $1 and id = $2`,
    values: [
      agencyId,
      importId,
      itemsRead,
      bytesRead,
      sessionId,
      at,
      posted.length,
      totalOf(arrivedOf(posted)),
      repair.length,
      totalOf(arrivedOf(repair)),
      known.length,
      totalOf(known),
      arrivedOf(items).reduce((sum, { fee }) => sum + (fee ?? 0), 0),
      surplus.count,
      surplus.total,
    ],
  }
}
