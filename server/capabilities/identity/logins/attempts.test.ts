import { expect, it } from 'vitest'
import { databaseClock } from '../../../clock/clock.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { readSettings } from '../../../settings/settings.ts'
import { testDatabase } from '../../../testing/database.ts'
import { countAttempt, forgive } from './attempts.ts'

const database = await testDatabase()
const services = { database, clock: databaseClock, settings: readSettings({}) }

it('A-4: a success is taken back from its network too, by a clock that runs on', async () => {
  for (let n = 0; n < 60; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- sixty people of one office, one after the other
    const attempt = await countAttempt(services, `person${n}@example.test`, '192.0.2.1')
    if (isRefusal(attempt)) throw new Error(attempt.detail)
    // oxlint-disable-next-line no-await-in-loop
    await forgive(services, attempt)
  }
  const { rowCount } = await database.owner.query('select from sign_in_attempts')
  expect(rowCount).toBe(0)
})
