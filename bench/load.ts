import { randomUUID } from 'node:crypto'
import { BenchClient } from './client.ts'
import type { Cashier } from './town.ts'

/** What a run of equal requests came to. */
export type Rate = {
  readonly perSecond: number
  /** Milliseconds from sending to having the answer. */
  readonly median: number
  readonly ninetyNinth: number
}

export type Step = (lane: number) => Promise<void>

/** Runs `step` on so many lanes at once until `count` steps are done; each lane waits for its own. */
export async function measure(lanes: number, count: number, step: Step): Promise<Rate> {
  const times: number[] = []
  let begun = 0
  const started = performance.now()
  const run = async (lane: number) => {
    while (begun < count) {
      begun += 1
      const from = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- a lane is one cashier after the other
      await step(lane)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)))
  const seconds = (performance.now() - started) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { perSecond: times.length / seconds, median: at(0.5), ninetyNinth: at(0.99) }
}

/** Payments over HTTP, one connection per lane, one citation each. */
export async function payOverHttp(
  port: number,
  connections: number,
  cashiers: readonly Cashier[],
  citations: readonly string[],
): Promise<Rate> {
  const clients = Array.from({ length: connections }, () => new BenchClient(port))
  let next = 0
  const rate = await measure(connections, citations.length, async (lane) => {
    const citation = citations[next++]
    const body = JSON.stringify({
      items: [{ citation, amount: 11_000 }],
      tenders: [{ method: 'cash', amount: 11_000 }],
    })
    const headers = {
      cookie: `countinghouse_login=${cashiers[lane % cashiers.length]?.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const answer = await clients[lane]?.send('POST', '/api/v1/payments', headers, body)
    if (answer?.status !== 201) throw new Error(`a payment was answered ${answer?.body}`)
  })
  for (const client of clients) client.close()
  return rate
}
