import { useLingui } from '@lingui/react/macro'
import { useMe, usePermission } from '../login/me.ts'

/** Why this person can give nothing back, whatever is left; undefined if they can (P-6). */
export function useGiveBackRefusal(): string | undefined {
  const { t } = useLingui()
  const { session } = useMe()
  const mayRefund = usePermission('permits.refund')
  const mayWork = usePermission('sessions.work')
  return mayRefund && (session !== null || mayWork) ? undefined : t`Your roles do not permit this.`
}
