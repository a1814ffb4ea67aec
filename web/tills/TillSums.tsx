import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Till } from '../api/contract.ts'
import { Figure } from '../kit/Figure.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'
import { inTransitQuery } from './queries.ts'
import classes from './Tills.module.css'

/** What lies in the tills that are shown, and what is on its way between them; by currency. */
export function TillSums({ tills }: { tills: readonly Till[] }) {
  const { currency: own } = useFormats()
  const transfers = useQuery(inTransitQuery()).data ?? []
  const currencies = [...new Set([own, ...tills.map(({ currency }) => currency)])]
  const isHidden = tills.some(({ figures }) => figures === null)
  return (
    <div className={classes.figures}>
      {currencies.map((currency) => {
        const within = tills.filter((till) => till.currency === currency)
        const sum = within.reduce((total, { figures }) => total + (figures?.position ?? 0), 0)
        const moving = transfers
          .filter((transfer) => transfer.currency === currency)
          .reduce((total, { amount }) => total + amount, 0)
        if (within.length === 0) return null
        return (
          <InCurrency key={currency} currency={currency}>
            <Figure
              label={
                currencies.length > 1 ? (
                  <Trans>In these tills, {currency}</Trans>
                ) : (
                  <Trans>In these tills</Trans>
                )
              }
              amount={sum}
              note={isHidden ? <Trans>without those that are hidden from you</Trans> : undefined}
            />
            {moving > 0 ? <Figure label={<Trans>In transit</Trans>} amount={moving} quiet /> : null}
          </InCurrency>
        )
      })}
    </div>
  )
}
