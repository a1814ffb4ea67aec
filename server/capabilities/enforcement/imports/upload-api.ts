import Type from 'typebox'
import { fingerprintOf, inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../../http/operation.ts'
import { readFor, scopeOf, type Services } from '../../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { beginningOf, type Form, readForm, refuseTooLarge } from '../../../uploads/form.ts'
import { dropUpload, keepFile, orDropped, type UploadedFile } from '../../../uploads/pieces.ts'
import { ImportBody, importBody } from './answer.ts'
import { startImport } from './change.ts'
import type { Mapping } from './mapping.ts'
import { readMapping, SuggestedMappingBody } from './mapping-schema.ts'
import { headerHash, PREVIEWED_BYTES, type Preview, previewOf } from './preview.ts'
import { rememberedMapping, SHELF } from './store.ts'

const tag = 'Imports'

/** The largest file that is taken: some ten million lines. */
const LARGEST_FILE = 2 * 1024 * 1024 * 1024

export function uploadOperations(services: Services): Operation[] {
  return [preview(services), createImport(services)]
}

const PreviewBody = Type.Object(
  {
    encoding: Type.String(),
    delimiter: Type.String(),
    header: Type.Array(Type.String()),
    sample: Type.Array(Type.Array(Type.String())),
    suggestedMapping: SuggestedMappingBody,
    distinct: Type.Unsafe<Preview['distinct']>({
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    }),
    remembered: Type.Boolean(),
    unused: Type.Array(Type.String()),
  },
  { title: 'ImportPreview' },
)

function preview(services: Services): Operation {
  return operation({
    id: 'previewCitationImport',
    method: 'POST',
    path: '/citations/imports/preview',
    summary: 'What a file holds and how it could be read; its first megabyte is enough',
    description: 'A form with one part, the file. `unused` names columns that no field takes in.',
    tag,
    consumes: 'multipart/form-data',
    idempotency: 'none',
    answers: { 200: PreviewBody },
    refusals: ['file_missing', 'too_large', 'file_not_text', 'file_empty'],
    handler: async ({ actor, request }) => {
      const form = await readForm(request, LARGEST_FILE, (stream) =>
        beginningOf(stream, PREVIEWED_BYTES),
      )
      if (isRefusal(form)) return form
      const seen = previewOf(form.file)
      if (isRefusal(seen)) return seen
      const before = await readFor(services, actor, (work) =>
        rememberedMapping(work, headerHash(seen.header)),
      )
      const suggestedMapping = before ?? seen.suggestedMapping
      const used: readonly string[] = Object.values(suggestedMapping.columns)
      const unused = seen.header.filter((name) => !used.includes(name))
      return {
        status: 200,
        body: { ...copied(seen), suggestedMapping, remembered: before !== undefined, unused },
      }
    },
  })
}

/** The same in arrays that the answer's schema may call its own. */
function copied({ header, sample, ...rest }: Preview) {
  return { ...rest, header: [...header], sample: sample.map((record) => [...record]) }
}

function createImport(services: Services): Operation {
  return operation({
    id: 'createCitationImport',
    method: 'POST',
    path: '/citations/imports',
    summary: 'Takes a file of citations in; its bad lines are reported, the good ones taken',
    description:
      'A form with the parts `file`, `mapping` (JSON) and, if nothing is to be taken yet, `dryRun` = true.',
    tag,
    consumes: 'multipart/form-data',
    answers: { 202: ImportBody },
    refusals: ['file_missing', 'too_large', 'mapping_invalid'],
    handler: async (call) => {
      const scope = scopeOf(services, call.actor)
      const { database } = services
      const form = await readForm(
        call.request,
        LARGEST_FILE,
        (stream, name) => keepFile(database, scope, SHELF, stream, name),
        (file) => dropUpload(database, scope, SHELF, file),
      )
      return isRefusal(form) ? form : startOrDrop(services, call, form)
    },
  })
}

/** An import of the form's file; when there comes none of it, the file is dropped. */
async function startOrDrop(services: Services, call: Call, form: Form<UploadedFile>) {
  const { actor, request } = call
  const { file, truncated, fields } = form
  const scope = scopeOf(services, actor)
  return orDropped(services.database, scope, SHELF, file, async () => {
    const how = truncated ? refuseTooLarge(LARGEST_FILE) : howOf(call, fields)
    if (isRefusal(how)) return how
    const fingerprint = await fingerprintOf({
      operationId: 'createCitationImport',
      path: request.url,
      body: { file: file.hash.toString('hex'), ...how },
      key: call.key ?? '',
      secret: false,
    })
    return await inIdempotentUnitOfWork(services, { ...call, fingerprint }, async (work) => {
      const started = await startImport(work, actor, file, how)
      return { status: 202 as const, body: importBody(started) }
    })
  })
}

function howOf(
  { request }: Call,
  fields: Form<unknown>['fields'],
): { mapping: Mapping; dryRun: boolean } | Refusal {
  const mapping = readMapping(request, fields.get('mapping'))
  if (isRefusal(mapping)) return mapping
  const dryRun = fields.get('dryRun') ?? 'false'
  if (dryRun === 'true' || dryRun === 'false') return { mapping, dryRun: dryRun === 'true' }
  return refuse('mapping_invalid', 'dryRun is true or false.', undefined, '/dryRun')
}
