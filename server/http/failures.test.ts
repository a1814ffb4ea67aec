import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { LaneFull } from '../journal/lane.ts'
import { refuse } from '../journal/refusal.ts'
import { databaseClock } from '../clock/clock.ts'
import { readSettings } from '../settings/settings.ts'
import { testDatabase } from '../testing/database.ts'
import { healthOperations } from './health.ts'
import { createMetrics } from './metrics.ts'
import { openOperation, operation, type Operation } from './operation.ts'
import { mergeCatalogues } from './problem.ts'
import { httpRefusals } from './refusals.ts'
import { registerOperations } from './register.ts'
import { text } from './schema.ts'
import { createServer } from './server.ts'

const database = await testDatabase()
const log: string[] = []

async function serverOf(operations: readonly Operation[], needed: Record<string, string>) {
  const settings = { ...readSettings({}), logLevel: 'warn' as const }
  const logTo = { write: (line: string) => void log.push(line) }
  const metrics = createMetrics(database)
  const http = await createServer({ settings, catalogue: httpRefusals, metrics, logTo })
  const recognise = async () => refuse('not_signed_in', 'Nobody is.')
  const { publicUrl } = settings
  const gate = { needed, recognise, catalogue: httpRefusals, publicUrl }
  registerOperations(http, { ...gate, withoutSecondFactor: new Set() }, operations)
  return http
}

const failing = (failure: Error) =>
  openOperation({
    id: 'fail',
    method: 'POST',
    path: '/fail',
    summary: '',
    tag: '',
    body: Type.Object({ note: text({ max: 40 }) }),
    answers: {},
    handler: async () => {
      throw failure
    },
  })

async function answerTo(failure: Error) {
  const http = await serverOf([failing(failure)], { fail: 'anyone' })
  const payload = { note: 'a secret note' }
  return http.inject({ method: 'POST', url: '/api/v1/fail', payload })
}

const databaseError = (code: string) => Object.assign(new Error('no'), { code })

describe('what is thrown', () => {
  it('is a fault: 500 without details, and the log has them under the id of the answer', async () => {
    const response = await answerTo(new Error('the drawer of the database is stuck'))
    expect(response.statusCode).toBe(500)
    const { code, requestId } = response.json()
    expect(code).toBe('server_fault')
    expect(response.body).not.toContain('stuck')
    const line = JSON.parse(log.findLast((each) => each.includes('stuck')) ?? '{}')
    expect(line).toMatchObject({ requestId, msg: 'fault' })
    expect(log.join('')).not.toContain('a secret note')
  })

  it.each([
    ['a deadlock', databaseError('40P01')],
    ['a lost connection', databaseError('ECONNRESET')],
    ['a full lane', new LaneFull()],
  ])('is 503 with Retry-After when it passes by itself: %s', async (_what, failure) => {
    const response = await answerTo(failure)
    expect(response.statusCode).toBe(503)
    expect(response.headers['retry-after']).toBe('1')
    expect(response.json()).toMatchObject({ code: 'try_again', status: 503 })
  })
})

describe('the server does not start', () => {
  const note = operation({
    id: 'note',
    method: 'POST',
    path: '/notes',
    summary: '',
    tag: '',
    body: Type.Object({ note: Type.String() }),
    answers: {},
    handler: async () => undefined,
  })

  it('A-6: with an operation that is not in the permission table', async () => {
    await expect(serverOf([note], {})).rejects.toThrow('note is not in the permission table')
  })

  it('A-6: with one that is open here and not there', async () => {
    await expect(serverOf([note], { note: 'anyone' })).rejects.toThrow('open or not')
  })

  it('X-3: with text that nothing guards', async () => {
    await expect(serverOf([note], { note: 'signed_in' })).rejects.toThrow(
      'nothing guards the text note body/note',
    )
  })

  it('with a refusal that means two things', () => {
    const other = { not_found: { status: 409, title: 'There is nothing here' } } as const
    expect(() => mergeCatalogues([httpRefusals, other])).toThrow('not_found is listed twice')
    expect(() => mergeCatalogues([httpRefusals, httpRefusals])).not.toThrow()
  })
})

describe('whoever watches', () => {
  const services = { database, clock: databaseClock, settings: readSettings({}) }
  const needed = { health: 'anyone', ready: 'anyone' }

  it('is told that the server is alive and ready', async () => {
    const http = await serverOf(healthOperations(services), needed)
    expect((await http.inject('/api/v1/health')).json()).toEqual({ status: 'alive' })
    const ready = await http.inject('/api/v1/ready')
    expect(ready.json()).toEqual({ status: 'ready', database: true, migrations: true })
  })

  it('is told that it is alive but not ready while the database cannot be reached', async () => {
    const owner = { query: () => Promise.reject(databaseError('ECONNREFUSED')) }
    const away = { ...services, database: { ...database, owner: owner as never } }
    const http = await serverOf(healthOperations(away), needed)
    expect((await http.inject('/api/v1/health')).statusCode).toBe(200)
    const ready = await http.inject('/api/v1/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toEqual({ status: 'not_ready', database: false, migrations: false })
  })
})
