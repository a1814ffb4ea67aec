import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageHeader } from '../kit/PageHeader.tsx'
import { usePermission } from '../login/me.ts'
import type { AccountsPart } from '../money-routes.ts'
import '../deposits/problemTexts.ts'
import classes from './Accounting.module.css'
import { Delays } from './Delays.tsx'
import { DepositAccounts } from './DepositAccounts.tsx'
import { DepositSources } from './DepositSources.tsx'
import { LedgerAccounts } from './LedgerAccounts.tsx'
import { LedgerMapping } from './LedgerMapping.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/accounting/accounts')

/** Bank accounts and what goes to them, the general ledger, and when money is really there. */
export function AccountsPage() {
  const { t } = useLingui()
  const { part = 'deposit' } = route.useSearch()
  const seesDeposits = usePermission('deposits.read')
  const names: Record<AccountsPart, string> = {
    deposit: t`Bank accounts`,
    ledger: t`General ledger`,
    delays: t`Realisation`,
  }
  return (
    <>
      <PageHeader title={t`Accounts`} />
      <nav aria-label={t`Parts`} className={classes.tabs}>
        {(Object.keys(names) as AccountsPart[]).map((each) => (
          <Link
            key={each}
            to="/accounting/accounts"
            search={each === 'deposit' ? {} : { part: each }}
            activeOptions={{ exact: true }}
            aria-current={each === part ? 'page' : undefined}
          >
            {names[each]}
          </Link>
        ))}
      </nav>
      {part === 'deposit' ? seesDeposits ? <Deposits /> : <NotYours /> : null}
      {part === 'ledger' ? <Ledger /> : null}
      {part === 'delays' ? <Delays /> : null}
    </>
  )
}

function Deposits() {
  return (
    <>
      <DepositAccounts />
      <DepositSources />
    </>
  )
}

function Ledger() {
  return (
    <>
      <LedgerAccounts />
      <LedgerMapping />
    </>
  )
}

function NotYours() {
  return (
    <p className={classes.hint}>
      <Trans>Your roles do not permit seeing deposits.</Trans>
    </p>
  )
}
