import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../server/postgres/database.ts'
import { dumpSchema } from '../server/postgres/schema.ts'
import { createMigratedDatabase, startThrowawayCluster } from '../server/testing/cluster.ts'
import { generateClient, generateDocument } from './generate-api.ts'
import { generateTables } from './generate-tables.ts'

type Generated = { readonly file: string; readonly make: (databaseUrl: string) => Promise<string> }

/** Every committed file that a program writes; tools/generated.test.ts fails when one is stale. */
export const GENERATED: Readonly<Record<string, Generated>> = {
  schema: { file: 'migrations/schema.sql', make: makeSchema },
  tables: { file: 'server/postgres/tables.ts', make: generateTables },
  openapi: { file: 'api-client/openapi.json', make: generateDocument },
  client: { file: 'api-client/schema.ts', make: generateClient },
}

async function makeSchema(databaseUrl: string): Promise<string> {
  const database = openDatabase(databaseUrl)
  try {
    return await dumpSchema(database.owner)
  } finally {
    await database.end()
  }
}

/** What is committed now, or an empty text. */
export function committed({ file }: Generated): string {
  try {
    return readFileSync(fromRoot(file), 'utf8')
  } catch {
    return ''
  }
}

function fromRoot(file: string): string {
  return path.resolve(import.meta.dirname, '..', file)
}

async function main(what = 'all'): Promise<void> {
  const chosen = what === 'all' ? Object.values(GENERATED) : [GENERATED[what]]
  const cluster = await startThrowawayCluster()
  try {
    const url = await createMigratedDatabase(cluster.url, 'generated')
    for (const each of chosen) {
      if (!each)
        throw new Error(`one of ${Object.keys(GENERATED).join(', ')} or all is wanted, not ${what}`)
      mkdirSync(path.dirname(fromRoot(each.file)), { recursive: true })
      writeFileSync(fromRoot(each.file), await each.make(url))
      console.log(`wrote ${each.file}`)
    }
  } finally {
    await cluster.stop()
  }
}

if (import.meta.main) await main(process.argv[2])
