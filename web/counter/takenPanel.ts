import { lazy } from 'react'

/** Not with the first screen: fetched while something is being paid, and there when it is taken. */
export const fetchTakenPanel = () => import('./TakenPanel.tsx')

export const TakenPanel = lazy(async () => {
  const { TakenPanel: found } = await fetchTakenPanel()
  return { default: found }
})
