import { COMMANDS } from './commands.ts'
import { isTransient } from './postgres/transient.ts'
import { Obstacle } from './settings/obstacle.ts'
import { readSettings } from './settings/settings.ts'

/**
 * The one program: `node server/main.ts <command>`, serving if none is named. Ends with 0 when it
 * did what was asked, 1 when something stands in the way or was found wrong, 2 when it was misspelt.
 */
async function main(name = 'serve', ...given: string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return misspelt(`there is no command "${name}"; \`help\` lists those there are`)
  const takes = command.takes ?? []
  if (given.length !== takes.length) {
    return misspelt(`it is \`${[name, ...takes.map((each) => `<${each}>`)].join(' ')}\``)
  }
  return await command.run(readSettings(process.env), given[0] ?? '')
}

function misspelt(why: string): number {
  console.error(`Countinghouse: ${why}`)
  return 2
}

/** What stands in the way; null for what is a fault. */
function inPlainWords(error: unknown): string | null {
  if (error instanceof Obstacle) return error.message
  if (!isTransient(error)) return null
  return `the database does not answer (${(error as Error).message}); start again when it does`
}

try {
  process.exitCode = await main(...process.argv.slice(2))
} catch (error) {
  const why = inPlainWords(error)
  if (why === null) throw error
  for (const line of why.split('\n')) console.error(`Countinghouse: ${line}`)
  process.exitCode = 1
}
