import { PassThrough } from 'node:stream'
import type { Call } from '../../http/operation.ts'
import { copyOut } from '../../postgres/copy-out.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { BYTE_ORDER_MARK } from './csv.ts'

/** Whoever goes away in the middle of a file has done nothing wrong, and the server has not either. */
export function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return undefined
  throw error
}

/** How long a reader may take nothing before the file is given up, milliseconds. */
const PATIENCE = 60_000

/** Sends the rows of a query as a file to be saved, as slowly as it is read (V-5). */
export async function stream(reply: Call['reply'], work: UnitOfWork, rows: string, name: string) {
  const file = new PassThrough()
  file.write(BYTE_ORDER_MARK)
  reply.raw.setTimeout(PATIENCE, () => reply.raw.destroy())
  void asCsv(reply, name).send(file)
  await copyOut(work.client, rows, file)
}

/** The headers of a CSV file of this name. */
export function asCsv(reply: Call['reply'], name: string): Call['reply'] {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
}
