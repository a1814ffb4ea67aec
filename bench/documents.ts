import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Printed } from '../server/documents/child.ts'
import { type Document, MOST_ROWS } from '../server/documents/document.ts'
import { layOut } from '../server/documents/layout.ts'
import { type Line, ratio } from './print.ts'

const ROUNDS = 3
const PROGRAM = path.resolve(import.meta.dirname, '../server/documents/child.ts')

/** V-5: the longest report that is set, row for row against a tenth of it, and its memory. */
export async function benchDocuments(): Promise<Line[]> {
  const rates: number[] = []
  let memory = 0
  let rowsPerSecond = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const short = await set(MOST_ROWS / 10)
    const long = await set(MOST_ROWS)
    rates.push(ratio(long.rowsPerSecond, short.rowsPerSecond))
    memory = Math.max(memory, long.memory)
    rowsPerSecond = Math.max(rowsPerSecond, long.rowsPerSecond)
  }
  const value = rates.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  return [
    {
      what: `PDF of ${MOST_ROWS} rows against ${MOST_ROWS / 10}`,
      value,
      unit: `× the rows per second (${Math.round(rowsPerSecond)})`,
      bound: { atLeast: 0.4 },
    },
    { what: 'its process', value: memory, unit: 'MB', bound: { atMost: 1_000 } },
  ]
}

/** In a process of its own, as the product does it, which has set something before. */
async function set(rows: number): Promise<{ rowsPerSecond: number; memory: number }> {
  const child = fork(PROGRAM, { serialization: 'advanced', execArgv: [] })
  await ask(child, reportOf(1))
  const started = performance.now()
  const printed = await ask(child, reportOf(rows))
  const seconds = (performance.now() - started) / 1_000
  child.kill()
  if (!('memory' in printed)) throw new Error(JSON.stringify(printed))
  return { rowsPerSecond: rows / seconds, memory: printed.memory / 1024 / 1024 }
}

async function ask(child: ReturnType<typeof fork>, document: Document): Promise<Printed> {
  child.send(layOut(document, 'letter'))
  const [printed] = (await once(child, 'message')) as [Printed]
  return printed
}

const HEADINGS = 'ID,Time,User,Kind,Payment type,Reference,For,Receipt,Amount'.split(',')

/** A session's report as it may be: nine columns, no two rows alike. */
function reportOf(rows: number): Document {
  return {
    title: 'Drawer Session Report S-1042',
    language: 'en',
    agency: 'Marlow',
    facts: [],
    notes: [],
    tables: [
      {
        caption: 'Transactions',
        columns: HEADINGS.map((heading) => ({ heading })),
        rows: Array.from({ length: rows }, (_, n) => [
          String(50_000 + n),
          `2026-03-02 08:${String(n % 60).padStart(2, '0')}:00`,
          'Ann Cashier',
          'Payment',
          'Credit card',
          `···· ${1_000 + (n % 9_000)}`,
          `24PK${400_000 + n}`,
          `1042-${n}`,
          `$${(n % 500) + 1}.00`,
        ]),
      },
    ],
  }
}
