import Type from 'typebox'
import {
  pendingMigrations,
  type Applied,
  MIGRATIONS_DIRECTORY,
  readMigrations,
} from '../postgres/migrations.ts'
import { openOperation, type Operation } from './operation.ts'
import type { Services } from './services.ts'
import { choice } from './schema.ts'

const Alive = Type.Object({ status: choice(['alive']) })
const Readiness = Type.Object({
  status: choice(['ready', 'not_ready']),
  database: Type.Boolean({ description: 'It can be reached' }),
  migrations: Type.Boolean({ description: 'All of them have run' }),
})

/** For whoever watches over the server: whether to restart it, and whether to send it requests. */
export function healthOperations({ database }: Services): Operation[] {
  const migrations = readMigrations(MIGRATIONS_DIRECTORY)
  const isUpToDate = async () => {
    const { rows } = await database.owner.query<Applied>('select name, sha256 from migrations')
    return pendingMigrations(migrations, rows).length === 0
  }
  return [
    openOperation({
      id: 'health',
      method: 'GET',
      path: '/health',
      summary: 'Is the server alive?',
      tag: 'Server',
      answers: { 200: Alive },
      handler: async () => ({ status: 200, body: { status: 'alive' } as const }),
    }),
    openOperation({
      id: 'ready',
      method: 'GET',
      path: '/ready',
      summary: 'Is the database reachable, and up to date?',
      tag: 'Server',
      answers: { 200: Readiness, 503: Readiness },
      handler: async () => {
        const reached = await isUpToDate().then(
          (upToDate) => ({ database: true, migrations: upToDate }),
          () => ({ database: false, migrations: false }),
        )
        if (reached.migrations)
          return { status: 200, body: { status: 'ready' as const, ...reached } }
        return { status: 503, body: { status: 'not_ready' as const, ...reached } }
      },
    }),
  ]
}
