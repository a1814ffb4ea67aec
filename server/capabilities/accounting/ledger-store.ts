import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { LedgerAccount, LedgerType, Mapping, Posted } from './ledger.ts'

const COLUMNS = ['code', 'name', 'type', 'active', 'version'] as const
type Row = Omit<LedgerAccount, 'type'> & { readonly type: string }
const asAccount = (row: Row): LedgerAccount => ({ ...row, type: row.type as LedgerType })

/** The whole chart by code: a ledger has some hundreds, of which cashiering posts to a handful. */
export async function ledgerAccounts({ db, agencyId }: UnitOfWork): Promise<LedgerAccount[]> {
  const rows = await db
    .selectFrom('ledger_accounts')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .orderBy('code')
    .execute()
  return rows.map(asAccount)
}

/** One account, locked because it is about to be edited. */
export async function lockLedgerAccount(
  { db, agencyId }: UnitOfWork,
  code: string,
): Promise<LedgerAccount | undefined> {
  const row = await db
    .selectFrom('ledger_accounts')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('code', '=', code)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && asAccount(row)
}

export function insertLedgerAccount(
  work: UnitOfWork,
  { code, name, type }: Pick<LedgerAccount, 'code' | 'name' | 'type'>,
): Promise<LedgerAccount | 'taken'> {
  const insert = async () =>
    asAccount(
      await work.db
        .insertInto('ledger_accounts')
        .values({ agency_id: work.agencyId, code, name, type })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),
    )
  return orTaken<LedgerAccount, 'taken'>(work, insert, { ledger_accounts_pkey: 'taken' })
}

export async function updateLedgerAccount(
  { db, agencyId }: UnitOfWork,
  { code, name, type, active, version }: LedgerAccount,
): Promise<LedgerAccount> {
  const row = await db
    .updateTable('ledger_accounts')
    .set({ name, type, active, version: version + 1 })
    .where('agency_id', '=', agencyId)
    .where('code', '=', code)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return asAccount(row)
}

export async function ledgerMappings({ db, agencyId }: UnitOfWork): Promise<Mapping[]> {
  const rows = await db
    .selectFrom('ledger_mappings')
    .select(['account', 'detail', 'code'])
    .where('agency_id', '=', agencyId)
    .orderBy('account')
    .orderBy('detail')
    .execute()
  return rows.map((row) => ({ ...row, account: row.account as Posted }))
}

/** Puts these mappings in the place of all that were there, one at a time. */
export async function replaceMappings(
  { client, agencyId }: UnitOfWork,
  mappings: readonly Mapping[],
): Promise<void> {
  await client.query('select from agencies where agency_id = $1 for no key update', [agencyId])
  await client.query('delete from ledger_mappings where agency_id = $1', [agencyId])
  await client.query(
    `insert into ledger_mappings (agency_id, account, detail, code)
     select $1, x.* from unnest($2::text[], $3::text[], $4::text[]) x`,
    [
      agencyId,
      mappings.map(({ account }) => account),
      mappings.map(({ detail }) => detail),
      mappings.map(({ code }) => code),
    ],
  )
}
