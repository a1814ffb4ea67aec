import '@fontsource-variable/public-sans/index.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './theme/global.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { noticeDoings } from './api/attendance.ts'
import { createCache } from './api/cache.ts'
import { firstLanguage, speak } from './i18n/languages.ts'
import { meQuery } from './login/me.ts'
import { createPages } from './router.tsx'
import { Look } from './theme/Look.tsx'

const RELOAD_AT_MOST = 30_000

// After an upgrade the parts of the old program are gone: load the new one, once. Drafts are kept.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('countinghouse-reloaded') ?? 0)
  if (!navigator.onLine || performance.timeOrigin - last < RELOAD_AT_MOST) return
  sessionStorage.setItem('countinghouse-reloaded', String(performance.timeOrigin))
  window.location.reload()
})

noticeDoings(window)

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
setNonce(nonce)

const cache = createCache((reason) => {
  const { pathname, href: next } = pages.state.location
  if (pathname === '/sign-in' || pathname === '/set-up-second-factor') return
  if (reason === 'second_factor_required') {
    void cache
      .fetchQuery({ ...meQuery, staleTime: 0 })
      .then(() => pages.navigate({ to: '/set-up-second-factor', search: { next } }))
    return
  }
  const search = { next, reason }
  // What the last person saw must not be there for the next one.
  void pages.navigate({ to: '/sign-in', search }).then(() => cache.clear())
})
const pages = createPages(cache)

await speak(firstLanguage())

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={cache}>
        <Look nonce={nonce}>
          <RouterProvider router={pages} />
        </Look>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
