import { api } from '../api/client.ts'
import type { IntakeFormat, IntakeImport, IntakeLayout, IntakePreview } from '../api/contract.ts'

/** A preview looks at the first megabyte; more need not be sent for it. */
const PREVIEWED_BYTES = 1024 * 1024

/** What a file begins with, and how it could be read if it is of this source; or how it is, by a layout. */
export function previewOf(
  file: File,
  sourceId: string,
  layout?: IntakeLayout,
): Promise<IntakePreview> {
  const form = new FormData()
  form.append('sourceId', sourceId)
  if (layout) form.append('layout', JSON.stringify(layout))
  form.append('file', file.slice(0, PREVIEWED_BYTES), file.name)
  return api.post<IntakePreview>('/intake/imports/preview', form)
}

/** A file, and all that is said of it. */
export type Sending = {
  readonly file: File
  readonly sourceId: string
  /** Null: as the source keeps it. */
  readonly layout: IntakeLayout | null
  readonly controlCount: number | null
  /** Minor units. */
  readonly controlTotal: number | null
}

/** Sends a file to be taken in, or only tried. The fields go first, so that they are known early. */
export async function sendFile(
  { file, sourceId, layout, controlCount, controlTotal }: Sending,
  { dryRun, key }: { readonly dryRun: boolean; readonly key: string },
): Promise<IntakeImport> {
  const form = new FormData()
  form.append('sourceId', sourceId)
  if (layout) form.append('layout', JSON.stringify(layout))
  if (controlCount !== null) form.append('controlCount', String(controlCount))
  if (controlTotal !== null) form.append('controlTotal', String(controlTotal))
  // What arrives has to have as many: a file that is still being written is not taken.
  form.append('bytes', String(file.size))
  form.append('file', file, file.name)
  return api.post<IntakeImport>(`/intake/imports${dryRun ? '?dryRun=true' : ''}`, form, { key })
}

/** What makes two sendings the same; a file itself cannot be compared. */
export const contentOf = ({ file, ...said }: Sending): unknown => [
  file.name,
  file.size,
  file.lastModified,
  said,
]

/** Files that were tried from this window, by their imports: they need not be chosen again. */
const tried = new Map<string, Sending>()

export const rememberTried = (importId: string, sending: Sending): void => {
  tried.set(importId, sending)
}

export const triedAs = (importId: string): Sending | undefined => tried.get(importId)

/** Whether a file begins as those of this source do. */
export const isOfFormat = ({ format }: Pick<IntakePreview, 'format'>, of: IntakeFormat): boolean =>
  (format === 'lockbox') === (of === 'lockbox')
