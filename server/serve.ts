import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import { databaseClock } from './clock/clock.ts'
import { connectToServe } from './postgres/connect.ts'
import { chooseRoot } from './postgres/home.ts'
import type { Database } from './postgres/database.ts'
import { migrate } from './postgres/migrate.ts'
import { patiently } from './postgres/transient.ts'
import { Obstacle } from './settings/obstacle.ts'
import { keptSecretKey } from './settings/secret-key.ts'
import type { Settings } from './settings/settings.ts'

/** Longer than any request, job or checkpoint should need to end in order. */
const PATIENCE = 40_000
const SAME_PRESS = 500

/**
 * Serves until it is told to stop (SIGINT, SIGTERM), then closes in the order opposite to opening:
 * no new requests, the running ones and jobs finished, and the database last.
 */
export async function serve(asked: Settings): Promise<void> {
  const stopped = untilToldToStop()
  await using opened = new AsyncDisposableStack()

  const database = await connectToServe(asked, opened)
  const settings = withSecretKey(asked)
  const applied = await patiently(() => migrate(database))
  if (applied.length > 0) console.log(`Database brought up to date: ${applied.join(', ')}`)
  const welcome = settings.demo ? await patiently(() => setUpDemo(database, settings)) : ''

  const app = await buildApp({ database, clock: databaseClock, settings })
  opened.defer(() => app.stop())
  await app.start()
  await app.http.listen({ port: settings.port, host: settings.host }).catch(explainListening)

  const { port } = app.http.server.address() as AddressInfo
  console.log(`Countinghouse is at ${settings.publicUrl.replace(/:0$/, `:${port}`)}`)
  if (welcome) console.log(welcome)
  console.log(`${await stopped}: stopping. Once more to stop at once.`)
}

/** Beside the embedded database there is a key in any case; for one of your own, if you set it. */
function withSecretKey(settings: Settings): Settings {
  if (settings.secretKey || settings.databaseUrl) return settings
  return { ...settings, secretKey: keptSecretKey(chooseRoot(settings.dataDir)) }
}

/** Loaded only where it is wanted. Answers how to sign in, also when the city was there already. */
async function setUpDemo(database: Database, settings: Settings): Promise<string> {
  const { seedIfEmpty } = await import('./demo/demo.ts')
  return seedIfEmpty({ database, settings })
}

/**
 * The name of the first signal. Another one, or waiting too long after the first, ends all at once.
 * Ctrl-C under npm arrives twice, from the terminal and from npm: that is one.
 */
async function untilToldToStop(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>()
  let toldAt: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (toldAt !== null && performance.now() - toldAt > SAME_PRESS) process.exit(1)
      toldAt ??= performance.now()
      setTimeout(() => process.exit(1), PATIENCE).unref()
      resolve(signal)
    })
  }
  return promise
}

function explainListening(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code === 'EADDRINUSE') {
    throw new Obstacle(`port ${error.port} is in use: stop what uses it, or set PORT to another`)
  }
  if (error.code === 'EACCES') throw new Obstacle(`port ${error.port} may not be used by this user`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    throw new Obstacle(`HOST is no address of this machine (${error.message})`)
  }
  throw error
}
