import type { Proof } from '../../journal/book.ts'

/** I-3, T-12: what an import keeps of its items, derived anew from items and transactions. */
export const proofs: readonly Proof[] = [
  figure('posted count of import', 'posted_count', 'count(n.payment_id)'),
  figure(
    'posted total of import',
    'posted_total',
    'coalesce(sum(n.amount) filter (where n.payment_id is not null), 0)',
  ),
  figure('repair count of import', 'repair_count', 'count(*) filter (where n.payment_id is null)'),
  figure(
    'repair total of import',
    'repair_total',
    'coalesce(sum(n.amount) filter (where n.payment_id is null), 0)',
  ),
  figure('fees of import', 'fee_total', 'coalesce(sum(n.fee), 0)'),
  {
    what: 'more than was due by import',
    text: `
      select i.id, i.surplus_total as stored, coalesce(s.total, 0) as derived
        from intake_imports i
        left join (select n.import_id, count(distinct n.id) as count, -sum(p.amount) as total
                     from intake_items n
                     join transactions t on t.agency_id = n.agency_id
                      and t.payment_id = n.payment_id and t.reversal_of is null
                     join postings p on p.agency_id = t.agency_id and p.transaction_id = t.id
                      and p.account = 'account_balance'
                    where n.agency_id = $1 group by n.import_id) s on s.import_id = i.id
       where i.agency_id = $1 and not i.dry_run
         and (i.surplus_count, i.surplus_total) <> (coalesce(s.count, 0), coalesce(s.total, 0))`,
  },
  {
    what: 'known items of import',
    text: `
      select i.id, i.known_total as stored, coalesce(k.total, 0) as derived
        from intake_imports i
        left join (select import_id, count(*) as count, coalesce(sum(amount), 0) as total
                     from intake_known where agency_id = $1 group by import_id) k
          on k.import_id = i.id
       where i.agency_id = $1 and not i.dry_run
         and (i.known_count, i.known_total) <> (coalesce(k.count, 0), coalesce(k.total, 0))`,
  },
  {
    what: 'items of a withdrawn file',
    text: `
      select n.id, n.withdrawn::int as stored, (i.status = 'withdrawn')::int as derived
        from intake_items n
        join intake_imports i on i.agency_id = n.agency_id and i.id = n.import_id
       where n.agency_id = $1 and n.withdrawn <> (i.status = 'withdrawn')`,
  },
  {
    what: 'known items that were withdrawn since',
    text: `
      select n.id, i.id as stored, 0 as derived
        from intake_known k
        join intake_imports i on i.agency_id = k.agency_id and i.id = k.import_id
        join intake_items n on n.agency_id = k.agency_id and n.id = k.item_id
       where k.agency_id = $1 and n.withdrawn and i.status <> 'withdrawn'`,
  },
  {
    what: 'payment of an item that arrived',
    text: `
      select n.id, n.amount as stored, p.amount as derived
        from intake_items n
        left join payments p on p.agency_id = n.agency_id and p.id = n.payment_id
       where n.agency_id = $1 and n.payment_id is not null and p.amount is distinct from n.amount`,
  },
]

function figure(what: string, column: string, derived: string): Proof {
  return {
    what,
    text: `
      select i.id, i.${column} as stored, coalesce(n.derived, 0) as derived
        from intake_imports i
        left join (select n.import_id, ${derived} as derived from intake_items n
                    where n.agency_id = $1 group by n.import_id) n on n.import_id = i.id
       where i.agency_id = $1 and not i.dry_run and i.${column} <> coalesce(n.derived, 0)`,
  }
}
