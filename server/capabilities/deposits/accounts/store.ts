import { orTaken } from '../../../postgres/taken.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { DepositAccount, DepositAccountWish, Source } from './account.ts'

const COLUMNS = ['id', 'name', 'bank', 'tail', 'active', 'version'] as const

/** All of the agency's deposit accounts by name: a handful, so never in pages. */
export function depositAccounts({ db, agencyId }: UnitOfWork): Promise<DepositAccount[]> {
  return db
    .selectFrom('deposit_accounts')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** One account; undefined if the agency has none of this id. */
export function readAccount(
  { db, agencyId }: UnitOfWork,
  id: number,
  { lock = false } = {},
): Promise<DepositAccount | undefined> {
  const query = db
    .selectFrom('deposit_accounts')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
  return (lock ? query.forNoKeyUpdate() : query).executeTakeFirst()
}

const NAMES = { deposit_accounts_name_once: 'taken' } as const

export function insertAccount(
  work: UnitOfWork,
  wish: DepositAccountWish,
): Promise<DepositAccount | 'taken'> {
  const { name, bank, tail } = wish
  const insert = () =>
    work.db
      .insertInto('deposit_accounts')
      .values({ agency_id: work.agencyId, name, bank, tail })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow()
  return orTaken<DepositAccount, 'taken'>(work, insert, NAMES)
}

export function updateAccount(
  work: UnitOfWork,
  { id, name, bank, tail, active, version }: DepositAccount,
): Promise<DepositAccount | 'taken'> {
  const update = () =>
    work.db
      .updateTable('deposit_accounts')
      .set({ name, bank, tail, active, version: version + 1 })
      .where('agency_id', '=', work.agencyId)
      .where('id', '=', id)
      .returning(COLUMNS)
      .executeTakeFirstOrThrow()
  return orTaken<DepositAccount, 'taken'>(work, update, NAMES)
}

/** A source with the words for it. */
export type ShownSource = Source & {
  readonly accountName: string
  readonly drawerName: string | null
  readonly methodName: string | null
}

/** All sources, the most specific first. */
export async function depositSources({ client, agencyId }: UnitOfWork): Promise<ShownSource[]> {
  const { rows } = await client.query<ShownSource>(
    `select s.account_id as "accountId", a.name as "accountName", s.drawer_id as "drawerId",
            d.name as "drawerName", s.method, m.name as "methodName", s.receivable
       from deposit_sources s
       join deposit_accounts a on a.agency_id = s.agency_id and a.id = s.account_id
       left join drawers d on d.agency_id = s.agency_id and d.id = s.drawer_id
       left join payment_methods m on m.agency_id = s.agency_id and m.code = s.method
      where s.agency_id = $1
      order by d.name nulls last, m.position nulls last, s.receivable nulls last, s.id`,
    [agencyId],
  )
  return rows
}

/** Puts these sources in the place of all that were there, one at a time. */
export async function replaceSources(
  { client, agencyId }: UnitOfWork,
  sources: readonly Source[],
): Promise<void> {
  await client.query('select from agencies where agency_id = $1 for no key update', [agencyId])
  await client.query('delete from deposit_sources where agency_id = $1', [agencyId])
  await client.query(
    `insert into deposit_sources (agency_id, account_id, drawer_id, method, receivable)
     select $1, x.* from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[]) x`,
    [
      agencyId,
      sources.map((each) => each.accountId),
      sources.map((each) => each.drawerId),
      sources.map((each) => each.method),
      sources.map((each) => each.receivable),
    ],
  )
}

/** Which drawers and methods there are to name. */
export async function nameable({ client, agencyId }: UnitOfWork) {
  const { rows } = await client.query<{ drawers: number[]; methods: string[] }>(
    `select array(select id from drawers where agency_id = $1 and not ledger) as drawers,
            array(select code from payment_methods where agency_id = $1 and not system) as methods`,
    [agencyId],
  )
  return { drawers: new Set(rows[0]?.drawers), methods: new Set(rows[0]?.methods) }
}
