import { Switch } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Agency } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'

type Bundles = Agency['bundles']

type Props = {
  /** As they are kept, and as they are wished for. */
  now: Bundles
  wish: Bundles
  set: (wish: Bundles) => void
  error: string | undefined
  mayWrite: boolean
}

/** what of the product the agency uses; what switching Cashiering does is said beforehand. */
export function BundleSwitches({ now, wish, set, error, mayWrite }: Props) {
  const { t } = useLingui()
  const names = { enforcement: t`Enforcement`, permits: t`Permits`, cashiering: t`Cashiering` }
  const lacks = lacksTarget(wish)
    ? t`Cashiering needs Enforcement or Permits: keep one of them on.`
    : undefined
  return (
    <Panel title={<Trans>Bundles in use</Trans>}>
      {(['enforcement', 'permits', 'cashiering'] as const).map((bundle) => (
        <Switch
          key={bundle}
          mt="sm"
          label={names[bundle]}
          checked={wish[bundle]}
          disabled={!mayWrite}
          error={bundle === 'cashiering' ? (lacks ?? error) : undefined}
          onChange={(event) => set({ ...wish, [bundle]: event.currentTarget.checked })}
        />
      ))}
      {now.cashiering && !wish.cashiering ? (
        <Notice kind="warning">
          <Trans>
            Without Cashiering there are no sessions and drawers: money for citations and permits is
            recorded in one ledger. All sessions must be closed first; nothing that was recorded is
            lost.
          </Trans>
        </Notice>
      ) : null}
      {!now.cashiering && wish.cashiering ? (
        <Notice kind="note">
          <Trans>
            The ledger is closed, and people need a session in a drawer before they take money.
          </Trans>
        </Notice>
      ) : null}
    </Panel>
  )
}

export function lacksTarget({ enforcement, permits, cashiering }: Bundles): boolean {
  return cashiering && !enforcement && !permits
}
