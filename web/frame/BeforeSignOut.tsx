import { Plural, Trans } from '@lingui/react/macro'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './UserMenu.module.css'
import type { Leaving } from './useSignOut.ts'

type Props = { leaving: Leaving; isBusy: boolean; onSignOut: () => void; onStay: () => void }

/** a word before somebody leaves with repairs in hand. */
export function BeforeSignOut({ leaving: { pending, held }, isBusy, onSignOut, onStay }: Props) {
  return (
    <ConfirmAction
      opened
      onClose={onStay}
      title={<Trans>You have repairs in hand</Trans>}
      confirm={<Trans>Sign out</Trans>}
      back={<Trans>Stay</Trans>}
      busy={isBusy}
      onConfirm={onSignOut}
    >
      {pending > 0 ? (
        <p className={classes.word}>
          <Plural
            value={pending}
            one="# pending repair will be finalised, which cannot be undone."
            other="# pending repairs will be finalised, which cannot be undone."
          />
        </p>
      ) : null}
      {held > 0 ? (
        <p className={classes.word}>
          <Plural
            value={held}
            one="# item will be released, for others to get."
            other="# items will be released, for others to get."
          />
        </p>
      ) : null}
    </ConfirmAction>
  )
}
