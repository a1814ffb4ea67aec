import openapiTS, { astToString } from 'openapi-typescript'
import { buildApp } from '../server/app.ts'
import { databaseClock } from '../server/clock/clock.ts'
import { openDatabase } from '../server/postgres/database.ts'
import { readSettings } from '../server/settings/settings.ts'

const HEADER = '// Generated from openapi.json by `node tools/generate.ts client`. Do not edit.\n\n'

/** The OpenAPI document of the API, as the server itself publishes it. */
export async function generateDocument(databaseUrl: string): Promise<string> {
  return `${JSON.stringify(await documentOf(databaseUrl), null, 2)}\n`
}

/** The types of everything that the API takes and answers, for the web client and for others. */
export async function generateClient(databaseUrl: string): Promise<string> {
  const document = JSON.stringify(await documentOf(databaseUrl))
  return HEADER + astToString(await openapiTS(document, { alphabetize: true }))
}

async function documentOf(databaseUrl: string): Promise<object> {
  const database = openDatabase(databaseUrl)
  const settings = readSettings({ LOG_LEVEL: 'silent' })
  const app = await buildApp({ database, clock: databaseClock, settings })
  try {
    return app.document
  } finally {
    await app.http.close()
    await database.end()
  }
}
