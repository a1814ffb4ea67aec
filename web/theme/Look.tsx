import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { useNotifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react'
import { meQuery } from '../login/me.ts'
import { useCloseWord } from '../kit/useCloseWord.ts'
import { roleColours, themeFor } from './theme.ts'

const Toasts = lazy(() => import('./Toasts.tsx'))

/** The name is also read by public/scheme.js. */
const scheme = localStorageColorSchemeManager({ key: 'countinghouse-scheme' })

/** The look of everything: the agency's accent, light or dark, comfortable or dense. */
export function Look({ nonce, children }: { nonce: string; children: ReactNode }) {
  const { data: me } = useQuery({ ...meQuery, enabled: false })
  const accent = me?.agency.accentColor ?? null
  const density = me?.user.density ?? 'comfortable'
  const hasToasts = useNotifications().notifications.length > 0
  const close = useCloseWord()
  const theme = useMemo(() => themeFor(accent, close), [accent, close])
  useEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={roleColours}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
      {hasToasts ? (
        <Suspense>
          <Toasts />
        </Suspense>
      ) : null}
    </MantineProvider>
  )
}
