import { countText } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'

/** How many, with the thousands apart as people write them. */
export function Count({ value }: { value: number }) {
  return countText(value, useFormats())
}
