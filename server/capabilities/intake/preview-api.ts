import Type, { type Static } from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { choice, day, nullable, sum } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { beginningOf, readForm } from '../../uploads/form.ts'
import { readAgency } from '../agencies/public.ts'
import { reasonBodies, Reasons } from './answer.ts'
import { type BeginningRead, readBeginning } from './beginning.ts'
import { readLayout } from './form.ts'
import type { Layout } from './layout.ts'
import { PREVIEWED_BYTES, type Preview, previewOf } from './preview.ts'
import { shownSource, type ShownSource } from './queries.ts'
import { LayoutBody } from './schema.ts'
import { noSuchSource, refuseLayout } from './source-change.ts'
import { isCsv } from './source.ts'

const unread = Type.Union([
  Type.Object({ count: Type.Integer(), line: Type.Integer(), text: Type.String() }),
  Type.Null(),
])

const ReadBody = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        line: Type.Integer(),
        citation: nullable(Type.String()),
        amount: nullable(sum),
        amountText: nullable(Type.String()),
        reference: nullable(Type.String()),
        paidOn: nullable(day),
        reasons: Reasons,
      }),
    ),
    count: Type.Integer({ description: 'how many items of the beginning were looked at' }),
    unreadAmounts: unread,
    unreadDays: unread,
  },
  { title: 'IntakeBeginning' },
)

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
    read: Type.Union([ReadBody, Type.Null()], {
      description: 'how the first items are read; null where the layout does not say it',
    }),
  },
  { title: 'IntakePreview' },
)

/** What a file of payments begins with, and how that is read. */
export function previewOperation(services: Services, largest: number): Operation {
  return operation({
    id: 'previewIntakeImport',
    method: 'POST',
    path: '/intake/imports/preview',
    summary: 'What a file of payments holds and how it could be read; its first megabyte is enough',
    description:
      'A form with the file and, where one is chosen, `sourceId` and `layout`. `remembered` says that the layout is the one that the source keeps; `records` how many of each type a lockbox file begins with; `read` what the first items are read as by the layout, which is the suggested one unless it is sent, and what cannot be read by it.',
    tag: 'Intake',
    consumes: 'multipart/form-data',
    idempotency: 'none',
    answers: { 200: PreviewBody },
    refusals: [
      'file_missing',
      'too_large',
      'file_not_text',
      'file_empty',
      'file_format',
      'layout_invalid',
      'intake_source_not_found',
    ],
    handler: async ({ actor, request }) => {
      const form = await readForm(request, largest, (stream) =>
        beginningOf(stream, PREVIEWED_BYTES),
      )
      if (isRefusal(form)) return form
      const { file, fields } = form
      const layout = readLayout(request, fields.get('layout'))
      if (isRefusal(layout)) return layout
      const sourceId = fields.get('sourceId') ?? ''
      if (sourceId === '') {
        const seen = previewOf(file, layout)
        if (isRefusal(seen)) return seen
        return { status: 200, body: { ...copied(seen), remembered: false, read: null } }
      }
      const source = /^[1-9][0-9]{0,15}$/.test(sourceId)
        ? await readFor(services, actor, (work) => shownSource(work, Number(sourceId)))
        : undefined
      if (!source) return noSuchSource()
      const seen = previewOf(file, layout ?? source.layout)
      if (isRefusal(seen)) return seen
      const body = asRemembered(seen, source)
      const { currency } = await readFor(services, actor, readAgency)
      const how = { ...source, layout: layout ?? body.suggestedLayout, currency }
      return { status: 200, body: { ...body, read: await readAs(file, seen, how) } }
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

/** Null where it cannot be told: a column is not chosen yet, or the file is of another format. */
async function readAs(
  beginning: Buffer,
  { encoding, format: found }: Preview,
  how: Pick<ShownSource, 'format' | 'method'> & { layout: Layout; currency: string },
): Promise<Static<typeof ReadBody> | null> {
  const isOfFormat = isCsv(how.format) === (found === 'csv')
  if (!isOfFormat || refuseLayout(how.format, how.layout)) return null
  return readBody(await readBeginning(beginning, { ...how, encoding }))
}

function readBody({ items, ...rest }: BeginningRead): Static<typeof ReadBody> {
  return {
    ...rest,
    items: items.map(({ arrived, reasons }) => {
      const { line, citation, amount, amountText, reference, paidOn } = arrived
      const paid = paidOn?.toString() ?? null
      const own = { line, citation, amount, amountText, reference, paidOn: paid }
      return { ...own, reasons: reasonBodies(reasons) }
    }),
  }
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
