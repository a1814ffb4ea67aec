import { useLingui } from '@lingui/react/macro'

/** A number that is a name, such as `Vault` or `Library 1`. */
const NAME = /^\p{L}{4,}(\s|$)/u

/** How a till is called: by its number, which is whatever its office calls it. */
export function useTillName(): (till: { number: string }) => string {
  const { t } = useLingui()
  return ({ number }) => (NAME.test(number) ? number : t`Till ${number}`)
}
