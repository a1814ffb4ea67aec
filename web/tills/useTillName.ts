import { useLingui } from '@lingui/react/macro'
import { isName } from './isName.ts'

/** How a till is called: by its number, which is whatever its office calls it. */
export function useTillName(): (till: { number: string }) => string {
  const { t } = useLingui()
  return ({ number }) => (isName(number) ? number : t`Till ${number}`)
}
