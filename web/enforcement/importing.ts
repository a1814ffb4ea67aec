import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Id, Instant, Named, Page } from '../api/contract.ts'

/** The fields of a citation that a file can fill (E-11), in the order in which they are asked. */
export const FIELDS = [
  'number',
  'issuedAt',
  'amount',
  'status',
  'location',
  'violationCode',
  'violation',
  'plate',
  'state',
  'payer',
] as const
export type Field = (typeof FIELDS)[number]

/** A citation is nothing without these. */
export const REQUIRED: readonly Field[] = ['number', 'issuedAt', 'amount']

export const DATE_FORMATS = [
  'M/D/YYYY h:mm A',
  'YYYY-MM-DD HH:mm',
  'D/M/YYYY HH:mm',
  'iso',
] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

export const MEANINGS = ['unpaid', 'paid', 'dismissed', 'void', 'on_a_plan', 'skip'] as const
export type Meaning = (typeof MEANINGS)[number]

/** How a file is read. Kept per agency for files with the same header. */
export type Mapping = {
  columns: Partial<Record<Field, string>>
  dateFormat: DateFormat
  statuses: Record<string, Meaning>
  onExisting: 'report' | 'skip'
}

export type Preview = {
  encoding: string
  delimiter: string
  header: string[]
  sample: string[][]
  suggestedMapping: Mapping
  distinct: Record<string, string[]>
  remembered: boolean
  unused: string[]
}

export type Import = {
  id: Id
  fileName: string
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  dryRun: boolean
  bytes: number
  bytesRead: number
  linesRead: number
  taken: number
  skipped: number
  failed: number
  createdAt: Instant
  startedAt: Instant | null
  finishedAt: Instant | null
  user: Named
  failure: string | null
  failureCode: string | null
}

export type LineError = { line: number; field: string; code: string; detail: string; text: string }

export const isUnderWay = ({ status }: Import): boolean =>
  status === 'waiting' || status === 'running'

/** A preview looks at the first megabyte; more need not be sent for it. */
const PREVIEWED_BYTES = 1024 * 1024

const withFile = (file: Blob, name: string): FormData => {
  const form = new FormData()
  form.append('file', file, name)
  return form
}

export const previewOf = (file: File): Promise<Preview> =>
  api.post<Preview>(
    '/citations/imports/preview',
    withFile(file.slice(0, PREVIEWED_BYTES), file.name),
  )

/** Sends a file to be taken in, or only tried. The fields go first, so that they are known early. */
export function sendFile(file: File, mapping: Mapping, dryRun: boolean, key: string) {
  const form = new FormData()
  form.append('mapping', JSON.stringify(tidy(mapping)))
  form.append('dryRun', String(dryRun))
  form.append('file', file, file.name)
  return api.post<Import>('/citations/imports', form, { key })
}

/** Without what is mapped to nothing. */
function tidy(mapping: Mapping): Mapping {
  const columns = Object.entries(mapping.columns).filter(([, column]) => column !== '')
  return { ...mapping, columns: Object.fromEntries(columns) }
}

const ASK_AGAIN_MS = 1_000

/** One import; while it runs it is asked again each second, should a live event get lost. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'progress'],
    queryFn: ({ signal }) => api.get<Import>(`/citations/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  })

export const importErrorsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'errors'],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<LineError>>(`/citations/imports/${id}/errors`, {
        query: { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<Import>>('/citations/imports', { query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
})
