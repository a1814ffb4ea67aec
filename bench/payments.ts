import { CONNECTIONS, payByProcedure } from './baseline.ts'
import type { Bench } from './main.ts'
import { payOverHttp } from './load.ts'
import { type Line, ratio } from './print.ts'

/** Payments of one measurement: about two seconds, so that a round sees one mood of the machine. */
const COUNT = 4_000
/** One after the other, they take about as long. */
const ALONE = 300
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
    alone(spread),
  ]
}

/** Payments a second; of the last two, which run one after the other, by their median. */
type Round = Readonly<Record<'baseline' | 64 | 256 | 'alone' | 'procedureAlone', number>>

/**
 * Baseline and product take turns in short rounds, and each round has ratios of its own: a machine
 * that is slow for half a minute is slow for both.
 */
async function compare({ town, port, url }: Bench, sessions: number): Promise<readonly Round[]> {
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
      alone: 1_000 / (await http(1, ALONE)).median,
      procedureAlone: 1_000 / (await procedure(ALONE, 1)).median,
    })
  }
  return rounds
}

function lines(
  what: string,
  rounds: readonly Round[],
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

/**
 * What somebody waits who pays alone, as a rate: a bound in milliseconds would hold on one machine
 * only. 0.13 is 2 ms where the procedure makes 3,800 payments a second.
 */
function alone(rounds: readonly Round[]): Line {
  const milliseconds = (which: 'alone' | 'procedureAlone') =>
    (1_000 / median(rounds.map((round) => round[which]))).toFixed(2)
  return {
    what: 'one connection alone',
    value: median(rounds.map((round) => ratio(round.alone, round.baseline))),
    unit: `× the procedure through 16 connections (${milliseconds('alone')} ms; the procedure alone, without HTTP, ${milliseconds('procedureAlone')} ms)`,
    bound: { atLeast: 0.13 },
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
