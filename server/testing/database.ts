import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../postgres/database.ts'
import { inDatabase } from '../postgres/embedded.ts'

/**
 * A migrated database of this test file's own, cloned from the template in some milliseconds and
 * dropped when the file is done. Call it at the top of the file or in `beforeAll`.
 *
 * @example
 * const database = await testDatabase()
 */
export async function testDatabase(): Promise<Database> {
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `test_${randomBytes(6).toString('hex')}`
  await onCluster(templateUrl, `create database ${name} template ${template} strategy file_copy`)
  const database = openDatabase(inDatabase(templateUrl, name), { max: 8 })
  afterAll(async () => {
    await database.end()
    await onCluster(templateUrl, `drop database if exists ${name} with (force)`)
  })
  return database
}

async function onCluster(templateUrl: string, statement: string): Promise<void> {
  const cluster = openDatabase(inDatabase(templateUrl, 'postgres'))
  try {
    await cluster.owner.query(statement)
  } finally {
    await cluster.end()
  }
}
