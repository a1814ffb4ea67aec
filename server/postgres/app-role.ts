import type pg from 'pg'
import { Obstacle } from '../settings/obstacle.ts'
import { APP_ROLE } from './database.ts'

/**
 * Sees to it that the application's role exists and that this user may take it. Roles belong to the
 * whole cluster, so another database's migration may be doing the same at this moment.
 */
export async function ensureAppRole(client: pg.PoolClient): Promise<void> {
  if (!(await exists(client))) await create(client)
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, $1, 'MEMBER') as member`,
    [APP_ROLE],
  )
  if (!rows[0]?.member) await attempt(client, `grant ${APP_ROLE} to current_user`)
}

async function exists(client: pg.PoolClient): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
  return rowCount === 1
}

async function create(client: pg.PoolClient): Promise<void> {
  try {
    await attempt(client, `create role ${APP_ROLE} nologin`)
  } catch (error) {
    if (!(await exists(client))) throw error
  }
}

async function attempt(client: pg.PoolClient, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    const forbidden = (error as { code?: string }).code === '42501'
    if (!forbidden) throw error
    const advice = `an administrator of the database must run: ${statement.replace('current_user', '<this user>')}`
    throw new Obstacle(`this database user may not manage the role ${APP_ROLE}; ${advice}`, {
      cause: error,
    })
  }
}
