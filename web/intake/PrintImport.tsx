import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { IntakeImport } from '../api/contract.ts'
import { findingsQuery, itemsQuery, listedFirst } from './queries.ts'

/** The first 20 items and ten pages of 200: what is more, the list's last line says on paper. */
const PRINTED_PAGES = 11

const route = getRouteApi('/frame/intake/$importId')

/** Prints the page, with the items that are not on it yet, some two thousand in all. */
export function PrintImport({ one }: { one: IntakeImport }) {
  const cache = useQueryClient()
  const search = route.useSearch()
  const [isLoading, setIsLoading] = useState(false)
  const load = (): Promise<unknown> => {
    const how = { pages: PRINTED_PAGES, staleTime: 0 }
    return one.dryRun
      ? cache.fetchInfiniteQuery({ ...findingsQuery(one.id, listedFirst(one, search)), ...how })
      : cache.fetchInfiniteQuery({ ...itemsQuery(one.id, search), ...how })
  }
  const print = async (): Promise<void> => {
    setIsLoading(true)
    // What could not be loaded is missing on paper, and the paper says that there are more.
    if (one.itemsRead > 0) await load().catch(() => undefined)
    setIsLoading(false)
    // Behind the list, which is drawn anew first.
    setTimeout(() => window.print())
  }
  return (
    <Button variant="default" loading={isLoading} onClick={() => void print()}>
      <Trans>Print</Trans>
    </Button>
  )
}
