/** One field of a change: what it was and what it became. Undefined: it was not spoken of. */
export type FieldChange = { field: string; before: unknown; after: unknown }

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The two states of an audit line, field by field, in the order in which they stand there. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  if (!isFields(before) && !isFields(after)) {
    const isNothing = (value: unknown): boolean => value === null || value === undefined
    if (isNothing(before) && isNothing(after)) return []
    return [{ field: '', before: before ?? undefined, after: after ?? undefined }]
  }
  const was = isFields(before) ? before : {}
  const is = isFields(after) ? after : {}
  const fields = new Set([...Object.keys(was), ...Object.keys(is)])
  return Array.from(fields, (field) => ({ field, before: was[field], after: is[field] }))
}
