import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Till } from '../api/contract.ts'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import { isName } from '../tills/isName.ts'
import { myTillsQuery } from '../tills/queries.ts'
import classes from './HeldTill.module.css'

/** In the top frame: the till that I hold, what lies in it, and a word when that is too much. */
export function HeldTill() {
  const [mayUse, mayRead] = [usePermission('tills.use'), usePermission('tills.read')]
  const mine = useQuery({ ...myTillsQuery, enabled: mayUse && mayRead })
  const till = mine.data?.find(({ kind }) => kind === 'standard') ?? mine.data?.[0]
  return till ? <Held till={till} /> : null
}

function Held({ till }: { till: Till }) {
  const { t } = useLingui()
  const { number, figures, currency, ready } = till
  return (
    <Link to="/my-till" search={{ till: till.id }} className={classes.till}>
      <span className={classes.name}>{isName(number) ? number : t`Till ${number}`}</span>
      {ready ? null : (
        <StatusBadge tone="review">
          <Trans>not ready</Trans>
        </StatusBadge>
      )}
      {ready && figures ? (
        <InCurrency currency={currency}>
          <Money amount={figures.position} />
        </InCurrency>
      ) : null}
      {figures && figures.limit !== 'below' ? (
        <StatusBadge tone={figures.limit === 'stop' ? 'refused' : 'review'}>
          {figures.limit === 'stop' ? <Trans>over the limit</Trans> : <Trans>drop due</Trans>}
        </StatusBadge>
      ) : null}
    </Link>
  )
}
