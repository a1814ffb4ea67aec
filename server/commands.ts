import path from 'node:path'
import { backUp, restore } from './postgres/backup.ts'
import { connectBeside } from './postgres/connect.ts'
import type { Database } from './postgres/database.ts'
import { chooseRoot } from './postgres/home.ts'
import { migrate } from './postgres/migrate.ts'
import { Obstacle } from './settings/obstacle.ts'
import type { Settings } from './settings/settings.ts'

export type Command = {
  readonly does: string
  /** What must be named after it. */
  readonly takes?: readonly [string]
  /** Answers with the exit code. */
  readonly run: (settings: Settings, named: string) => Promise<number>
}

/** What the program can do. All but `serve` may be used beside a server that runs. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    does: 'bring the database up to date and serve; what `npm start` does',
    run: async (settings) => {
      const { serve } = await import('./serve.ts')
      await serve(settings)
      return 0
    },
  },
  migrate: {
    does: 'bring the database up to date',
    run: onDatabase(async (database) => {
      const applied = await migrate(database)
      console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'Nothing to do')
      return 0
    }),
  },
  seed: {
    does: 'set up the demo city in an empty database',
    run: onDatabase(async (database, settings) => {
      const { seedIfEmpty } = await import('./demo/demo.ts')
      await migrate(database)
      const welcome = await seedIfEmpty({ database, settings })
      console.log(welcome || 'This database is not empty: nothing was changed')
      return 0
    }),
  },
  found: {
    takes: ['file'],
    does: 'found an agency with its first administrator, as a JSON file describes it',
    run: onDatabase(async (database, _settings, file) => {
      const { foundAgency } = await import('./founding.ts')
      await migrate(database)
      const password = await foundAgency(database, path.resolve(file))
      console.log(`Founded. The administrator signs in with ${password} and should change it.`)
      return 0
    }),
  },
  'reset-second-factor': {
    takes: ['e-mail'],
    does: 'take the second factor of a person away, when nobody is left who could',
    run: onDatabase(async (database, _settings, email) => {
      const { takeSecondFactor } = await import('./capabilities/identity/public.ts')
      const taken = await takeSecondFactor(database, email)
      console.log(taken ? `${email} signs in with the password alone` : `${email} has none`)
      return taken ? 0 : 1
    }),
  },
  prove: {
    does: 'derive every total anew from the journal and name each that differs',
    run: onDatabase(async (database) => {
      const { proveEverything } = await import('./proving.ts')
      return (await proveEverything(database)) ? 0 : 1
    }),
  },
  verify: {
    does: 'recompute the hash chain of every session and name each broken link',
    run: onDatabase(async (database) => {
      const { verifyEverything } = await import('./proving.ts')
      return (await verifyEverything(database)) ? 0 : 1
    }),
  },
  backup: {
    takes: ['directory'],
    does: 'copy the embedded database, while it is used, to a new directory',
    run: onDatabase(async (database, settings, directory) => {
      await backUp(database, embeddedRoot(settings), path.resolve(directory))
      console.log(`Backed up to ${path.resolve(directory)}`)
      console.log('The key for secrets is not in it: keep a copy of secret.key in another place.')
      return 0
    }),
  },
  restore: {
    takes: ['directory'],
    does: 'put a backup where there is no data yet',
    run: async (settings, directory) => {
      const root = embeddedRoot(settings)
      await restore(path.resolve(directory), root)
      console.log(`Restored to ${root}; \`npm start\` goes on from there`)
      return 0
    },
  },
  help: { does: 'print this', run: help },
}

function onDatabase(
  work: (database: Database, settings: Settings, named: string) => Promise<number>,
): Command['run'] {
  return async (settings, named) => {
    await using opened = new AsyncDisposableStack()
    return await work(await connectBeside(settings, opened), settings, named)
  }
}

function embeddedRoot(settings: Settings): string {
  if (!settings.databaseUrl) return chooseRoot(settings.dataDir)
  throw new Obstacle('this is for the embedded database; for the one in DATABASE_URL use pg_dump')
}

async function help(): Promise<number> {
  console.log('node server/main.ts <command>\n')
  for (const [name, { does, takes = [] }] of Object.entries(COMMANDS)) {
    const usage = [name, ...takes.map((each) => `<${each}>`)].join(' ')
    console.log(`  ${usage.padEnd(20)} ${does}`)
  }
  return 0
}
