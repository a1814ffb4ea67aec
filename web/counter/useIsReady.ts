import { useMe } from '../login/me.ts'

/** Whether the counter can be worked at: false while the gate asks for a session (S-7). */
export function useIsReady(): boolean {
  const { agency, session } = useMe()
  return session !== null || !agency.bundles.cashiering
}
