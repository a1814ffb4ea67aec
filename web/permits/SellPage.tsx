import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Permit, PermitOrder } from '../api/contract.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe, usePermission } from '../login/me.ts'
import { SessionGate } from '../sessions/SessionGate.tsx'
import { orderQuery, permitQuery } from './queries.ts'
import { SaleCart } from './SaleCart.tsx'
import { SaleDone } from './SaleDone.tsx'
import { emptySale, keepable, type SaleDraft } from './sale.ts'
import { SalePayment } from './SalePayment.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/permits/sell')

/** Sell a permit: choose permits, take what they cost, hand over the receipt. Keyboard first. */
export function SellPage() {
  const { t } = useLingui()
  const mayRecord = usePermission('permits.write')
  return (
    <SessionGate>
      <PageHeader
        title={t`Sell a permit`}
        above={[
          <Link key="all" to="/permits" search={{}}>
            <Trans>Permits</Trans>
          </Link>,
        ]}
        actions={
          mayRecord ? (
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/permits/new" />}>
              <Trans>Record a new permit</Trans>
            </Button>
          ) : undefined
        }
      />
      <Sale />
    </SessionGate>
  )
}

function Sale() {
  const { permits: chosen } = route.useSearch()
  const numbers = (chosen ?? '').split(',').filter((number) => number !== '')
  const found = useQueries({ queries: numbers.map((number) => permitQuery(number)) })
  const permits = found.flatMap(({ data }): Permit[] => (data ? [data] : []))
  const cache = useQueryClient()
  const choose = useChoose()
  const { user } = useMe()
  const [draft, setDraft] = useKept<SaleDraft>(user.id, 'sale', emptySale, keepable)
  const [sold, setSold] = useState<{ order: PermitOrder; change: number } | null>(null)
  const [find, setFind] = useState('')
  if (sold) {
    const next = (typed = ''): void => {
      setFind(typed)
      setSold(null)
    }
    return <SaleDone {...sold} onNext={next} />
  }
  return (
    <>
      <SaleCart permits={permits} begun={find} draft={draft} onDraft={setDraft} onChange={choose} />
      <SalePayment
        permits={permits}
        draft={draft}
        onDraft={setDraft}
        onSold={(order, change) => {
          cache.setQueryData(orderQuery(order.id).queryKey, order)
          setSold({ order, change })
          setFind('')
          choose([])
        }}
      />
    </>
  )
}

/** The permits that are sold stand in the address, so that a reload keeps them. */
function useChoose() {
  const navigate = useNavigate()
  return (numbers: readonly string[]): void => {
    const search = numbers.length === 0 ? {} : { permits: numbers.join(',') }
    void navigate({ to: '/permits/sell', search, replace: true })
  }
}
