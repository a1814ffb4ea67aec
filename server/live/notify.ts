import type { UnitOfWork } from '../postgres/unit-of-work.ts'

/** The channel of LISTEN and NOTIFY that all servers of one database share. */
export const CHANNEL = 'countinghouse'

/**
 * What happened, for whom it may concern. The keys are short because a notification has less than
 * 8,000 bytes. Nobody is sent the change itself: whoever hears of it reads anew what they show.
 */
export type Change = {
  /** The agency; nobody of another one hears of it. */
  readonly a: number
  /** Sessions whose figures, people or status changed. */
  readonly s?: readonly number[]
  /** People whose current session or login changed. */
  readonly u?: readonly number[]
  /** Drawers were added or changed. */
  readonly d?: true
  /** Numbers of citations that changed. */
  readonly c?: readonly string[]
  /** So many citations changed that none of them is named. */
  readonly cs?: true
  /** Numbers of permits that changed. */
  readonly p?: readonly string[]
  /** Permit orders that changed. */
  readonly o?: readonly number[]
  /** Imports that went on. */
  readonly i?: readonly number[]
  /** Imports of payments that went on. */
  readonly n?: readonly number[]
  /** Batches that were keyed, posted or discarded. */
  readonly b?: readonly number[]
  /** Deposits that were prepared or came further. */
  readonly dp?: readonly number[]
  /** What closed sessions brought in, accounts, statements of the bank or exports changed. */
  readonly bk?: true
  /** Mails that were written, or came further. */
  readonly m?: readonly number[]
  /** Tills in which something changed. */
  readonly t?: readonly number[]
  /** Branches whose business day went on. */
  readonly y?: readonly number[]
  /** Items in repair, or their configuration, changed; so did unidentified money. */
  readonly r?: true
  /** Too much to name: everybody of the agency reads everything anew. */
  readonly all?: true
}

const MOST_BYTES = 7_900

/**
 * The statement that tells of a change. Within a unit of work it is heard when that commits, and
 * never if it does not.
 */
export function notifyStatement(change: Change): { text: string; values: unknown[] } {
  return { text: `select pg_notify('${CHANNEL}', $1)`, values: [encode(change)] }
}

/** Tells of a change when this unit of work commits. */
export async function notify(work: UnitOfWork, change: Omit<Change, 'a'>): Promise<void> {
  const { text, values } = notifyStatement({ a: work.agencyId, ...change })
  await work.client.query(text, values)
}

function encode(change: Change): string {
  const { c: _citations, ...rest } = change
  // An import pays a thousand citations at once: whoever shows one reads it, and nobody else anything.
  for (const told of [change, { ...rest, cs: true }]) {
    const text = JSON.stringify(told)
    if (Buffer.byteLength(text) < MOST_BYTES) return text
  }
  return JSON.stringify({ a: change.a, all: true } satisfies Change)
}

/** Reads a notification; null for a text that is none of ours. */
export function decode(text: string): Change | null {
  try {
    const change: unknown = JSON.parse(text)
    const ours = typeof change === 'object' && change !== null && 'a' in change
    return ours && typeof change.a === 'number' ? (change as Change) : null
  } catch {
    return null
  }
}
