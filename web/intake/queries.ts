import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  IntakeFinding,
  IntakeImport,
  IntakeItem,
  IntakeLayout,
  IntakeOutcome,
  IntakeSource,
  IntakeStatus,
  Page,
} from '../api/contract.ts'
import { previewOf } from './sending.ts'

/** Where an import is, or that it was only tried. */
export type ImportState = IntakeStatus | 'tried'

export type ImportFilter = { source?: string; status?: ImportState }

/** Files of payments, newest first; their figures move while they run. */
export const importsQuery = ({ source, status }: ImportFilter) =>
  infiniteQueryOptions({
    queryKey: ['intake-imports', { source, status }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<IntakeImport>>('/intake/imports', {
        query: { sourceId: source, ...askedOf(status), cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** A dry run that is done took nothing: it is no import that is done. */
const askedOf = (state: ImportState | undefined) =>
  state === undefined ? {} : state === 'tried' ? { dryRun: true } : { status: state, dryRun: false }

const OVER: readonly IntakeStatus[] = ['done', 'failed', 'cancelled', 'withdrawn']

/** Whether something is still to become of it; a held one waits for a session. */
export const isUnderWay = ({ status }: Pick<IntakeImport, 'status'>): boolean =>
  !OVER.includes(status)

const ASK_AGAIN_MS = 1_000

/** One import; while it runs it is asked again each second, should a live event get lost. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['intake-import', id, 'progress'],
    queryFn: ({ signal }) => api.get<IntakeImport>(`/intake/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  })

/** A first page is small, to be there at once; whoever asks for more gets the most that there is. */
const pageAt = (cursor: string | null) => (cursor === null ? {} : { cursor, limit: 200 })

/** What became of its items, known ones among them; from a line on. */
export const itemsQuery = (
  id: string,
  { outcome, line }: { outcome?: IntakeOutcome; line?: number },
) =>
  infiniteQueryOptions({
    queryKey: ['intake-import', id, 'items', { outcome, line }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<IntakeItem>>(`/intake/imports/${id}/items`, {
        query: { outcome: outcome ?? 'any', line, ...pageAt(pageParam) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Which items of a dry run are listed: what has to be looked at comes first, however long the file is. */
export const listedFirst = (
  { repair }: IntakeImport,
  { outcome }: { outcome?: IntakeOutcome },
): IntakeOutcome | undefined => outcome ?? (repair.count > 0 ? 'repair' : undefined)

/** What would become of the items of a dry run. */
export const findingsQuery = (id: string, outcome: IntakeOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: ['intake-import', id, 'findings', { outcome }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<IntakeFinding>>(`/intake/imports/${id}/findings`, {
        query: { outcome: outcome ?? 'any', ...pageAt(pageParam) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** How the beginning of a file is read by a layout; a file is the same as long as it does not change. */
export const readingQuery = (file: File, sourceId: string, layout: IntakeLayout) =>
  queryOptions({
    queryKey: ['intake-reading', file.name, file.size, file.lastModified, sourceId, layout],
    queryFn: () => previewOf(file, sourceId, layout),
    staleTime: Infinity,
    retry: false,
  })

/** All sources by name. Whether their drawers have a session open follows sessions. */
export const sourcesQuery = queryOptions({
  queryKey: ['sessions', 'intake-sources'],
  queryFn: ({ signal }) => allOf<IntakeSource>('/intake/sources', { signal }),
})

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['intake-source', id],
    queryFn: ({ signal }) => api.get<IntakeSource>(`/intake/sources/${id}`, { signal }),
  })

/** What a change of a source makes stale. */
export const SOURCES_CHANGED = [['sessions', 'intake-sources'], ['intake-imports']] as const

/** What a new import makes stale, or one that ended: dry runs of the same file lead to it. */
export const IMPORTS_CHANGED = [
  ['intake-imports'],
  ['intake-import'],
  ['sessions', 'intake-sources'],
] as const
