import type pg from 'pg'
import { toParameter } from '../postgres/values.ts'
import type { Rows, Statement } from './book.ts'

/** What PostgreSQL says of every statement after the one that failed. */
const ABORTED = '25P02'

/**
 * Sends all statements at once and waits for all their answers: one round trip, whatever their
 * number. Null stands for one that has nothing to ask and answers no rows.
 */
export async function send(
  client: pg.PoolClient,
  statements: readonly (Statement | null)[],
): Promise<Rows[]> {
  const stream = streamOf(client)
  stream.cork()
  const sent = statements.map((statement) =>
    statement
      ? client.query(statement.text, statement.values.map(toParameter))
      : Promise.resolve(null),
  )
  stream.uncork()
  const settled = await Promise.allSettled(sent)
  const failures = settled.filter((result) => result.status === 'rejected')
  if (failures.length > 0) throw guilty(failures.map((failure) => failure.reason as unknown))
  return settled.map((result) =>
    result.status === 'fulfilled' && result.value ? (result.value.rows as Rows) : [],
  )
}

function guilty(reasons: readonly unknown[]): unknown {
  return reasons.find((reason) => (reason as { code?: string }).code !== ABORTED) ?? reasons[0]
}

/** `pg` writes each message of each statement by itself; corked they leave as one. */
function streamOf(client: pg.PoolClient): { cork(): void; uncork(): void } {
  return (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } })
    .connection.stream
}
