import Type from 'typebox'
import { choice, text } from '../../http/schema.ts'
import {
  DAY_FORMATS,
  DECIMALS,
  ITEM_FIELDS,
  type Layout,
  RECORD_FIELDS,
  RECORD_TYPES,
} from './layout.ts'

const position = Type.Object(
  {
    start: Type.Integer({ minimum: 1, maximum: 2_000 }),
    length: Type.Integer({ minimum: 1, maximum: 200 }),
  },
  { additionalProperties: false },
)

const column = Type.Optional(text({ max: 200 }))

function optional<const Key extends string, S extends Type.TSchema>(
  keys: readonly Key[],
  schemaOf: (key: Key) => S,
) {
  return Type.Object(Object.fromEntries(keys.map((key) => [key, Type.Optional(schemaOf(key))])), {
    additionalProperties: false,
  })
}

/** How files are read, as it is sent and shown. */
export const LayoutBody = Type.Unsafe<Layout>(
  Type.Object(
    {
      columns: Type.Optional(
        Type.Object(Object.fromEntries(ITEM_FIELDS.map((field) => [field, column])), {
          additionalProperties: false,
          description: 'of a CSV: which column is which, by its name in the header',
        }),
      ),
      days: Type.Optional(choice(DAY_FORMATS)),
      decimals: Type.Optional(choice(DECIMALS)),
      width: Type.Optional(
        Type.Integer({
          minimum: 20,
          maximum: 2_000,
          description: 'of a lockbox: the characters of every record',
        }),
      ),
      records: Type.Optional(
        optional(RECORD_TYPES, (type) => optional(RECORD_FIELDS[type], () => position)),
      ),
    },
    { additionalProperties: false, title: 'IntakeLayout' },
  ),
)
