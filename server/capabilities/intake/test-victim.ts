import { books } from '../../app.ts'
import { databaseClock } from '../../clock/clock.ts'
import { createDoor } from '../../journal/door.ts'
import { openDatabase } from '../../postgres/database.ts'
import { runImport } from './run.ts'

/** A server of its own that takes one file, for a test to kill: `test-victim.ts URL AGENCY IMPORT`. */
const [url = '', agencyId, importId] = process.argv.slice(2)
const database = openDatabase(url)
const door = createDoor({ database, clock: databaseClock, books })
await runImport(
  { database, clock: databaseClock, door },
  { agencyId: Number(agencyId), importId: Number(importId) },
  new AbortController().signal,
)
await database.end()
