import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../api/client.ts'
import { Notice } from '../kit/Notice.tsx'
import { LanguageLinks } from '../login/LanguageLinks.tsx'
import { meQuery } from '../login/me.ts'
import classes from '../login/SignInPage.module.css'
import { Enrolment } from './Enrolment.tsx'
import './problemTexts.ts'

const route = getRouteApi('/set-up-second-factor')

/** What comes between signing in and everything else, for whose role requires a second factor. */
export function SecondFactorDue() {
  const { t } = useLingui()
  const { next } = route.useSearch()
  const { history } = useRouter()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const leave = useMutation({
    mutationFn: () => api.post<undefined>('/auth/sign-out'),
    onSettled: async () => {
      await navigate({ to: '/sign-in', search: { reason: 'signed_out' } })
      cache.clear()
    },
  })
  useEffect(() => {
    document.title = `${t`Second factor`} · Countinghouse`
  }, [t])
  const goOn = async (): Promise<void> => {
    await cache.fetchQuery({ ...meQuery, staleTime: 0 })
    history.replace(next ?? '/')
  }
  return (
    <main className={classes.page}>
      <div className={`${classes.card} ${classes.wide}`}>
        <div className={classes.name}>Countinghouse</div>
        <h1 className={classes.title}>
          <Trans>Second factor</Trans>
        </h1>
        <Notice>
          <Trans>One of your roles requires a second factor. Set it up to go on.</Trans>
        </Notice>
        <div className={classes.form}>
          <Enrolment onDone={() => void goOn()} />
          <div className={classes.ways}>
            <button type="button" className={classes.way} onClick={() => leave.mutate()}>
              <Trans>Sign out</Trans>
            </button>
          </div>
        </div>
        <LanguageLinks />
      </div>
    </main>
  )
}
