import { databaseClock } from '../../../clock/clock.ts'
import { openDatabase } from '../../../postgres/database.ts'
import { runImport } from './run.ts'

/** A server of its own that takes one file in, for a test to kill: `test-victim.ts URL AGENCY IMPORT`. */
const [url = '', agencyId, importId] = process.argv.slice(2)
const database = openDatabase(url)
await runImport(
  { database, clock: databaseClock },
  { agencyId: Number(agencyId), importId: Number(importId) },
  new AbortController().signal,
)
await database.end()
