import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { createAgency } from './capabilities/agencies/public.ts'
import { databaseClock } from './clock/clock.ts'
import { livingPostmaster } from './postgres/postmaster.ts'
import { testDatabase } from './testing/database.ts'

const root = mkdtempSync(path.join(tmpdir(), 'countinghouse-main-'))
chmodSync(root, 0o755)
const data = path.join(root, 'data')
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The program as people start it, with these settings and nothing of ours. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const settings = { DATA_DIR: data, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', ...env }
  return spawn(process.execPath, ['server/main.ts', ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
  })
}

async function outcome(program: ChildProcess): Promise<{ code: number; said: string }> {
  const ended = once(program, 'exit') as Promise<[number]>
  const said = await Promise.all([text(program.stdout!), text(program.stderr!)])
  return { code: (await ended)[0], said: said.join('') }
}

/** Resolves when it says where it is. */
async function serving(program: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of program.stdout!.iterator({ destroyOnReturn: false })) {
    said += String(chunk)
    const [, address] = /Countinghouse is at (\S+)/.exec(said) ?? []
    if (address) return address
  }
  throw new Error(`it ended: ${said} ${await text(program.stderr!)}`)
}

/**
 * A way to the database that breaks connections: the first, the second and so on after so many
 * messages to it.
 */
async function wayTo(database: string, lasts: (connection: number) => number) {
  const { hostname, port, searchParams } = new URL(database)
  const host = searchParams.get('host')
  let connections = 0
  let broken = 0
  const way = createServer((client) => {
    const upstream = host
      ? connect(`${host}/.s.PGSQL.${port || 5432}`)
      : connect(Number(port), hostname)
    let left = lasts((connections += 1))
    client.on('data', (message) => {
      left -= 1
      if (left >= 0) return upstream.write(message)
      broken += 1
      client.resetAndDestroy()
      return upstream.destroy()
    })
    upstream.pipe(client)
    client.on('close', () => upstream.destroy()).on('error', () => {})
    upstream.on('error', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(way, 'listening')
  const url = new URL(database)
  url.searchParams.delete('host')
  url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`
  return { url: url.href, broken: () => broken, close: () => way.close() }
}

describe('the program', { timeout: 60_000 }, () => {
  it('says which settings are wrong, and starts nothing', async () => {
    const { code, said } = await outcome(start([], { PORT: 'x', DEMO: 'perhaps' }))
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^Countinghouse: PORT is "x"/),
      expect.stringMatching(/^Countinghouse: DEMO is "perhaps"/),
    ])
  })

  it.each([[['frobnicate']], [['backup']], [['serve', 'now']]])('answers 2 to %j', async (args) => {
    const { code, said } = await outcome(start(args))
    expect(code).toBe(2)
    expect(said.trim().split('\n')).toHaveLength(1)
  })

  it('names a database that it cannot reach, without the password', async () => {
    const DATABASE_URL = 'postgres://ann:secret@127.0.0.1:1/money'
    const { code, said } = await outcome(start([], { DATABASE_URL }))
    expect(code).toBe(1)
    expect(said).toMatch(/^Countinghouse: the database 127.0.0.1:1\/money cannot be reached: .+\n$/)
    expect(said).not.toContain('secret')
  })

  describe('with a database whose connections break', async () => {
    const database = await testDatabase()
    const { url } = database
    // Somebody's own: it is looked at, and no demo city is set up in it.
    const marlow = { name: 'Marlow', timeZone: 'America/Los_Angeles', currency: 'USD' }
    await createAgency(database, databaseClock, marlow)

    it('begins again what they broke, and serves', async () => {
      // What is said in a connection: hello, then statements; each of the first ends a little later.
      const way = await wayTo(url, (connection) => (connection <= 5 ? connection : Infinity))
      const server = start([], { DATABASE_URL: way.url, DEMO: 'on' })
      const address = await serving(server)
      expect((await fetch(`${address}/api/v1/health`)).status).toBe(200)
      expect(way.broken()).toBeGreaterThan(2)
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
      way.close()
    })

    it('says after a while in one sentence that they do', async () => {
      const way = await wayTo(url, (connection) => (connection === 1 ? 2 : 3))
      const { code, said } = await outcome(start([], { DATABASE_URL: way.url }))
      way.close()
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringMatching(/^Countinghouse: the database does not answer \(.+\); .+\n$/),
      })
    })
  })

  it('serves, refuses a second server on its data, and ends in order when told to', async () => {
    const server = start([])
    const address = await serving(server)
    expect((await fetch(`${address}/api/v1/health`)).status).toBe(200)

    const second = await outcome(start([]))
    expect(second).toMatchObject({
      code: 1,
      said: expect.stringContaining(`process ${server.pid}`),
    })

    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(livingPostmaster(path.join(data, 'postgres'))).toBeNull()
  })

  it('goes on where it was killed', async () => {
    const killed = start([])
    await serving(killed)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(livingPostmaster(path.join(data, 'postgres'))).not.toBeNull()

    const next = start([])
    const address = await serving(next)
    expect((await fetch(`${address}/api/v1/health`)).status).toBe(200)
    const ended = once(next, 'exit')
    // As Ctrl-C under npm does: once by the terminal, once by npm.
    next.kill('SIGINT')
    next.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })

  it('says that the port is in use, and leaves no database running', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, said } = await outcome(start([], { PORT: String(port) }))
    other.close()
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining(`port ${port} is in use`),
    })
    expect(livingPostmaster(path.join(data, 'postgres'))).toBeNull()
  })
})
