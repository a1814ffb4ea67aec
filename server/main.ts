import { COMMANDS } from './commands.ts'
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

try {
  process.exitCode = await main(...process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Obstacle)) throw error
  for (const line of error.message.split('\n')) console.error(`Countinghouse: ${line}`)
  process.exitCode = 1
}
