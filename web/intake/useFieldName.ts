import { useLingui } from '@lingui/react/macro'
import type { ColumnField, RecordField } from './layout.ts'
import { FIELDS } from './words.ts'

/** The name of what an item or a record can say, in the user's language. */
export function useFieldName(): (field: ColumnField | RecordField) => string {
  const { t } = useLingui()
  return (field) => t(FIELDS[field])
}
