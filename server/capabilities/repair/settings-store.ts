import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { DEFAULT_SETTINGS, type RepairSettings } from './item.ts'

const COLUMNS = `
  maximum_lock_minutes as "maximumLockMinutes", pending_limit as "pendingLimit",
  fetch_size as "fetchSize", version`

/** As the agency has set it, or the product's own. */
export async function repairSettings({ client, agencyId }: UnitOfWork): Promise<RepairSettings> {
  const { rows } = await client.query<RepairSettings>(
    `select ${COLUMNS} from repair_settings where agency_id = $1`,
    [agencyId],
  )
  return rows[0] ?? DEFAULT_SETTINGS
}

/** The same with its row there, and locked. */
export async function lockSettings({ client, agencyId }: UnitOfWork): Promise<RepairSettings> {
  await client.query(
    'insert into repair_settings (agency_id) values ($1) on conflict (agency_id) do nothing',
    [agencyId],
  )
  const { rows } = await client.query<RepairSettings>(
    `select ${COLUMNS} from repair_settings where agency_id = $1 for no key update`,
    [agencyId],
  )
  return rows[0] ?? DEFAULT_SETTINGS
}

export async function writeSettings(
  { client, agencyId }: UnitOfWork,
  settings: Omit<RepairSettings, 'version'>,
): Promise<void> {
  await client.query(
    `update repair_settings set maximum_lock_minutes = $2, pending_limit = $3, fetch_size = $4,
            version = version + 1 where agency_id = $1`,
    [agencyId, settings.maximumLockMinutes, settings.pendingLimit, settings.fetchSize],
  )
}
