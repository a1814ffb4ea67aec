import Type from 'typebox'
import { fingerprintOf, inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { scopeOf, type Services } from '../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import { type Form, readForm, refuseTooLarge } from '../../uploads/form.ts'
import { dropUpload, keepFile, orDropped, type UploadedFile } from '../../uploads/pieces.ts'
import { ImportBody, importBody } from './answer.ts'
import { SHELF } from './file.ts'
import { type FormWish, readFields } from './form.ts'
import { startImport } from './import-change.ts'
import { previewOperation } from './preview-api.ts'

const tag = 'Intake'

/** The largest file that is taken: some two million items. */
export const LARGEST_FILE = 256 * 1024 * 1024

export function uploadOperations(services: Services): Operation[] {
  return [previewOperation(services, LARGEST_FILE), create(services)]
}

function create(services: Services): Operation {
  return operation({
    id: 'createIntakeImport',
    method: 'POST',
    path: '/intake/imports',
    summary: 'Takes a file of payments: valid items are posted, the others go to repair',
    description:
      'A form with the parts `file`, `sourceId` and, if wanted, `layout` (JSON; remembered when the file is taken), `controlCount` and `controlTotal` (minor units) as the slip says them, and `bytes`, the size of the file where it was chosen. The whole file is looked at first: if its form, its counts or its totals are wrong, nothing of it is taken. A dry run shows what would happen, takes nothing and is not remembered. While the drawer has no open session the import is held once it was looked at, and goes on by itself when there is one.',
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
