import { createContext, use, type ReactNode } from 'react'
import type { Formats } from './formats.ts'

const FormatsContext = createContext<Formats>({
  locale: 'en',
  timeZone: 'UTC',
  currency: 'USD',
  minorDigits: 2,
})

/** Gives every Money and Time below it the agency's currency and zone and the user's language. */
export function FormatsProvider({ value, children }: { value: Formats; children: ReactNode }) {
  return <FormatsContext value={value}>{children}</FormatsContext>
}

/** How money and time are written here. */
export const useFormats = (): Formats => use(FormatsContext)
