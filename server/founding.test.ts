import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { foundAgency } from './founding.ts'
import { testDatabase } from './testing/database.ts'
import { testTown } from './testing/town.ts'

const town = await testTown(await testDatabase())
const folder = mkdtempSync(path.join(tmpdir(), 'founding-'))

function fileOf(content: unknown): string {
  const file = path.join(folder, 'agency.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const agency = {
  name: 'City of Example',
  timeZone: 'America/Chicago',
  currency: 'USD',
  administrator: { name: 'Ada Byron', email: 'ada@example.gov' },
}

describe('founding an agency', () => {
  it('A-2, A-6: has an administrator who can sign in and add the others', async () => {
    const password = await foundAgency(town.database, fileOf(agency))
    const answer = await town.stranger.post('/auth/sign-in', { email: 'ada@example.gov', password })
    expect(answer).toMatchObject({
      status: 200,
      body: { agency: { name: 'City of Example' }, roles: [{ name: 'Administrator' }] },
    })
    await expect(foundAgency(town.database, fileOf(agency))).rejects.toThrow('belongs to somebody')
  })

  it('X-2: names every field that is wrong and writes nothing', async () => {
    const before = await town.database.owner.query('select count(*) from agencies')
    const wrong = fileOf({ name: ' ', timeZone: 'Mars', currency: 'COW', administrator: {} })
    await expect(foundAgency(town.database, wrong)).rejects.toThrow(
      /name must be .*timeZone must be .*currency must be .*administrator.name must be .*administrator.email must be/s,
    )
    await expect(foundAgency(town.database, fileOf('{'))).rejects.toThrow('cannot be read as JSON')
    expect(await town.database.owner.query('select count(*) from agencies')).toMatchObject({
      rows: before.rows,
    })
  })
})
