import Type, { type TSchema } from 'typebox'
import { type CursorKind, type CursorValues, writeCursor } from './cursor.ts'

/**
 * The two query parameters of every list. The cursor arrives as the values of the columns
 * that the list is ordered by; one that is none is answered 422.
 *
 * @example
 * query: Type.Object({ ...paging('instant', 'id'), drawerId: Type.Optional(id) })
 * // query.limit: number, query.cursor?: [string, number]
 */
export function paging<const Kinds extends readonly CursorKind[]>(...kinds: Kinds) {
  const cursor = Type.Unsafe<CursorValues<Kinds>>({ type: 'string', cursor: kinds })
  return {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
    cursor: Type.Optional(cursor),
  }
}

/** The answer of a list: its items, and the cursor of the next page or null. */
export function page<T extends TSchema>(items: T) {
  return Type.Object({
    items: Type.Array(items),
    nextCursor: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  })
}

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/**
 * A page from `limit + 1` rows: the one too many only says that there is another page.
 *
 * @example
 * const rows = await drawersAfter(work, query.cursor, query.limit + 1)
 * return { status: 200, body: pageOf(rows, query.limit, drawerBody, (row) => [row.name, row.id]) }
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
  position: (row: Row) => readonly (string | number | Temporal.Instant)[],
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(show), nextCursor: last ? writeCursor(position(last)) : null }
}
