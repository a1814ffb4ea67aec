import { CONNECTIONS, payByProcedure } from './baseline.ts'
import type { Bench } from './main.ts'
import { payOverHttp, type Rate } from './load.ts'
import { type Line, ratio } from './print.ts'

/** Payments of one measurement: about two seconds, so that a round sees one mood of the machine. */
const COUNT = 4_000
const WARM_UP = 3_000
/** Odd, so that the median is one of them. */
const ROUNDS = 9

/** Payments over HTTP against the stored procedure, spread over sessions and into one. */
export async function benchPayments(bench: Bench): Promise<Line[]> {
  const spread = await compare(bench, 50)
  const hot = await compare(bench, 1)
  return [
    ...lines('payments over 50 sessions', spread, { 64: 1.5, 256: 2 }),
    ...lines('payments into one session', hot, { 64: 4, 256: 5 }),
    {
      what: 'one connection alone, median',
      value: spread.alone.median,
      unit: `ms (the procedure alone, without HTTP: ${spread.procedureAlone.median.toFixed(2)} ms)`,
      bound: { atMost: 2 },
    },
  ]
}

type Round = Readonly<Record<'baseline' | 64 | 256, number>>
type Compared = {
  readonly rounds: readonly Round[]
  readonly alone: Rate
  readonly procedureAlone: Rate
}

/**
 * Baseline and product take turns in short rounds, and each round has ratios of its own: a machine
 * that is slow for half a minute is slow for both.
 */
async function compare({ town, port, url }: Bench, sessions: number): Promise<Compared> {
  await town.openSessions(sessions)
  const http = async (connections: number, count: number) =>
    payOverHttp(port, connections, town.cashiers, await town.citations(count))
  const procedure = async (count: number, connections = CONNECTIONS) =>
    payByProcedure(url, town, await town.citations(count), connections)
  await procedure(WARM_UP)
  await http(64, WARM_UP)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      baseline: (await procedure(COUNT / 2)).perSecond,
      64: (await http(64, COUNT)).perSecond,
      256: (await http(256, COUNT)).perSecond,
    })
  }
  return { rounds, procedureAlone: await procedure(1_000, 1), alone: await http(1, 1_000) }
}

function lines(
  what: string,
  { rounds }: Compared,
  bounds: Readonly<Record<64 | 256, number>>,
): Line[] {
  return ([64, 256] as const).map((connections) => {
    const rate = Math.round(median(rounds.map((round) => round[connections])))
    const baseline = Math.round(median(rounds.map((round) => round.baseline)))
    return {
      what: `${what}, ${connections} connections`,
      value: median(rounds.map((round) => ratio(round[connections], round.baseline))),
      unit: `× the procedure (about ${rate} to ${baseline} a second)`,
      bound: { atLeast: bounds[connections] },
    }
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
