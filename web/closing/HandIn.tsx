import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Closing } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './ClosingPage.module.css'

type Props = { closing: Closing; cash: number; isBusy: boolean }

/** Hands the count in, alone or with the closing; what that does stands above the buttons. */
export function HandIn({ closing, cash, isBusy }: Props) {
  const { t } = useLingui()
  const mayGive = usePermission('counts.give')
  const mayClose = usePermission('sessions.status')
  const sum = moneyText(cash, useFormats())
  const name = sessionName(closing.sessionId)
  const people = closing.obstacles.some(({ code }) => code === 'people_in_session')
  const refused = mayGive
    ? people
      ? t`Others are in the session and may take money meanwhile. Put it into review first.`
      : undefined
    : t`Your roles do not permit this.`
  const isOpen = closing.status === 'open'
  return (
    <div className={classes.handIn}>
      <p className={classes.hint}>
        {isOpen ? (
          <Trans>Handing in freezes these figures and puts {name} into review.</Trans>
        ) : (
          <Trans>Handing in freezes these figures.</Trans>
        )}{' '}
        {mayClose ? (
          <Trans>With closing it stays as it is for ever, unless it needs approval.</Trans>
        ) : null}
      </p>
      {mayClose ? (
        <GuardedButton refused={refused} type="submit" data-does="close" loading={isBusy} data-line>
          <Trans>
            Hand in {sum} and close {name}
          </Trans>
        </GuardedButton>
      ) : null}
      {mayClose && refused === undefined ? (
        <Button type="submit" data-does="hand-in" variant="default" loading={isBusy}>
          <Trans>Hand in {sum} only</Trans>
        </Button>
      ) : null}
      {mayClose ? null : (
        <GuardedButton
          refused={refused}
          type="submit"
          data-does="hand-in"
          loading={isBusy}
          data-line
        >
          <Trans>Hand in {sum}</Trans>
        </GuardedButton>
      )}
      <p className={classes.keys}>
        <KeyHint keys="Enter" spoken /> <Trans>next line</Trans> ·{' '}
        <KeyHint keys="Ctrl Enter" spoken /> <Trans>hand in</Trans>
      </p>
    </div>
  )
}
