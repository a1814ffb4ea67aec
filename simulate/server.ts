import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { buildApp } from '../server/app.ts'
import { openDatabase } from '../server/postgres/database.ts'
import { isTransient } from '../server/postgres/transient.ts'
import { readSettings } from '../server/settings/settings.ts'
import { PART_SIZE } from './post-file.ts'
import { clockFrom } from './town-clock.ts'

/**
 * One server of the simulation, in a process of its own: the whole product, with the town's clock
 * instead of the database's. Ends at once when the simulation does.
 */
export type FromServer = { readonly port: number } | { readonly logged: string }

const [url, clockFile] = process.argv.slice(2)
if (!url || !clockFile || !process.send) throw new Error('this is started by the simulation')

process.on('disconnect', () => process.exit(1))
const tell = (what: FromServer) => process.send?.(what)

const database = openDatabase(url, { max: 6 })
try {
  const app = await buildApp({
    database,
    clock: clockFrom(clockFile),
    partSize: PART_SIZE,
    settings: { ...readSettings({}), port: 0, demo: false, logLevel: 'error' },
    logTo: { write: (line) => void tell({ logged: line }) },
  })
  await app.start()
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  tell({ port: (app.http.server.address() as AddressInfo).port })
  // It is written when a process ends, and none of these ends by itself.
  flushCompileCache()
} catch (error) {
  // The database may be away just now: the fleet starts another server a moment later.
  if (!isTransient(error)) throw error
  process.exit(1)
}
