import { useMemo, type ReactNode } from 'react'
import { formatsIn } from './formats.ts'
import { FormatsProvider, useFormats } from './FormatsProvider.tsx'

/** Money below it is of this currency, which need not be the agency's. */
export function InCurrency({ currency, children }: { currency: string; children: ReactNode }) {
  const formats = useFormats()
  const value = useMemo(() => formatsIn(formats, currency), [formats, currency])
  return <FormatsProvider value={value}>{children}</FormatsProvider>
}
