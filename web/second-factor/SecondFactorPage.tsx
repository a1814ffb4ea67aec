import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { meQuery, useMe } from '../login/me.ts'
import { Enrolment } from './Enrolment.tsx'
import { ProveYourself } from './ProveYourself.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import classes from './SecondFactor.module.css'
import './problemTexts.ts'

/** One's own second factor. */
export function SecondFactorPage() {
  const { t } = useLingui()
  const { secondFactor } = useMe()
  const cache = useQueryClient()
  const [codes, setCodes] = useState<string[] | null>(null)
  const [isSettingUp, setIsSettingUp] = useState(!secondFactor.on)
  const refresh = () => cache.refetchQueries({ queryKey: meQuery.queryKey })
  const done = async (): Promise<void> => {
    await refresh()
    setCodes(null)
    setIsSettingUp(false)
  }
  const isOn = secondFactor.on && !isSettingUp
  return (
    <>
      <PageHeader
        title={t`Second factor`}
        beside={
          secondFactor.on ? (
            <StatusBadge tone="open">{t`On`}</StatusBadge>
          ) : (
            <StatusBadge tone="closed">{t`Off`}</StatusBadge>
          )
        }
      />
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => void done()} />
      ) : isOn ? (
        <TurnedOn
          onCodes={setCodes}
          onOff={() => {
            setIsSettingUp(true)
            void refresh()
          }}
        />
      ) : (
        <Enrolment onDone={() => void done()} />
      )}
    </>
  )
}

type Doing = 'renew' | 'off'

function TurnedOn({ onCodes, onOff }: { onCodes: (codes: string[]) => void; onOff: () => void }) {
  const { secondFactor, login } = useMe()
  const [doing, setDoing] = useState<Doing | null>(null)
  const left = secondFactor.recoveryCodesLeft
  const close = (): void => setDoing(null)
  return (
    <div className={classes.steps}>
      <p className={classes.text}>
        <Trans>You sign in with your password and a code of your authenticator app.</Trans>{' '}
        <Plural
          value={left}
          _0="No recovery code is left."
          one="# recovery code is left."
          other="# recovery codes are left."
        />
      </p>
      {left < 3 ? (
        <Notice kind="warning">
          <Trans>Get new recovery codes before you need one that is not there.</Trans>
        </Notice>
      ) : null}
      {login?.provider ? (
        <Notice>
          <Trans>
            It is asked for with your password, and not when you sign in with a provider.
          </Trans>
        </Notice>
      ) : null}
      <Group gap="xs">
        <Button variant="default" onClick={() => setDoing('renew')}>
          <Trans>New recovery codes</Trans>
        </Button>
        <Button variant="default" onClick={() => setDoing('off')}>
          <Trans>Turn it off</Trans>
        </Button>
      </Group>
      {doing ? (
        <ProveYourself
          what={doing}
          isRequired={secondFactor.required}
          onClose={close}
          onRenewed={onCodes}
          onOff={onOff}
        />
      ) : null}
    </div>
  )
}
