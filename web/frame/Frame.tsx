import { Trans } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useLiveUpdates } from '../api/live.ts'
import { speak } from '../i18n/languages.ts'
import { FormatsProvider } from '../kit/FormatsProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { meQuery, useMe } from '../login/me.ts'
import { SessionDialogs } from '../sessions/SessionDialogs.tsx'
import { SessionEndedNotice } from '../sessions/SessionEndedNotice.tsx'
import { BottomBar } from './BottomBar.tsx'
import classes from './Frame.module.css'
import { SideNavigation } from './SideNavigation.tsx'
import { TopFrame } from './TopFrame.tsx'

/** What stands around every page: always there, always true. */
export function Frame() {
  const { data } = useQuery(meQuery)
  // For one moment after the login ended there is nobody, and the sign-in page is on its way.
  if (!data) return null
  return <FrameOfMe />
}

function FrameOfMe() {
  const { agency, user } = useMe()
  const live = useLiveUpdates(useQueryClient())
  useEffect(() => void speak(user.locale), [user.locale])
  const formats = useMemo(
    () => ({
      locale: user.locale,
      timeZone: agency.timeZone,
      currency: agency.currency,
      minorDigits: agency.minorDigits,
    }),
    [agency.timeZone, agency.currency, agency.minorDigits, user.locale],
  )
  return (
    <FormatsProvider value={formats}>
      <SessionDialogs>
        <a href="#page" className={classes.skip}>
          <Trans>Skip to the page</Trans>
        </a>
        <TopFrame />
        <div className={classes.below}>
          <SideNavigation />
          <main id="page" className={classes.page} tabIndex={-1}>
            <div className={classes.content}>
              {live ? null : <ConnectionLost />}
              <SessionEndedNotice />
              <Outlet />
            </div>
          </main>
        </div>
        <BottomBar />
      </SessionDialogs>
    </FormatsProvider>
  )
}

function ConnectionLost() {
  return (
    <div className={classes.notice}>
      <Notice kind="warning">
        <Trans>
          The connection to the server is lost. What you see may be out of date; what you type is
          kept. It connects again by itself.
        </Trans>
      </Notice>
    </div>
  )
}
