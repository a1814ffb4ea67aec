import type { FastifyRequest } from 'fastify'
import { fieldErrors, type Violation } from '../../http/invalid.ts'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import type { Form } from '../../uploads/form.ts'
import type { FileWish } from './import-change.ts'
import type { Layout } from './layout.ts'
import { LayoutBody } from './schema.ts'

/** What stands in the form beside the file; `bytes` is how long the file was said to be. */
export type FormWish = Omit<FileWish, 'dryRun'> & { readonly bytes: number | null }

/** Reads the fields of the form, or says which of them is wrong. */
export function readFields(
  request: FastifyRequest,
  fields: Form<unknown>['fields'],
): FormWish | Refusal {
  const source = fields.get('sourceId') ?? ''
  if (!/^[1-9][0-9]{0,15}$/.test(source))
    return refuse('invalid', 'Say which source the file is of.', undefined, '/sourceId')
  const numbers = { controlCount: 9, controlTotal: 15, bytes: 15 }
  const read: Record<string, number | null> = {}
  for (const [field, digits] of Object.entries(numbers)) {
    const text = fields.get(field) ?? ''
    if (text !== '' && (!/^\d+$/.test(text) || text.length > digits))
      return refuse(
        'invalid',
        `${field} is a whole number${field === 'controlTotal' ? ' of minor units (cents)' : ''}, or left out.`,
        undefined,
        `/${field}`,
      )
    read[field] = text === '' ? null : Number(text)
  }
  const layout = readLayout(request, fields.get('layout'))
  if (isRefusal(layout)) return layout
  const { controlCount = null, controlTotal = null, bytes = null } = read
  return { sourceId: Number(source), layout, controlCount, controlTotal, bytes }
}

/** The layout in the field of a form; null where there is none. */
export function readLayout(
  request: FastifyRequest,
  json: string | undefined,
): Layout | Refusal | null {
  if (json === undefined || json === '') return null
  const layout = parse(json)
  if (layout === undefined)
    return refuse('layout_invalid', 'The layout is JSON.', undefined, '/layout')
  const validate = request.compileValidationSchema(LayoutBody, 'body')
  if (validate(layout)) return layout
  const errors = fieldErrors((validate.errors ?? []) as unknown as Violation[])
  return refuse('layout_invalid', 'The layout is not valid.', { errors })
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
