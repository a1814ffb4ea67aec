import { describe, expect, it } from 'vitest'
import { testDatabase } from '../server/testing/database.ts'
import { committed, GENERATED } from './generate.ts'

const database = await testDatabase()

describe('generated files are as their sources would have them', () => {
  it.each(Object.entries(GENERATED))('%s', async (name, generated) => {
    const fresh = await generated.make(database.url)
    expect(committed(generated), `stale: run \`node tools/generate.ts ${name}\``).toBe(fresh)
  })
})
