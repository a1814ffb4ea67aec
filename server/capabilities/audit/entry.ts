/** Who did it and from where; an Actor is one. All null: the product itself, such as a cut-off. */
export type Author = {
  readonly userId: number | null
  readonly address: string | null
  readonly requestId: string | null
}

/** For what nobody asked for: cut-offs, sweeps, the setting up of an agency. */
export const THE_PRODUCT: Author = { userId: null, address: null, requestId: null }

/**
 * One change, as the audit log keeps it. `before` and `after` hold what changed, as the API
 * shows it; never a password, a token or another secret.
 */
export type AuditEntry = {
  /** `<noun>.<what happened>`, such as `drawer.deactivated`. */
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string | number }
  readonly before?: unknown
  readonly after?: unknown
}

/** Of two states of one thing, only the fields that differ: what an audit entry shows. */
export function differences<T extends object>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T> } {
  const keys = Object.keys(after) as (keyof T)[]
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const only = (state: T) =>
    Object.fromEntries(changed.map((key) => [key, state[key] ?? null])) as Partial<T>
  return { before: only(before), after: only(after) }
}
