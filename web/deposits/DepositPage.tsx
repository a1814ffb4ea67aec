import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Deposit } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { Difference } from '../kit/Difference.tsx'
import { Figure } from '../kit/Figure.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMe } from '../login/me.ts'
import { Age } from './Age.tsx'
import { BankDeposit } from './BankDeposit.tsx'
import { CancelDeposit } from './CancelDeposit.tsx'
import { DepositContents } from './DepositContents.tsx'
import classes from './Deposits.module.css'
import { DepositStatusBadge } from './DepositStatusBadge.tsx'
import { DepositSteps } from './DepositSteps.tsx'
import './problemTexts.ts'
import { depositQuery } from './queries.ts'
import { SealDeposit } from './SealDeposit.tsx'

const route = getRouteApi('/frame/deposits/$depositId')

const above = [
  <Link key="deposits" to="/deposits" search={{}}>
    <Trans>Deposits</Trans>
  </Link>,
]

/** A deposit: how far it has come, what is next, and all that is in it (B-2). */
export function DepositPage() {
  const { t } = useLingui()
  const { depositId } = route.useParams()
  const describe = useProblemText()
  const { data, error, refetch } = useQuery(depositQuery(depositId))
  if (data) return <Page key={depositId} deposit={data} />
  if (!error) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t`Deposit`} above={above} />
      <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
    </>
  )
}

type Doing = 'seal' | 'bank' | 'cancel' | null

function Page({ deposit }: { deposit: Deposit }) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<Doing>(null)
  const { number, account, status, total, oldestClosedAt, overdue } = deposit
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHeader
        title={t`Deposit ${number}`}
        above={above}
        beside={
          <>
            <b translate="no">{account.name}</b>
            <DepositStatusBadge status={status} />
          </>
        }
        actions={<Actions deposit={deposit} onDo={setDoing} />}
      />
      <div className={classes.head}>
        <Figure
          label={<Trans>Total</Trans>}
          amount={total}
          note={
            status === 'prepared' || status === 'sealed' ? (
              <Age since={oldestClosedAt} overdue={overdue} />
            ) : undefined
          }
        />
        <DepositSteps deposit={deposit} />
      </div>
      <Told deposit={deposit} />
      <DepositContents deposit={deposit} />
      {doing === 'seal' ? <SealDeposit deposit={deposit} onClose={close} /> : null}
      {doing === 'bank' ? <BankDeposit deposit={deposit} onClose={close} /> : null}
      {doing === 'cancel' ? <CancelDeposit deposit={deposit} onClose={close} /> : null}
    </>
  )
}

function Told({ deposit }: { deposit: Deposit }) {
  const { status, cancelReason, matchedAmount, total } = deposit
  if (status === 'cancelled')
    return (
      <Notice>
        <Trans>It was given up, and its money can go into another deposit: {cancelReason}</Trans>
      </Notice>
    )
  if (matchedAmount === null || matchedAmount === total) return null
  return (
    <Notice kind="warning">
      <Trans>The bank says another amount than the slip:</Trans>{' '}
      <Difference amount={matchedAmount - total} />
    </Notice>
  )
}

function Actions({ deposit, onDo }: { deposit: Deposit; onDo: (doing: Doing) => void }) {
  const { t } = useLingui()
  const { permissions, user } = useMe()
  const { id, status, prepared, number } = deposit
  const may = (permission: string, otherwise: string | undefined) =>
    permissions.includes(permission) ? otherwise : t`Your roles do not permit this.`
  const own =
    prepared.by.id === user.id
      ? t`You prepared it yourself. A second person has to look into the bag and seal it.`
      : undefined
  const cancelRefused = may(
    'deposits.write',
    status === 'prepared' ? undefined : t`Only what is not sealed yet can be given up.`,
  )
  return (
    <>
      <Button
        component="a"
        href={`/api/v1/deposits/${id}/slip.pdf`}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>Deposit slip</Trans>
      </Button>
      {status === 'prepared' ? (
        <GuardedButton refused={may('deposits.seal', own)} onClick={() => onDo('seal')}>
          <Trans>Seal the bag</Trans>
        </GuardedButton>
      ) : null}
      {status === 'sealed' ? (
        <GuardedButton refused={may('deposits.bank', undefined)} onClick={() => onDo('bank')}>
          <Trans>Mark as banked</Trans>
        </GuardedButton>
      ) : null}
      <ActionMenu
        label={t`More for ${number}`}
        actions={[
          {
            key: 'cancel',
            label: t`Give the deposit up`,
            danger: true,
            refused: cancelRefused,
            onSelect: () => onDo('cancel'),
          },
        ]}
      />
    </>
  )
}
