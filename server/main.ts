import { serve } from './serve.ts'
import { connectBeside } from './postgres/connect.ts'
import type { Database } from './postgres/database.ts'
import { migrate } from './postgres/migrate.ts'
import { Obstacle } from './settings/obstacle.ts'
import { readSettings, type Settings } from './settings/settings.ts'

/** Answers with the exit code: 0 done, 1 something was found wrong or stands in the way. */
type Command = { readonly does: string; readonly run: (settings: Settings) => Promise<number> }

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    does: 'bring the database up to date and serve (what `npm start` does)',
    run: async (settings) => {
      await serve(settings)
      return 0
    },
  },
  migrate: { does: 'bring the database up to date and end', run: onDatabase(migrateOnly) },
  seed: {
    does: 'set up the demo city in an empty database',
    run: onDatabase(async (database) => {
      const { seedIfEmpty } = await import('./demo/demo.ts')
      console.log(await seedIfEmpty(database))
      return 0
    }),
  },
  help: { does: 'print this', run: help },
}

function onDatabase(work: (database: Database) => Promise<number>): Command['run'] {
  return async (settings) => {
    await using opened = new AsyncDisposableStack()
    return await work(await connectBeside(settings, opened))
  }
}

async function migrateOnly(database: Database): Promise<number> {
  const applied = await migrate(database)
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'Nothing to do')
  return 0
}

async function help(): Promise<number> {
  console.log('node server/main.ts <command>\n')
  for (const [name, { does }] of Object.entries(COMMANDS))
    console.log(`  ${name.padEnd(8)} ${does}`)
  return 0
}

async function main(name = 'serve', ...rest: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command || rest.length > 0) {
    console.error(
      `There is no command "${[name, ...rest].join(' ')}"; \`help\` lists those there are.`,
    )
    return 2
  }
  return await command.run(readSettings(process.env))
}

try {
  process.exitCode = await main(...process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Obstacle)) throw error
  for (const line of error.message.split('\n')) console.error(`Countinghouse: ${line}`)
  process.exitCode = 1
}
