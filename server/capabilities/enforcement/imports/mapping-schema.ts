import Type from 'typebox'
import type { FastifyRequest } from 'fastify'
import { fieldErrors, type Violation } from '../../../http/invalid.ts'
import { choice, text } from '../../../http/schema.ts'
import { normaliseText } from '../../../http/text.ts'
import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { shownText } from '../../../uploads/shown-text.ts'
import { LONGEST } from './citation-line.ts'
import { DATE_FORMATS, type Field, FIELDS, type Mapping, MEANINGS, REQUIRED } from './mapping.ts'

const column = text({ max: 200 })
const optionalColumns = Object.fromEntries(FIELDS.map((field) => [field, Type.Optional(column)]))
const requiredColumns = Object.fromEntries(REQUIRED.map((field) => [field, column]))

/** A mapping as it is sent beside a file. */
const MappingBody = Type.Object(
  {
    columns: Type.Object(
      { ...optionalColumns, ...requiredColumns },
      { additionalProperties: false },
    ),
    dateFormat: choice(DATE_FORMATS),
    statuses: Type.Unsafe<Mapping['statuses']>({
      type: 'object',
      additionalProperties: choice(MEANINGS),
      maxProperties: 200,
    }),
    onExisting: choice(['report', 'skip']),
  },
  { additionalProperties: false },
)

/** A mapping as an answer shows it; a suggested one may lack columns. */
export const SuggestedMappingBody = Type.Object({
  columns: Type.Unsafe<Partial<Record<Field, string>>>({
    type: 'object',
    properties: Object.fromEntries(FIELDS.map((field) => [field, { type: 'string' }])),
  }),
  dateFormat: choice(DATE_FORMATS),
  statuses: Type.Unsafe<Mapping['statuses']>({
    type: 'object',
    additionalProperties: choice(MEANINGS),
  }),
  onExisting: choice(['report', 'skip']),
})

/** The mapping of a form's field, or all that is wrong with it. */
export function readMapping(request: FastifyRequest, json: string | undefined): Mapping | Refusal {
  const mapping = parse(json)
  if (mapping === undefined)
    return refuse('mapping_invalid', 'Send the mapping as JSON in the field mapping.')
  const validate = request.compileValidationSchema(MappingBody, 'body')
  if (!validate(mapping)) {
    const errors = fieldErrors((validate.errors ?? []) as unknown as Violation[])
    return refuse('mapping_invalid', 'The mapping is not valid.', { errors })
  }
  const { statuses, ...rest } = mapping as Mapping
  const refusal = refuseWords(Object.keys(statuses))
  if (refusal) return refusal
  const words = Object.entries(statuses).map(([word, meaning]) => [normaliseText(word), meaning])
  return { ...rest, statuses: Object.fromEntries(words) }
}

/** The file's words for a status are kept with the mapping, so they must be fit to keep. */
function refuseWords(words: readonly string[]): Refusal | null {
  const wrong = words.find((word) => word.length > LONGEST.status || shownText(word) !== word)
  if (wrong === undefined) return null
  const detail = `A status is a visible text of at most ${LONGEST.status} characters.`
  return refuse('mapping_invalid', detail, undefined, '/statuses')
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '') as unknown
  } catch {
    return undefined
  }
}
