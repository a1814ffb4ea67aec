import type { IntakeFormat, IntakeLayout, IntakeSource } from '../api/contract.ts'

/** A source as it is being typed. */
export type SourceForm = {
  name: string
  drawerId: string
  format: IntakeFormat
  method: string
  overpayments: IntakeSource['overpayments']
  active: boolean
  layout: IntakeLayout
}

export const formOf = (source: IntakeSource): SourceForm => ({
  name: source.name,
  drawerId: source.drawer.id,
  format: source.format,
  method: source.method,
  overpayments: source.overpayments,
  active: source.active,
  layout: source.layout ?? {},
})

export const NEW: SourceForm = {
  name: '',
  drawerId: '',
  format: 'csv',
  method: '',
  overpayments: 'post',
  active: true,
  layout: {},
}

/** What money of a format mostly is, by its method's code. */
export const USUAL: Record<IntakeFormat, string> = {
  csv: 'check',
  lockbox: 'lockbox',
  intercept: 'tax_intercept',
}

/** What is changed, as the server wants it; a layout of which nothing was said is left out. */
export function wishOf({ name, layout, format: _format, ...form }: SourceForm) {
  const columns = Object.entries(layout.columns ?? {}).filter(([, column]) => column.trim() !== '')
  const said: IntakeLayout = layout.columns
    ? { ...layout, columns: Object.fromEntries(columns) }
    : layout
  const isBlank = columns.length === 0 && said.records === undefined
  return { ...form, name: name.trim(), ...(isBlank ? {} : { layout: said }) }
}
