import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import type { FromServer } from './server.ts'

type Server = { process: ChildProcess; port: number | null; killed: boolean }

const KEPT_LINES = 200
const PATIENCE = 60_000

/** The servers: several processes on one database, each started again when it dies. */
export class Fleet {
  readonly #cluster: Cluster
  readonly #servers: Server[] = []
  #ending = false
  /** The last of what they logged: faults, and what they could not do. */
  readonly log: string[] = []
  /** Those that ended without having been killed: there must be none. */
  readonly died: string[] = []

  constructor(cluster: Cluster, size: number) {
    this.#cluster = cluster
    for (let index = 0; index < size; index += 1) this.#start(index)
  }

  /** Where requests can be sent, dead servers that are not known to be dead included. */
  get ports(): readonly number[] {
    return this.#servers.flatMap(({ port }) => port ?? [])
  }

  /** Resolves when at least that many take requests. */
  async ready(count = this.#servers.length): Promise<void> {
    for (let waited = 0; this.ports.length < count; waited += 20) {
      if (waited > PATIENCE) throw new Error(`the servers do not start:\n${this.log.join('\n')}`)
      // oxlint-disable-next-line no-await-in-loop -- looking again after a while is the point
      await sleep(20)
    }
  }

  /** kill -9, in the middle of whatever it is doing. False where all of them are down already. */
  kill(which: number): boolean {
    const living = this.#servers.filter(({ port }) => port !== null)
    const victim = living[which % Math.max(1, living.length)]
    if (!victim) return false
    victim.killed = true
    victim.process.kill('SIGKILL')
    return true
  }

  async end(): Promise<void> {
    this.#ending = true
    const living = this.#servers
      .map((server) => server.process)
      .filter((child) => child.exitCode === null && child.signalCode === null)
    const gone = living.map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of living) child.kill('SIGKILL')
    await Promise.all(gone)
  }

  #start(index: number): void {
    const child = fork(
      path.join(import.meta.dirname, 'server.ts'),
      [this.#cluster.database.url, this.#cluster.clockFile],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, NODE_COMPILE_CACHE: this.#cluster.compileCache },
      },
    )
    const server: Server = { process: child, port: null, killed: false }
    this.#servers[index] = server
    child.on('message', (message: FromServer) => {
      if ('port' in message) server.port = message.port
      else this.#keep(message.logged)
    })
    child.on('exit', (code, signal) => {
      // One that could not start while the database was away is no news.
      if (server.port !== null && !server.killed && !this.#ending)
        this.died.push(`a server ended by itself (${signal ?? code})`)
      server.port = null
      if (!this.#ending) setTimeout(() => this.#ending || this.#start(index), 100)
    })
  }

  #keep(line: string): void {
    this.log.push(line.trimEnd())
    if (this.log.length > KEPT_LINES) this.log.shift()
  }
}
