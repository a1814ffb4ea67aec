import type pg from 'pg'
import { toParameter, types } from './values.ts'

/** A statement with its parameters $1, $2, …; a list becomes an array (`toParameter`). */
export type Statement = {
  readonly text: string
  readonly values: readonly unknown[]
  /**
   * For what looks through a table that a file fills from nothing. A plan is kept as long as nobody
   * looks at the table anew, and one that was made for an empty table takes any index: of 500 items
   * each then read all of the agency's, 310 ms where it is 4 with 2,000 of them.
   */
  readonly planned?: 'anew'
}

export type Row = Readonly<Record<string, unknown>>
export type Rows = readonly Row[]

/**
 * Sends all statements at once and waits for all their answers: one round trip, whatever their
 * number. Null stands for one that has nothing to ask and answers no rows. After one that fails
 * none is run, and its error is thrown.
 */
export async function send(
  client: pg.PoolClient,
  statements: readonly (Statement | null)[],
): Promise<Rows[]> {
  const asked = statements.filter((statement) => statement !== null)
  if (asked.length === 0) return statements.map(() => [])
  const answers = await new Promise<Rows[]>((resolve, reject) => {
    client.query(new Pipeline(asked, resolve, reject))
  })
  const next = answers.values()
  return statements.map((statement) => (statement ? (next.next().value ?? []) : []))
}

/** What one connection knows of a statement that it has prepared. */
type Prepared = {
  readonly name: string
  columns: readonly { readonly name: string; readonly parse: (text: string) => unknown }[]
  isKnown: boolean
}

/** The part of `pg`'s connection that speaks the protocol: a message each. */
type Wire = {
  readonly stream: { readonly writableLength: number; cork(): void; uncork(): void }
  close(about: { type: 'S'; name: string }): void
  parse(statement: { name: string; text: string }): void
  describe(about: { type: 'S'; name: string }): void
  bind(portal: {
    statement: string
    values: readonly unknown[]
    valueMapper: (value: unknown) => unknown
  }): void
  execute(portal: object): void
  sync(): void
}

/** Bytes that wait to be sent; with so many the database may as well begin. */
const PLENTY = 32_768

const preparedOn = new WeakMap<Wire, Map<string, Prepared>>()

/**
 * Statements under one Sync, where `pg` by itself sends one after each: PostgreSQL then answers
 * all of them with one message instead of one each, and describes the columns of each statement
 * once instead of every time. With a batch of the write door's twenty that is a third of the time
 * of one command alone.
 */
class Pipeline implements pg.Submittable {
  readonly #statements: readonly Statement[]
  readonly #resolve: (answers: Rows[]) => void
  readonly #reject: (error: Error) => void
  readonly #answers: Row[][]
  #prepared: readonly Prepared[] = []
  #at = 0

  constructor(
    statements: readonly Statement[],
    resolve: (answers: Rows[]) => void,
    reject: (error: Error) => void,
  ) {
    this.#statements = statements
    this.#resolve = resolve
    this.#reject = reject
    this.#answers = statements.map(() => [])
  }

  submit(connection: unknown): void {
    const wire = connection as Wire
    wire.stream.cork()
    this.#prepared = this.#statements.map((statement) => {
      const prepared = ask(wire, statement)
      if (wire.stream.writableLength > PLENTY) sendOff(wire)
      return prepared
    })
    wire.sync()
    wire.stream.uncork()
  }

  handleRowDescription({ fields }: { fields: readonly pg.FieldDef[] }): void {
    const prepared = this.#prepared[this.#at]
    if (!prepared) return
    prepared.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const columns = this.#prepared[this.#at]?.columns ?? []
    const row: Record<string, unknown> = {}
    columns.forEach(({ name, parse }, index) => {
      const text = fields[index] ?? null
      row[name] = text === null ? null : parse(text)
    })
    this.#answers[this.#at]?.push(row)
  }

  handleCommandComplete(): void {
    const prepared = this.#prepared[this.#at]
    if (prepared) prepared.isKnown = true
    this.#at += 1
  }

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#answers)
  }
}

/** The database works on what it has while the rest is written. */
function sendOff({ stream }: Wire): void {
  stream.uncork()
  stream.cork()
}

/** Puts a statement on the wire; what the connection does not know yet is prepared first. */
function ask(wire: Wire, { text, values, planned }: Statement): Prepared {
  const prepared = planned === 'anew' ? unnamed() : preparedFor(wire, text)
  const { name } = prepared
  if (!prepared.isKnown) {
    // It may have been prepared before something else failed: closing what is not there is allowed.
    wire.close({ type: 'S', name })
    wire.parse({ name, text })
    wire.describe({ type: 'S', name })
  }
  wire.bind({ statement: name, values, valueMapper: toParameter })
  wire.execute({})
  return prepared
}

function unnamed(): Prepared {
  return { name: '', columns: [], isKnown: false }
}

function preparedFor(wire: Wire, text: string): Prepared {
  const known = preparedOn.get(wire) ?? new Map<string, Prepared>()
  preparedOn.set(wire, known)
  const prepared = known.get(text) ?? { name: `p${known.size}`, columns: [], isKnown: false }
  known.set(text, prepared)
  return prepared
}
