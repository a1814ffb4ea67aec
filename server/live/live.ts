import type { Readable } from 'node:stream'
import type { Clock } from '../clock/clock.ts'
import type { Actor } from '../journal/actor.ts'
import type { Database } from '../postgres/database.ts'
import { frame, framesFor, gather, type Gathered, ME, nothingGathered, RESYNC } from './audience.ts'
import { createListener, type Listener } from './listener.ts'
import { decode } from './notify.ts'
import { livingPasses, type Pass, passOf } from './passes.ts'
import { createStream, type Stream } from './stream.ts'

type LiveOptions = {
  readonly database: Database
  readonly clock: Clock
  readonly log: { warn(about: object, message: string): void }
}

/** One open page, or a machine. */
type Client = {
  readonly agencyId: number
  readonly userId: number
  readonly pass: Pass
  readonly stream: Stream
  permissions: ReadonlySet<string>
}

/** Many changes of one moment become one write; far below the two seconds of S-13. */
const GATHER_FOR = 100
const HEARTBEAT_EVERY = 15_000
const CHECK_EVERY = 15_000

/** Tells every open page what changed (V-6, S-13); see README.md. */
export class Live {
  readonly #options: LiveOptions
  readonly #listener: Listener
  readonly #clients = new Map<number, Set<Client>>()
  readonly #waiting = new Map<number, Gathered>()
  #timers: NodeJS.Timeout[] = []

  constructor(options: LiveOptions) {
    this.#options = options
    this.#listener = createListener({
      url: options.database.url,
      onNotification: (payload) => this.#take(payload),
      onGap: () => this.#writeToAll(RESYNC + ME),
      onLost: (err) => options.log.warn({ err }, 'lost the live connection; making it again'),
    })
  }

  async start(): Promise<void> {
    await this.#listener.start()
    this.#timers = [
      setInterval(() => void this.#flush(), GATHER_FOR),
      setInterval(() => void this.#checkEverybody(), CHECK_EVERY),
      setInterval(() => this.#writeToAll(': beat\n\n'), HEARTBEAT_EVERY),
    ]
  }

  /** Ends all streams, then the listening. */
  async stop(): Promise<void> {
    this.#timers.forEach(clearInterval)
    for (const { stream } of this.#everybody()) stream.end()
    await this.#listener.stop()
  }

  /** A stream of events for this person, for as long as the login or the key lives. */
  open(actor: Actor): Readable {
    const { agencyId, userId, permissions } = actor
    const stream = createStream(() => this.#leave(client))
    const client: Client = { agencyId, userId, pass: passOf(actor), permissions, stream }
    const members = this.#clients.get(agencyId) ?? new Set()
    this.#clients.set(agencyId, members.add(client))
    stream.write(frame('hello'))
    return stream.body
  }

  /** How many streams are open, for the metrics. */
  get streams(): number {
    return this.#everybody().length
  }

  #take(payload: string): void {
    const change = decode(payload)
    if (!change || !this.#clients.has(change.a)) return
    const gathered = this.#waiting.get(change.a) ?? nothingGathered()
    gather(gathered, change)
    this.#waiting.set(change.a, gathered)
  }

  async #flush(): Promise<void> {
    const changes = [...this.#waiting]
    this.#waiting.clear()
    await Promise.all(changes.map(([agencyId, gathered]) => this.#tell(agencyId, gathered)))
  }

  async #tell(agencyId: number, gathered: Gathered): Promise<void> {
    const members = [...(this.#clients.get(agencyId) ?? [])]
    const named = members.filter(({ userId }) => gathered.all || gathered.users.has(userId))
    await this.#check(agencyId, named)
    const framesOf = framesFor(gathered)
    for (const client of members) client.stream.write(framesOf(client))
  }

  async #checkEverybody(): Promise<void> {
    for (const [agencyId, members] of this.#clients) await this.#check(agencyId, [...members])
  }

  /** Ends the streams whose login or key is over, and takes up new permissions of the others. */
  async #check(agencyId: number, members: readonly Client[]): Promise<void> {
    if (members.length === 0) return
    const { database, clock } = this.#options
    const passes = members.map(({ pass }) => pass)
    // Without an answer now the next check asks again; events alone give nothing away.
    const permissionsOf = await livingPasses(database, clock, agencyId, passes).catch(() => null)
    if (!permissionsOf) return
    for (const client of members) {
      const permissions = permissionsOf(client.pass)
      if (permissions) client.permissions = permissions
      else endWith(client, ME)
    }
  }

  #leave(client: Client): void {
    const members = this.#clients.get(client.agencyId)
    members?.delete(client)
    if (members?.size === 0) this.#clients.delete(client.agencyId)
  }

  #writeToAll(frames: string): void {
    for (const { stream } of this.#everybody()) stream.write(frames)
  }

  #everybody(): Client[] {
    return [...this.#clients.values()].flatMap((members) => [...members])
  }
}

function endWith({ stream }: Client, frames: string): void {
  stream.write(frames)
  stream.end()
}
