import { expect, it } from 'vitest'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { testDatabase } from '../../testing/database.ts'
import { testTown } from '../../testing/town.ts'
import { takeTurn } from './prove.ts'

const town = await testTown(await testDatabase())

it('T-12, T-13: an auditor has all of it proved', async () => {
  expect((await town.auditor.get('/proof/totals')).body).toMatchObject({ sound: true })
  expect((await town.auditor.get('/proof/chains')).body).toMatchObject({ sound: true })
})

it('T-12: one proof of an agency at a time, and another agency’s beside it', async () => {
  await readInAgency(town.database, town, async (work) => {
    expect(await takeTurn(work, 'totals')).toBe(true)
    expect(await town.auditor.get('/proof/totals')).toMatchObject({
      status: 409,
      body: { code: 'proof_running' },
    })
    expect((await town.auditor.get('/proof/chains')).status).toBe(200)
    expect((await town.elsewhere.auditor.get('/proof/totals')).status).toBe(200)
  })
  expect((await town.auditor.get('/proof/totals')).status).toBe(200)
})
