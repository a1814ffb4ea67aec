import type { Refusal, RefusalCatalogue, RefusalEntry } from '../journal/refusal.ts'
import type { FieldError } from './invalid.ts'

/** An answer that is no success, as RFC 9457 has it. Facts of the refusal stand beside these. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  /** Stable, for programs. */
  readonly code: string
  /** For people. */
  readonly detail: string
  readonly errors?: readonly FieldError[]
  /** The same as in the logs and in the audit log. */
  readonly requestId: string
  readonly [fact: string]: unknown
}

/** What is no refusal: the server's own trouble. */
const TROUBLE = {
  server_fault: { status: 500, title: 'A fault of the server' },
  try_again: { status: 503, title: 'Not just now' },
} as const

/** All capabilities' refusals as one list. Throws when two of them mean different things by a code. */
export function mergeCatalogues(catalogues: readonly RefusalCatalogue[]): RefusalCatalogue {
  const merged: Record<string, RefusalEntry> = {}
  for (const [code, entry] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
    const other = merged[code]
    if (other && (other.status !== entry.status || other.title !== entry.title))
      throw new Error(`the refusal ${code} is listed twice, differently`)
    merged[code] = entry
  }
  return merged
}

/** The problem document of a refusal; its status comes from the catalogue and from nowhere else. */
export function problemOf(
  catalogue: RefusalCatalogue,
  { refused, detail, pointer, fields, facts }: Refusal,
  requestId: string,
): Problem {
  const entry = catalogue[refused]
  if (!entry) throw new Error(`the refusal ${refused} is in no catalogue`)
  const named = fields ?? (pointer === undefined ? [] : [{ pointer, code: refused, detail }])
  const errors = named.length > 0 ? { errors: named } : {}
  const document = documentOf(refused, entry, detail, requestId)
  // Twice: first for the order in which people read it, then so that no fact stands in its way.
  return { ...document, ...errors, ...facts, ...document }
}

export function troubleOf(code: keyof typeof TROUBLE, requestId: string): Problem {
  const details = {
    server_fault: `Something went wrong here, and it is not your doing. Whoever runs this finds it in the log under ${requestId}.`,
    try_again:
      'This cannot be done just now. Send it again in a moment, with the same Idempotency-Key.',
  }
  return documentOf(code, TROUBLE[code], details[code], requestId)
}

function documentOf(
  code: string,
  { status, title }: { readonly status: number; readonly title: string },
  detail: string,
  requestId: string,
): Problem {
  return { type: `urn:countinghouse:problem:${code}`, title, status, code, detail, requestId }
}
