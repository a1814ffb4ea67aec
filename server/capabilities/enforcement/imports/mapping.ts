/** The fields of a citation that a file can fill (E-1, E-11). */
export const FIELDS = [
  'number',
  'issuedAt',
  'location',
  'violationCode',
  'violation',
  'plate',
  'state',
  'payer',
  'status',
  'amount',
] as const

export type Field = (typeof FIELDS)[number]

/** A citation is nothing without these. */
export const REQUIRED = ['number', 'issuedAt', 'amount'] as const satisfies Field[]

/** Which column fills which field, by the names in the file's header. */
export type Columns = { readonly [F in (typeof REQUIRED)[number]]: string } & {
  readonly [F in Field]?: string
}

/** How moments are written; without a zone they are wall times of the agency's. */
export const DATE_FORMATS = [
  'M/D/YYYY h:mm A',
  'YYYY-MM-DD HH:mm',
  'D/M/YYYY HH:mm',
  'iso',
] as const

export type DateFormat = (typeof DATE_FORMATS)[number]

/** What the file's word for a status means here; `skip` leaves such lines out. */
export const MEANINGS = ['unpaid', 'paid', 'dismissed', 'void', 'on_a_plan', 'skip'] as const

export type Meaning = (typeof MEANINGS)[number]

/** How a file is read (E-11). Kept per agency for files with the same header. */
export type Mapping = {
  readonly columns: Columns
  readonly dateFormat: DateFormat
  readonly statuses: Readonly<Record<string, Meaning>>
  /** What to do with a number that the agency has already: an error, or left out silently. */
  readonly onExisting: 'report' | 'skip'
}
