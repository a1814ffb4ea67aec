import { dayAt } from '../../clock/wall-time.ts'
import { notify } from '../../live/notify.ts'
import { STEP } from '../../money/cash-step.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Form, Part, ReceivableKind } from './deposit.ts'

/** Sessions that are summed up in one go. */
const AT_ONCE = 500

/** What is due is locked, and whoever comes second finds it done. */
const DUE = `
  select c.session_id as id, s.ended_at as "endedAt", a.time_zone as "timeZone"
    from closed_sessions c
    join sessions s on s.agency_id = $1 and s.id = c.session_id
    join agencies a on a.agency_id = $1
   where c.agency_id = $1 and c.summed_at is null
   order by c.session_id limit $2 for no key update of c`

/** Funds are what really lies there: rounded, and with what the count that closed it differed by. */
const SUM_UP = `
  with due as (
    select x.id, x.day, s.count_number, ${STEP} as step
      from unnest($2::bigint[], $3::date[]) as x (id, day)
      join sessions s on s.agency_id = $1 and s.id = x.id
  ), rounded as (
    select d.id, d.day, r.method, r.receivable, r.amount
      from due d, lateral cash_rounding($1, d.id, d.step) r
  ), counted as (
    select d.id, d.day, c.method, sum(c.difference) as difference
      from due d
      join session_counts n on n.agency_id = $1 and n.session_id = d.id and n.number = d.count_number,
           lateral (
             select (select m.code from payment_methods m where m.agency_id = $1 and m.cash
                      order by m.position, m.code limit 1) as method,
                    n.counted - n.expected + coalesce(n.rounding, 0)
                      - coalesce((select sum(r.amount) from rounded r where r.id = d.id), 0)
                      as difference
              union all
             select o ->> 'method', (o ->> 'counted')::bigint - (o ->> 'expected')::bigint
               from jsonb_array_elements(n.others) o) c
     group by d.id, d.day, c.method
  ), found as (
    select d.id, p.account, coalesce(p.method, '') as method, t.target_type as receivable,
           p.amount, d.day
      from due d
      join transactions t on t.agency_id = $1 and t.session_id = d.id
      join postings p on p.agency_id = $1 and p.transaction_id = t.id
     union all
    select id, 'funds', method, receivable, amount, day from rounded
     union all
    select id, 'rounding', '', receivable, -amount, day from rounded
     union all
    select id, 'funds', method, 'over_short', difference, day from counted
     union all
    select id, 'over_short', '', 'over_short', -difference, day from counted
  ), written as (
    insert into session_sums (agency_id, session_id, account, method, receivable, amount, day)
    select $1, id, account, method, receivable, sum(amount), day
      from found group by id, account, method, receivable, day having sum(amount) <> 0
  )
  update closed_sessions c set summed_at = app_now(), day = due.day
    from due where c.agency_id = $1 and c.session_id = due.id
  returning c.session_id`

/** B-3: what of it comes on a day that the file of an intercept names. */
const PAYOUTS = `
  insert into session_payouts (agency_id, session_id, method, payout_on, amount)
  select $1, d.id, p.method, p.payout_on, p.amount
    from unnest($2::bigint[]) as d (id), lateral payouts_of_session($1, d.id) p`

/**
 * B-2: sums closed sessions up that are not yet: their postings by account, method and kind. A
 * closed session never changes (S-3), so it is done once. Answers with how many it were.
 */
export async function sumUp(work: UnitOfWork): Promise<number> {
  const { client, agencyId } = work
  const { rows: due } = await client.query<Due>(DUE, [agencyId, AT_ONCE])
  if (due.length === 0) return 0
  const days = due.map(({ endedAt, timeZone }) => dayAt(endedAt, timeZone).toString())
  const ids = due.map(({ id }) => id)
  await client.query(SUM_UP, [agencyId, ids, days])
  await client.query(PAYOUTS, [agencyId, ids])
  await notify(work, { bk: true })
  return due.length
}

type Due = {
  readonly id: number
  readonly endedAt: Temporal.Instant
  readonly timeZone: string
}

const FORM = `case when m.cash then 'cash' when m.document then 'paper' else 'other' end`

/**
 * B-1: the source that says where this money goes is the most specific one, by drawer before method
 * before kind; without one it has no account. No two fit equally well: each combination is there once.
 */
const UNDEPOSITED = `
  select f.session_id as "sessionId", s.closed_at as "closedAt", f.method, m.name as "methodName",
         ${FORM} as form, f.receivable, f.amount, w.account_id as "accountId",
         d.id as "drawerId", d.name as "drawerName", b.id as "branchId", b.name as "branchName"
    from session_sums f
    join sessions s on s.agency_id = f.agency_id and s.id = f.session_id
    join payment_methods m on m.agency_id = f.agency_id and m.code = f.method
    join drawers d on d.agency_id = s.agency_id and d.id = s.drawer_id
    join branches b on b.agency_id = s.agency_id and b.id = s.branch_id
    left join lateral (
      select x.account_id from deposit_sources x
       where x.agency_id = f.agency_id
         and (x.drawer_id is null or x.drawer_id = s.drawer_id)
         and (x.method is null or x.method = f.method)
         and (x.receivable is null or x.receivable = f.receivable)
       order by x.drawer_id is null, x.method is null, x.receivable is null limit 1) w on true
   where f.agency_id = $1 and f.account = 'funds' and f.deposit_id is null and not m.system`

type Row = Omit<Part, 'drawer' | 'branch' | 'form' | 'receivable'> & {
  readonly form: Form
  readonly receivable: ReceivableKind
  readonly drawerId: number
  readonly drawerName: string
  readonly branchId: number
  readonly branchName: string
}

/**
 * What is looked at of one account in one go, oldest session first. That of others, and what has no
 * account because it reaches the bank by itself, takes no room from it.
 */
export const MOST_PARTS = 5_000

/** B-2: the money that is in no deposit, oldest session first, as much of each account. */
export async function undeposited({ client, agencyId }: UnitOfWork): Promise<Part[]> {
  const { rows } = await client.query<Row>(
    `select * from (
       select *, row_number() over (partition by "accountId"
                                        order by "sessionId", method, receivable) as place
         from (${UNDEPOSITED}) u) u
      where place <= $2 order by "sessionId", method, receivable`,
    [agencyId, MOST_PARTS],
  )
  return rows.map(partOf)
}

/**
 * B-2: the money for an account that is in no deposit, oldest session first; of these sessions, or of
 * all. Nobody else takes it into a deposit while this unit of work lasts; what somebody took
 * meanwhile is not among it.
 */
export async function lockUndeposited(
  { client, agencyId }: UnitOfWork,
  accountId: number,
  sessionIds: readonly number[] | null,
): Promise<Part[]> {
  const { rows } = await client.query<Row>(
    `${UNDEPOSITED} and w.account_id = $3 and ($4::bigint[] is null or f.session_id = any($4))
      order by f.session_id, f.method, f.receivable limit $2 for no key update of f`,
    [agencyId, MOST_PARTS, accountId, sessionIds],
  )
  return rows.map(partOf)
}

function partOf({ drawerId, drawerName, branchId, branchName, ...row }: Row): Part {
  return {
    ...row,
    drawer: { id: drawerId, name: drawerName },
    branch: { id: branchId, name: branchName },
  }
}

/** Which parts these are, as arrays for a statement. */
function keysOf(parts: readonly Part[]) {
  return [
    parts.map(({ sessionId }) => sessionId),
    parts.map(({ method }) => method),
    parts.map(({ receivable }) => receivable),
  ] as const
}

/** B-2: takes these parts, which are locked, into a deposit. */
export async function putInto(
  { client, agencyId }: UnitOfWork,
  depositId: number,
  parts: readonly Part[],
): Promise<void> {
  const { rowCount } = await client.query(
    `update session_sums f set deposit_id = $2
       from unnest($3::bigint[], $4::text[], $5::text[]) as x (session_id, method, receivable)
      where f.agency_id = $1 and f.account = 'funds' and f.deposit_id is null
        and f.session_id = x.session_id and f.method = x.method and f.receivable = x.receivable`,
    [agencyId, depositId, ...keysOf(parts)],
  )
  if (rowCount !== parts.length) throw new Error('money that was locked went elsewhere')
}

/** B-2: gives what is in a deposit free for another one. */
export async function takeOutOf({ client, agencyId }: UnitOfWork, depositId: number) {
  await client.query(
    'update session_sums set deposit_id = null where agency_id = $1 and deposit_id = $2',
    [agencyId, depositId],
  )
}
