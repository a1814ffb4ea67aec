import Type from 'typebox'
import { fingerprintOf, inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { choice, nullable } from '../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { beginningOf, type Form, readForm, refuseTooLarge } from '../../uploads/form.ts'
import { dropUpload, keepFile, orDropped, type UploadedFile } from '../../uploads/pieces.ts'
import { ImportBody, importBody } from './answer.ts'
import { SHELF } from './file.ts'
import { type FormWish, readFields } from './form.ts'
import { startImport } from './import-change.ts'
import { PREVIEWED_BYTES, type Preview, previewOf } from './preview.ts'
import { shownSource, type ShownSource } from './queries.ts'
import { LayoutBody } from './schema.ts'
import { noSuchSource } from './source-change.ts'

const tag = 'Intake'

/** The largest file that is taken: some two million items. */
export const LARGEST_FILE = 256 * 1024 * 1024

export function uploadOperations(services: Services): Operation[] {
  return [preview(services), create(services)]
}

const PreviewBody = Type.Object(
  {
    encoding: Type.String(),
    format: choice(['csv', 'lockbox']),
    delimiter: nullable(Type.String()),
    header: Type.Array(Type.String()),
    sample: Type.Array(Type.Array(Type.String())),
    records: Type.Array(Type.Object({ type: Type.String(), count: Type.Integer() })),
    suggestedLayout: LayoutBody,
    remembered: Type.Boolean(),
    unused: Type.Array(Type.String()),
  },
  { title: 'IntakePreview' },
)

function preview(services: Services): Operation {
  return operation({
    id: 'previewIntakeImport',
    method: 'POST',
    path: '/intake/imports/preview',
    summary: 'What a file of payments holds and how it could be read; its first megabyte is enough',
    description:
      'A form with the file and, where one is chosen, `sourceId`. `remembered` says that the layout is the one that the source keeps; `records` how many of each type a lockbox file begins with.',
    tag,
    consumes: 'multipart/form-data',
    idempotency: 'none',
    answers: { 200: PreviewBody },
    refusals: [
      'file_missing',
      'too_large',
      'file_not_text',
      'file_empty',
      'file_format',
      'intake_source_not_found',
    ],
    handler: async ({ actor, request }) => {
      const form = await readForm(request, LARGEST_FILE, (stream) =>
        beginningOf(stream, PREVIEWED_BYTES),
      )
      if (isRefusal(form)) return form
      const seen = previewOf(form.file)
      if (isRefusal(seen)) return seen
      const sourceId = form.fields.get('sourceId') ?? ''
      if (sourceId === '') return { status: 200, body: { ...copied(seen), remembered: false } }
      const source = /^[1-9][0-9]{0,15}$/.test(sourceId)
        ? await readFor(services, actor, (work) => shownSource(work, Number(sourceId)))
        : undefined
      return source ? { status: 200, body: asRemembered(seen, source) } : noSuchSource()
    },
  })
}

/** With the layout that the source keeps, where it fits this file. */
function asRemembered(seen: Preview, { layout, format }: ShownSource) {
  const names = Object.values(layout?.columns ?? {})
  const fits = format === 'lockbox' || names.every((name) => seen.header.includes(name))
  if (!layout || !fits) return { ...copied(seen), remembered: false }
  const unused = seen.header.filter((name) => !names.includes(name))
  return { ...copied(seen), suggestedLayout: layout, remembered: true, unused }
}

/** The same in arrays that the answer's schema may call its own. */
function copied({ header, sample, records, unused, ...rest }: Preview) {
  return {
    ...rest,
    header: [...header],
    sample: sample.map((record) => [...record]),
    records: [...records],
    unused: [...unused],
  }
}

function create(services: Services): Operation {
  return operation({
    id: 'createIntakeImport',
    method: 'POST',
    path: '/intake/imports',
    summary: 'Takes a file of payments: valid items are posted, the others go to repair',
    description:
      'A form with the parts `file`, `sourceId` and, if wanted, `layout` (JSON; it is remembered), `controlCount` and `controlTotal` (minor units) as the slip says them, and `bytes`, the size of the file where it was chosen. The whole file is looked at first: if its form, its counts or its totals are wrong, nothing of it is taken. A dry run shows what would happen and takes nothing.',
    tag,
    query: Type.Object({ dryRun: Type.Optional(Type.Boolean()) }),
    consumes: 'multipart/form-data',
    answers: { 202: ImportBody },
    refusals: [
      'file_missing',
      'too_large',
      'file_changed',
      'intake_source_not_found',
      'intake_source_inactive',
      'layout_invalid',
      'file_empty',
      'file_format',
      'file_not_text',
      'intake_file_known',
      'intake_session_required',
    ],
    handler: async (call) => {
      const scope = scopeOf(services, call.actor)
      const { database } = services
      const form = await readForm(
        call.request,
        LARGEST_FILE,
        (stream, name) => keepFile(database, scope, SHELF, stream, name),
        (file) => dropUpload(database, scope, SHELF, file),
      )
      if (isRefusal(form)) return form
      return orDropped(services.database, scope, SHELF, form.file, () =>
        start(services, call, form, call.query.dryRun ?? false),
      )
    },
  })
}

async function start(
  services: Services,
  call: Call,
  { file, truncated, fields }: Form<UploadedFile>,
  dryRun: boolean,
) {
  if (truncated) return refuseTooLarge(LARGEST_FILE)
  const wish = readFields(call.request, fields)
  if (isRefusal(wish)) return wish
  const changed = refuseChanged(file, wish)
  if (changed) return changed
  const fingerprint = await fingerprintOf({
    operationId: 'createIntakeImport',
    path: call.request.url,
    body: { file: file.hash.toString('hex'), ...wish },
    key: call.key ?? '',
    secret: false,
  })
  return inIdempotentUnitOfWork(services, { ...call, fingerprint }, async (work) => {
    const { bytes: _bytes, ...said } = wish
    const started = await startImport(work, call.actor, file, { ...said, dryRun })
    if (isRefusal(started)) return started
    return { status: 202 as const, body: importBody(started) }
  })
}

/** I-1: a file that is still being written has another length when it arrives. */
function refuseChanged({ bytes: arrived }: UploadedFile, { bytes }: FormWish): Refusal | null {
  if (bytes === null || bytes === arrived) return null
  return refuse(
    'file_changed',
    `The file had ${bytes} bytes when it was chosen, and ${arrived} arrived: something writes to it still, or it broke off. Wait until it is whole, and send it again.`,
    { expected: bytes, arrived },
    '/file',
  )
}
