import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Call } from '../http/operation.ts'
import { copyOut } from '../postgres/copy-out.ts'
import type { UnitOfWork } from '../postgres/unit-of-work.ts'
import { BYTE_ORDER_MARK, csvLine, csvOf } from './csv.ts'

/** Whoever goes away in the middle of a file has done nothing wrong, and the server has not either. */
export function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return undefined
  throw error
}

/** How long a reader may take nothing before the file is given up, milliseconds. */
const PATIENCE = 60_000

/** Sends the rows of a query as a file to be saved, as slowly as it is read (V-5). */
export async function answerWithQuery(
  reply: Call['reply'],
  work: UnitOfWork,
  rows: string,
  name: string,
): Promise<void> {
  await copyOut(work.client, rows, begin(reply, name))
}

/** The same of rows that come one after the other, headings first. */
export async function answerWithRows(
  reply: Call['reply'],
  rows: AsyncIterable<readonly string[]>,
  name: string,
): Promise<void> {
  const lines = async function* () {
    for await (const row of rows) yield csvLine(row)
  }
  await pipeline(Readable.from(lines()), begin(reply, name))
}

/** Sends a small table whole. */
export function answerWithCsv(
  reply: Call['reply'],
  rows: readonly (readonly string[])[],
  name: string,
): void {
  void asCsv(reply, name).send(csvOf(rows))
}

function begin(reply: Call['reply'], name: string): PassThrough {
  const file = new PassThrough()
  file.write(BYTE_ORDER_MARK)
  reply.raw.setTimeout(PATIENCE, () => reply.raw.destroy())
  void asCsv(reply, name).send(file)
  return file
}

/** The headers of a CSV file of this name. */
function asCsv(reply: Call['reply'], name: string): Call['reply'] {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
}
