import AjvCompiler from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'
import { type CursorKind, isDay, isInstant, readCursor } from './cursor.ts'
import { faultOf, normaliseText } from './text.ts'

type Ajv = Parameters<Extract<NonNullable<AjvPlugins>[number], (ajv: never) => unknown>>[0]
type AjvPlugins = NonNullable<Parameters<ReturnType<typeof AjvCompiler>>[1]>['plugins']

const OPTIONS = {
  allErrors: true,
  // The errors then carry the value and the schema that they are about.
  verbose: true,
  allowUnionTypes: true,
  useDefaults: true,
  removeAdditional: false,
} as const

/**
 * Compiles operations' schemas. Bodies are taken literally; what comes in an address is text, so
 * numbers and flags are read from it, and one value where a list is expected.
 */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const plugins = [formatsPlugin]
  const build = AjvCompiler()
  const body = build({}, { customOptions: { ...OPTIONS, coerceTypes: false }, plugins })
  const address = build({}, { customOptions: { ...OPTIONS, coerceTypes: 'array' }, plugins })
  return (route) => (route.httpPart === 'body' ? body : address)(route)
}

/** The vocabulary of schema.ts. By this name the compiler knows to leave its own formats out. */
function formatsPlugin(ajv: Ajv): Ajv {
  ajv.addFormat('date-time', { type: 'string', validate: isInstant })
  ajv.addFormat('date', { type: 'string', validate: isDay })
  ajv.addKeyword({ keyword: 'money' })
  ajv.addKeyword({ keyword: 'secret' })
  ajv.addKeyword({
    keyword: 'freeText',
    type: 'string',
    modifying: true,
    before: 'maxLength',
    compile: (kind: 'line' | 'lines', schema: Readonly<Record<string, unknown>>) =>
      rewriting('freeText', (text) => readText(text, kind, Number(schema['maxLength']))),
  })
  ajv.addKeyword({
    keyword: 'cursor',
    type: 'string',
    modifying: true,
    compile: (kinds: readonly CursorKind[]) =>
      rewriting('cursor', (text) => readPosition(text, kinds)),
  })
  return ajv
}

type Read = { readonly value: unknown } | { readonly code: string }

/** NFC makes one character of four at most: what is longer still is left to `maxLength` to refuse. */
function readText(text: string, kind: 'line' | 'lines', max: number): Read {
  const trimmed = text.trim()
  if (trimmed.length > 4 * max) return { value: trimmed }
  const value = normaliseText(text)
  const fault = faultOf(value, { lines: kind === 'lines' })
  return fault ? { code: fault } : { value }
}

function readPosition(text: string, kinds: readonly CursorKind[]): Read {
  const value = readCursor(text, kinds)
  return value ? { value } : { code: 'cursor_unknown' }
}

type Place = {
  readonly parentData: Record<string | number, unknown>
  readonly parentDataProperty: string | number
}

/** A keyword that puts what it read in the place of what was sent. */
function rewriting(keyword: string, read: (text: string) => Read) {
  const validate = (text: string, place?: Place): boolean => {
    const result = read(text)
    if ('code' in result) {
      validate.errors = [{ keyword, params: { code: result.code } }]
      return false
    }
    if (place) place.parentData[place.parentDataProperty] = result.value
    return true
  }
  validate.errors = [] as object[]
  return validate
}
