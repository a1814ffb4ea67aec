import { lazy, useEffect } from 'react'

const fetchPanel = () => import('./TakenPanel.tsx')

/** Not fetched with the first screen. */
export const TakenPanel = lazy(async () => {
  const { TakenPanel: found } = await fetchPanel()
  return { default: found }
})

/** Fetches it while something is being paid, so that it is there when it is taken. */
export function useTakenPanelAtHand(isPaying: boolean): void {
  useEffect(() => {
    if (isPaying) void fetchPanel()
  }, [isPaying])
}
