import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Cluster, openCluster } from './cluster.ts'
import { playDay } from './day.ts'
import { Fleet } from './fleet.ts'
import { judge } from './judge.ts'
import { playedIn } from './model.ts'
import { foundTown, type Town } from './town.ts'
import { writeClock } from './town-clock.ts'
import { hangUp } from './wire.ts'

/**
 * `npm run simulate -- --seed N` plays one day, `--seeds N` as many, `--from N` says where the seeds
 * begin. Prints a line per seed and ends with 1 if one of them failed.
 */
const SERVERS = 3
const SHOWN = { wrong: 12, steps: 60, log: 15 }

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
  },
})

const first = Number(values.seed ?? values.from)
const howMany = values.seed === undefined ? Number(values.seeds) : 1
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(howMany) || howMany < 1) {
  console.error('--seed, --seeds and --from want whole numbers, as in --seeds 3 --from 7')
  process.exit(2)
}

process.exitCode = (await playAll()) ? 0 : 1

async function playAll(): Promise<boolean> {
  await using opened = new AsyncDisposableStack()
  // Ctrl-C ends this process at once; the guard cleans up after it.
  const cluster = await openCluster(opened)
  // The servers read it from their start on; each day sets it anew.
  writeClock(cluster.clockFile, Temporal.Instant.from('2026-01-05T18:00:00Z'))
  const fleet = new Fleet(cluster, SERVERS)
  opened.defer(() => fleet.end())
  opened.defer(hangUp)
  await fleet.ready()
  let failed = 0
  for (let seed = first; seed < first + howMany; seed += 1)
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    if (!(await play(seed, cluster, fleet))) failed += 1
  console.log(`${howMany - failed} passed, ${failed} failed`)
  return failed === 0
}

async function play(seed: number, cluster: Cluster, fleet: Fleet): Promise<boolean> {
  const town = await foundTown(seed, cluster, fleet)
  const wrong = await playDay(town, cluster)
    .then(() => judge(town, cluster.database))
    .catch((error: Error) => [
      ...town.agencies.flatMap(({ model }) => model.wrong),
      String(error.stack),
    ])
  const models = town.agencies.map(({ model }) => model)
  console.log(town.figures.line(seed, playedIn(models)))
  if (wrong.length > 0) explainFailure(town, wrong)
  return wrong.length === 0
}

function explainFailure({ seed, diary, fleet }: Town, wrong: readonly string[]): void {
  console.log(`\nSeed ${seed} failed: ${wrong.length} things are wrong.`)
  for (const each of wrong.slice(0, SHOWN.wrong)) console.log(`  ${each}`)
  console.log(`The last steps:`)
  for (const line of diary.slice(-SHOWN.steps)) console.log(`  ${line}`)
  const file = path.join(tmpdir(), `countinghouse-seed-${seed}.txt`)
  writeFileSync(file, [...wrong, '', ...diary, '', ...fleet.log].join('\n'))
  console.log(`All of it is in ${file}.`)
  console.log(`What the servers logged last:`)
  for (const line of fleet.log.slice(-SHOWN.log)) console.log(`  ${line}`)
  console.log(`Again: npm run simulate -- --seed ${seed}\n`)
}
