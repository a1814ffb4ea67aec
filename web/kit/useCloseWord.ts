import { useLingui } from '@lingui/react/macro'

/** What the cross of a panel is called when it is read out. */
export function useCloseWord(): string {
  const { t } = useLingui()
  return t`Close`
}
