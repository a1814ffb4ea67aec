import { finished, pipeline } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import type pg from 'pg'
import { to } from 'pg-copy-streams'

/**
 * Writes the rows of a query as CSV with a header line, as fast as PostgreSQL makes them and as slow
 * as `into` takes them; whatever their number, no more than some chunks are in memory. The query has
 * no parameters: COPY takes none, so what stands in it is escaped (`pg.escapeLiteral`).
 *
 * Whoever reads may go away meanwhile. The connection is ended then, because what PostgreSQL still
 * sends would have to be read to its end; the caller's unit of work fails.
 */
export async function copyOut(client: pg.PoolClient, query: string, into: Writable): Promise<void> {
  const rows = client.query(to(`copy (${query}) to stdout with (format csv, header)`))
  try {
    await pipeline(rows, into)
    await finished(into)
  } catch (error) {
    streamOf(client).destroy()
    throw error
  }
}

function streamOf(client: pg.PoolClient): { destroy(): void } {
  return (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream
}
