import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Skeleton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { LyingAccount, Undeposited } from '../api/contract.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { Notice } from '../kit/Notice.tsx'
import { usePermission } from '../login/me.ts'
import { Age } from './Age.tsx'
import classes from './Deposits.module.css'

/** A card for each account: what lies there for it, since when, and the way to a deposit. */
export function Lying({ undeposited }: { undeposited: Undeposited | undefined }) {
  if (!undeposited)
    return (
      <div className={classes.accounts} aria-busy>
        <Skeleton height={196} />
        <Skeleton height={196} />
      </div>
    )
  const { accounts, more } = undeposited
  if (accounts.length === 0) return <NoAccounts />
  return (
    <>
      <div className={classes.accounts}>
        {accounts.map((each) => (
          <Account key={each.account?.id ?? 'none'} lying={each} />
        ))}
      </div>
      {more ? (
        <Notice>
          <Trans>There is more than is shown here. Deposit the oldest first.</Trans>
        </Notice>
      ) : null}
    </>
  )
}

function Account({ lying }: { lying: LyingAccount }) {
  const { account, total, carried, oldestClosedAt, overdue, sessions } = lying
  return (
    <section
      className={classes.account}
      data-homeless={account === null || undefined}
      aria-label={account?.name}
    >
      <div>
        <h3 translate={account ? 'no' : undefined}>
          {account ? account.name : <Trans>Without an account</Trans>}
        </h3>
        <p className={classes.where} translate={account ? 'no' : undefined}>
          {account ? (
            `${account.bank} ···· ${account.tail}`
          ) : (
            <Trans>No source says where this money goes.</Trans>
          )}
        </p>
      </div>
      <div className={classes.total}>
        <Money amount={total} size="big" />
        {sessions.length > 0 ? <Age since={oldestClosedAt} overdue={overdue} /> : null}
      </div>
      {sessions.length > 0 ? <Forms lying={lying} carried={carried} /> : <Nothing />}
      <div className={classes.foot}>
        <span className={classes.hint}>
          <Plural value={sessions.length} _0="no session" one="# session" other="# sessions" />
        </span>
        {account ? <PrepareLink lying={lying} accountId={account.id} /> : <ToSources />}
      </div>
    </section>
  )
}

function Forms({ lying, carried }: { lying: LyingAccount; carried: number }) {
  const { cash, paper, other } = lying
  return (
    <dl className={classes.forms}>
      <dt>
        <Trans>Cash</Trans>
      </dt>
      <dd>
        <Money amount={cash} />
      </dd>
      <dt>
        <Trans>Checks and money orders</Trans>
      </dt>
      <dd>
        <Money amount={paper} />
      </dd>
      <dt>
        <Trans>Not in the bag</Trans>
      </dt>
      <dd>
        <Money amount={other} />
      </dd>
      {carried === 0 ? null : (
        <>
          <dt>
            <Trans>Of it, carries as below zero</Trans>
          </dt>
          <dd>
            <Money amount={carried} />
          </dd>
        </>
      )}
    </dl>
  )
}

function Nothing() {
  return (
    <p className={classes.hint}>
      <Trans>What closed sessions bring in for it appears here.</Trans>
    </p>
  )
}

function PrepareLink({ lying, accountId }: { lying: LyingAccount; accountId: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayPrepare = usePermission('deposits.write')
  const name = lying.account?.name ?? ''
  const refused = mayPrepare
    ? lying.ready.total > 0
      ? undefined
      : t`There is nothing to deposit now.`
    : t`Your roles do not permit preparing deposits.`
  return (
    <GuardedButton
      refused={refused}
      aria-label={t`Prepare a deposit for ${name}`}
      onClick={() => void navigate({ to: '/deposits/prepare/$accountId', params: { accountId } })}
    >
      <Trans>Prepare a deposit</Trans>
    </GuardedButton>
  )
}

function ToSources() {
  const maySee = usePermission('accounting.read')
  if (!maySee) return null
  return (
    <Link to="/accounting/accounts" search={{}}>
      <Trans>Say where it goes</Trans>
    </Link>
  )
}

function NoAccounts() {
  const maySetUp = usePermission('deposits.accounts')
  return (
    <EmptyState
      title={<Trans>There is no deposit account yet, and no money to deposit.</Trans>}
      action={
        maySetUp ? (
          <Link to="/accounting/accounts" search={{}}>
            <Trans>Set up accounts</Trans>
          </Link>
        ) : undefined
      }
    >
      <Trans>What closed sessions bring in appears here, by the bank account that it is for.</Trans>
    </EmptyState>
  )
}
