import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput } from '@mantine/core'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useKept } from '../kit/useKept.ts'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { useMe } from '../login/me.ts'
import { isCommand } from './keys.ts'
import classes from './Repair.module.css'
import { focusDesk } from './useDesk.ts'
import type { Worklist } from './useWorklist.ts'

const KEY = 'g'
const MOST = 100

/** so many more items, as many as the agency has set unless somebody wants another number. */
export function GetMore({ worklist }: { worklist: Worklist }) {
  const { t } = useLingui()
  const { user } = useMe()
  const [wanted, setWanted] = useKept<number | null>(user.id, 'repair-count', null)
  const { data } = worklist.query
  const count = wanted ?? data?.settings.fetchSize ?? 10
  const refused =
    data?.active === false
      ? t`No priority control configuration is active, so nothing can be fetched.`
      : undefined
  const get = (): void => {
    if (data && refused === undefined) worklist.get.send({ count })
  }
  useWindowKey((event) => {
    if (event.key.toLowerCase() !== KEY || !isCommand(event)) return
    event.preventDefault()
    get()
  })
  return (
    <div className={classes.more}>
      <NumberInput
        aria-label={t`How many items`}
        className={classes.count}
        min={1}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        hideControls
        value={count}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Enter') get()
          // G and the other letters are commands again.
          focusDesk()
        }}
        onChange={(value) => setWanted(typeof value === 'number' && value >= 1 ? value : null)}
      />
      <GuardedButton
        refused={refused}
        loading={worklist.get.isBusy}
        aria-keyshortcuts="G"
        onClick={get}
        rightSection={<KeyHint keys="G" />}
      >
        <Trans>Get more items</Trans>
      </GuardedButton>
    </div>
  )
}
