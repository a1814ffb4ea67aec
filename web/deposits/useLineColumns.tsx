import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { BankLine } from '../api/contract.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import type { Column } from '../kit/DataTable.tsx'
import { Difference } from '../kit/Difference.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import { Day } from '../permits/Day.tsx'
import classes from './Deposits.module.css'

type Does = {
  isBusy: boolean
  onMatchNow: (line: BankLine, depositId: string) => void
  onMatch: (line: BankLine) => void
  onAside: (line: BankLine) => void
  onReopen: (line: BankLine) => void
}

/** A line of the bank, beside it the deposit that it is or may be. */
export function useLineColumns(does: Does): Column<BankLine>[] {
  const { t } = useLingui()
  return [
    { key: 'day', header: t`Day`, cell: ({ day }) => <Day day={day} /> },
    {
      key: 'text',
      header: t`What the bank says`,
      lead: true,
      cell: ({ reference, description, line }) => (
        <span translate="no">
          <span className={classes.text}>{reference ?? description ?? t`Line ${line}`}</span>
          {reference && description ? <span className={classes.text}>{description}</span> : null}
        </span>
      ),
    },
    { key: 'account', header: t`Account`, wideOnly: true, cell: ({ account }) => account.name },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
    {
      key: 'deposit',
      header: t`Deposit`,
      cell: (line) =>
        line.state === 'open' && line.amount < 0 ? null : <WhatItIs line={line} does={does} />,
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (line) => <Menu line={line} does={does} />,
    },
  ]
}

function WhatItIs({ line, does }: { line: BankLine; does: Does }) {
  if (line.deposit)
    return (
      <span className={classes.likely}>
        <Link to="/deposits/$depositId" params={{ depositId: line.deposit.id }}>
          {line.deposit.number}
        </Link>
        <Difference amount={line.difference ?? 0} />
        {line.note ? (
          <span translate="no" className={classes.why}>
            {line.note}
          </span>
        ) : null}
      </span>
    )
  if (line.state === 'set_aside') return <span translate="no">{line.note}</span>
  return <Likely line={line} does={does} />
}

/** The likeliest deposit: taken over by one key where it agrees, looked at where it does not. */
function Likely({ line, does }: { line: BankLine; does: Does }) {
  const { t } = useLingui()
  const mayMatch = usePermission('deposits.bank')
  const [first] = line.suggestions
  if (!first)
    return (
      <span className={classes.hint}>
        <Trans>No deposit looks like it.</Trans>
      </span>
    )
  const { number, id } = first.deposit
  const why = {
    both: <Trans>number and amount agree</Trans>,
    reference: <Trans>the number agrees</Trans>,
    amount: <Trans>the amount agrees</Trans>,
  }[first.likeness]
  return (
    <span className={classes.likely}>
      {mayMatch ? (
        <Button
          size="compact-sm"
          variant={first.certain ? 'filled' : 'default'}
          disabled={does.isBusy}
          aria-label={t`Match with ${number}`}
          onClick={() => (first.difference === 0 ? does.onMatchNow(line, id) : does.onMatch(line))}
        >
          {number}
        </Button>
      ) : (
        number
      )}
      {first.difference === 0 ? null : <Difference amount={first.difference} />}
      <span className={classes.why}>{why}</span>
    </span>
  )
}

function Menu({ line, does }: { line: BankLine; does: Does }) {
  const { t } = useLingui()
  const mayMatch = usePermission('deposits.bank')
  const refused = mayMatch ? undefined : t`Your roles do not permit this.`
  const out = line.amount < 0 ? t`This money went out, so it is no deposit.` : undefined
  const { line: place } = line
  const open = [
    { key: 'match', label: t`Match`, refused: refused ?? out, onSelect: () => does.onMatch(line) },
    { key: 'aside', label: t`Set aside`, refused, onSelect: () => does.onAside(line) },
  ]
  const decided = [
    { key: 'reopen', label: t`Take it back`, refused, onSelect: () => does.onReopen(line) },
  ]
  return (
    <ActionMenu
      label={t`Actions for line ${place}`}
      actions={line.state === 'open' ? open : decided}
    />
  )
}
