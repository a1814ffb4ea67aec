import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CHANNEL } from './notify.ts'

export type Listener = {
  /** Resolves when the first connection listens. */
  start(): Promise<void>
  stop(): Promise<void>
}

type ListenerOptions = {
  readonly url: string
  readonly onNotification: (payload: string) => void
  /** Notifications may have been missed: the connection was lost and is there again. */
  readonly onGap: () => void
  readonly onLost: (error: Error) => void
}

const FIRST_WAIT = 100
const LONGEST_WAIT = 5_000
/** A network that swallows packets is noticed only by asking. */
const PING_EVERY = 10_000

/**
 * The one connection of this server that listens to the database. When it breaks it is made again,
 * for as long as it takes, with growing pauses.
 */
export function createListener(options: ListenerOptions): Listener {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()
  return {
    start: async () => {
      const first = await connect(options)
      running = keepListening(first, options, stopping.signal)
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function keepListening(
  first: pg.Client,
  options: ListenerOptions,
  stop: AbortSignal,
): Promise<void> {
  let client: pg.Client | null = first
  while (client) {
    const lost = await untilLost(client, stop)
    await client.end().catch(() => {})
    if (stop.aborted) return
    options.onLost(lost)
    client = await reconnect(options, stop)
    if (client) options.onGap()
  }
}

async function reconnect(options: ListenerOptions, stop: AbortSignal): Promise<pg.Client | null> {
  for (let wait = FIRST_WAIT; !stop.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    await sleep(wait, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) break
    try {
      return await connect(options)
    } catch {
      // The database is still away; the first loss was reported, the next try follows.
    }
  }
  return null
}

async function connect({ url, onNotification }: ListenerOptions): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'countinghouse live',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  })
  // It may break before anybody waits for that; without a listener it would end the process.
  client.on('error', () => {})
  client.on('notification', ({ payload }) => onNotification(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** Resolves with the reason when the connection breaks, fails to answer, or is to stop. */
function untilLost(client: pg.Client, stop: AbortSignal): Promise<Error> {
  const { promise, resolve } = Promise.withResolvers<Error>()
  const ping = setInterval(() => void client.query('select 1').catch(resolve), PING_EVERY)
  const stopped = () => resolve(new Error('stopped'))
  client.on('error', resolve)
  client.once('end', () => resolve(new Error('the connection was closed')))
  stop.addEventListener('abort', stopped, { once: true })
  if (stop.aborted) stopped()
  return promise.finally(() => {
    clearInterval(ping)
    stop.removeEventListener('abort', stopped)
  })
}
