import { payByProcedure } from './baseline.ts'
import type { Bench } from './main.ts'
import { payOverHttp, type Rate } from './load.ts'
import { type Line, ratio } from './print.ts'

/** Long enough that the first batches do not count for much, short enough for a lunch break. */
const COUNT = 12_000
const WARM_UP = 3_000
const ROUNDS = 3

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
      unit: 'ms',
      bound: { atMost: 2 },
    },
  ]
}

type Compared = {
  readonly baseline: number
  readonly rates: Readonly<Record<64 | 256, number>>
  readonly alone: Rate
}

/** Baseline and product take turns, so that a slow minute of the machine slows both. */
async function compare({ town, port, url }: Bench, sessions: number): Promise<Compared> {
  await town.openSessions(sessions)
  const http = async (connections: number, count: number) =>
    payOverHttp(port, connections, town.cashiers, await town.citations(count))
  const procedure = async (count: number) => payByProcedure(url, town, await town.citations(count))
  await procedure(WARM_UP)
  await http(64, WARM_UP)
  const rounds: { baseline: number; 64: number; 256: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      baseline: (await procedure(COUNT / 2)).perSecond,
      64: (await http(64, COUNT)).perSecond,
      256: (await http(256, COUNT)).perSecond,
    })
  }
  const alone = await http(1, 1_000)
  const median = (of: 'baseline' | 64 | 256) =>
    rounds.map((round) => round[of]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  return { baseline: median('baseline'), rates: { 64: median(64), 256: median(256) }, alone }
}

function lines(
  what: string,
  { baseline, rates }: Compared,
  bounds: Readonly<Record<64 | 256, number>>,
): Line[] {
  return ([64, 256] as const).map((connections) => ({
    what: `${what}, ${connections} connections`,
    value: ratio(rates[connections], baseline),
    unit: `× the procedure (${Math.round(rates[connections])} to ${Math.round(baseline)} a second)`,
    bound: { atLeast: bounds[connections] },
  }))
}
