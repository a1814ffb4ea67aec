type Search = Record<string, unknown>

/** A word of the address, whether the router read it as text or as a number. */
export function wordOf(search: Search, name: string): string | undefined {
  const value = search[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Several words of the address, written as `status=open,in_review`. */
export const wordsOf = (search: Search, name: string): string[] =>
  (wordOf(search, name) ?? '').split(',').filter((word) => word !== '')

/** Filters as they stand in the address: empty ones are left out, figures are written bare. */
export function forAddress(
  filters: Record<string, string | readonly string[] | undefined>,
): Search {
  const entries = Object.entries(filters).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (value?.join(',') ?? '')
    if (text === '') return []
    return [[name, /^-?[1-9]\d{0,14}$/.test(text) ? Number(text) : text] as const]
  })
  return Object.fromEntries(entries)
}
