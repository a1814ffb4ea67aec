import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Person } from '../sessions/public.ts'

/** A closed session, and how far its money has come; amounts in minor units. */
export type Reconciled = {
  readonly sessionId: number
  readonly drawer: Person
  readonly branch: Person
  readonly day: Temporal.PlainDate
  readonly closedAt: Temporal.Instant
  /** All that it brought in. */
  readonly money: number
  readonly undeposited: number
  /** In deposits that are on their way. */
  readonly deposited: number
  readonly banked: number
  readonly deposits: readonly {
    readonly id: number
    readonly status: 'prepared' | 'sealed' | 'banked'
    /** Of this session in it. */
    readonly amount: number
    /** What the bank says less what the whole deposit holds; null: not matched. */
    readonly difference: number | null
  }[]
  readonly journalNumber: number | null
  /** Nothing is left to do: all of it banked, matched without a difference, and exported. */
  readonly done: boolean
}

export type ReconciliationFilter = {
  /** Days on which sessions ended, both included. */
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
  /** Only those with something left to do. */
  readonly open?: boolean | undefined
}

const ROWS = `
  select c.session_id as "sessionId", c.day, s.closed_at as "closedAt",
         c.journal_number as "journalNumber", d.id as "drawerId", d.name as "drawerName",
         b.id as "branchId", b.name as "branchName", m.money, m.undeposited, m.deposited, m.banked,
         m.deposits,
         m.undeposited = 0 and m.deposited = 0 and m.unmatched = 0
           and c.journal_number is not null as done
    from found c
    join sessions s on s.agency_id = c.agency_id and s.id = c.session_id
    join drawers d on d.agency_id = s.agency_id and d.id = s.drawer_id
    join branches b on b.agency_id = s.agency_id and b.id = s.branch_id,
         lateral (
           select coalesce(sum(f.amount), 0)::bigint as money,
                  coalesce(sum(f.amount) filter (where f.deposit_id is null), 0)::bigint
                    as undeposited,
                  coalesce(sum(f.amount) filter (where f.status in ('prepared', 'sealed')), 0)::bigint
                    as deposited,
                  coalesce(sum(f.amount) filter (where f.status = 'banked'), 0)::bigint as banked,
                  count(*) filter (where f.deposit_id is not null
                                     and f.difference is distinct from 0) as unmatched,
                  coalesce(json_agg(json_build_object('id', f.deposit_id, 'status', f.status,
                             'amount', f.amount, 'difference', f.difference) order by f.deposit_id)
                             filter (where f.deposit_id is not null), '[]') as deposits
             from (select f.deposit_id, p.status, sum(f.amount)::bigint as amount,
                          (select l.amount - (p.cash + p.paper + p.other) from bank_lines l
                            where l.agency_id = $1 and l.deposit_id = f.deposit_id) as difference
                     from session_sums f
                     join payment_methods m on m.agency_id = $1 and m.code = f.method
                     left join deposits p on p.agency_id = $1 and p.id = f.deposit_id
                    where f.agency_id = $1 and f.session_id = c.session_id
                      and f.account = 'funds' and not m.system
                    group by f.deposit_id, p.status, p.cash, p.paper, p.other) f) m`

/**
 * Sessions that may have something left to do, found by what that is: years in which all is done are
 * not looked at.
 */
const UNFINISHED = `
    select c.session_id from closed_sessions c where c.agency_id = $1 and c.journal_number is null
     union
    select f.session_id
      from session_sums f
      join payment_methods m on m.agency_id = $1 and m.code = f.method and not m.system
     where f.agency_id = $1 and f.account = 'funds' and f.deposit_id is null
     union
    select f.session_id
      from deposits p
      join session_sums f on f.agency_id = $1 and f.deposit_id = p.id
     where p.agency_id = $1 and p.status <> 'cancelled'
       and (p.status <> 'banked'
            or not exists (select from bank_lines l
                            where l.agency_id = $1 and l.deposit_id = p.id
                              and l.amount = p.cash + p.paper + p.other))`

type Row = Omit<Reconciled, 'drawer' | 'branch'> & {
  readonly drawerId: number
  readonly drawerName: string
  readonly branchId: number
  readonly branchName: string
}

/** The next `limit` closed sessions, newest first. */
export async function reconciled(
  { client, agencyId }: UnitOfWork,
  { from, to, open }: ReconciliationFilter,
  limit: number,
  after?: readonly [id: number],
): Promise<Reconciled[]> {
  const { rows } = await client.query<Row>(
    `with unfinished as materialized (${open ? UNFINISHED : 'select null::bigint as session_id'}),
          found as (
       select * from closed_sessions c
        where c.agency_id = $1
          and ($3::date is null or c.day >= $3) and ($4::date is null or c.day <= $4)
          and ($5::bigint is null or c.session_id < $5)
          ${open ? 'and c.session_id in (select session_id from unfinished)' : ''}
        order by c.session_id desc)
     select * from (${ROWS}) r
      ${open ? 'where not done' : ''}
      order by "sessionId" desc limit $2`,
    [agencyId, limit, from ?? null, to ?? null, after?.[0] ?? null],
  )
  return rows.map(({ drawerId, drawerName, branchId, branchName, ...row }) => ({
    ...row,
    drawer: { id: drawerId, name: drawerName },
    branch: { id: branchId, name: branchName },
  }))
}
