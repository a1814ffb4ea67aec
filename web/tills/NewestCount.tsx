import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Till, TillCount } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { Difference } from '../kit/Difference.tsx'
import { Facts, type Fact } from '../kit/Facts.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { useRowFocus } from '../kit/useRowFocus.ts'
import { useMe, usePermission } from '../login/me.ts'
import { CASH_CHANGED } from './queries.ts'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'
import { COUNTED } from './words.ts'

/** The newest count: the difference in one large figure, each place, and what becomes of it (C-8). */
export function NewestCount({ till }: { till: Till }) {
  const { count } = till
  if (!count) return null
  const isCurrent = isOfNow(till, count)
  const isWaiting = isCurrent && count.state === 'differs'
  return (
    <Panel
      title={<Trans>Count {count.number}</Trans>}
      beside={
        isCurrent ? null : (
          <span className={classes.hint}>
            {count.businessDate === till.initialisedOn ? (
              <Trans>Cash or papers were moved since</Trans>
            ) : (
              <Trans>Of an earlier date</Trans>
            )}
          </span>
        )
      }
    >
      <div className={classes.result}>
        <div className={classes.headline} aria-live="polite">
          <span className={classes.hint}>
            <Trans>Difference in cash</Trans>
          </span>
          <Difference amount={count.difference} big={isCurrent} />
          <Papers count={count} />
        </div>
        <CountFacts count={count} />
      </div>
      {isWaiting ? <Waiting till={till} count={count} /> : null}
    </Panel>
  )
}

/** Whether what the count was compared with is what lies there still. */
function isOfNow({ settlement, initialisedOn, figures }: Till, count: TillCount): boolean {
  if (settlement === 'settled')
    return count.state !== 'differs' && count.businessDate === initialisedOn
  if (count.state !== 'differs') return false
  const trays = figures?.trays ?? []
  const bins = figures?.bins ?? []
  return (
    count.trays.every(({ number, expected }) =>
      trays.some((tray) => tray.number === number && tray.position === expected),
    ) &&
    count.bins.every(({ number, expected, expectedCount }) =>
      bins.some(
        (bin) => bin.number === number && bin.amount === expected && bin.count === expectedCount,
      ),
    )
  )
}

/** Papers that are missing are no cash, and keep a till unsettled all the same. */
function Papers({ count }: { count: TillCount }) {
  const wrong = count.bins.filter((bin) => bin.difference !== 0 || bin.count !== bin.expectedCount)
  if (wrong.length === 0) return null
  return (
    <span className={classes.wrong}>
      <Trans>The papers do not agree.</Trans>
    </span>
  )
}

function CountFacts({ count }: { count: TillCount }) {
  const { t } = useLingui()
  const { tone, word } = COUNTED[count.state]
  const isSplit = count.trays.length > 1
  const trays = count.trays.map(({ number, counted, expected, difference }): Fact => ({
    key: `tray-${number}`,
    label: isSplit ? t`Tray ${number}` : t`Cash`,
    value: <Line counted={counted} expected={expected} difference={difference} />,
  }))
  const bins = count.bins
    .filter(({ expectedCount, count: found }) => expectedCount + found > 0)
    .map(({ number, count: found, expectedCount, counted, expected, difference }): Fact => ({
      key: `bin-${number}`,
      label: t`Bin ${number}: ${found} of ${expectedCount}`,
      value: <Line counted={counted} expected={expected} difference={difference} />,
    }))
  return (
    <Facts
      facts={[
        {
          key: 'state',
          label: t`What became of it`,
          value: <StatusBadge tone={tone}>{t(word)}</StatusBadge>,
        },
        ...trays,
        ...bins,
        {
          key: 'by',
          label: count.blind ? t`Counted blind` : t`Counted`,
          value: <Moment at={count.countedAt} by={count.countedBy.name} />,
        },
        {
          key: 'booked',
          label: t`Booked`,
          value:
            count.bookedAt && count.bookedBy ? (
              <Moment at={count.bookedAt} by={count.bookedBy.name} />
            ) : null,
        },
        { key: 'reason', label: t`Reason`, value: count.reason },
      ]}
    />
  )
}

function Moment({ at, by }: { at: string; by: string }) {
  const when = <Time at={at} />
  return (
    <Trans>
      {when} by {by}
    </Trans>
  )
}

type LineProps = { counted: number; expected: number; difference: number }

function Line({ counted, expected, difference }: LineProps) {
  const should = moneyText(expected, useFormats())
  return (
    <span className={classes.line}>
      <Money amount={counted} />
      {difference === 0 ? null : (
        <>
          <span className={classes.hint}>
            <Trans>of {should}</Trans>
          </span>
          <Difference amount={difference} />
        </>
      )}
    </span>
  )
}

/** Who settles it now: another person books the difference, or it is counted again. */
function Waiting({ till, count }: { till: Till; count: TillCount }) {
  const { user } = useMe()
  const mayAdjust = usePermission('tills.adjust')
  if (mayAdjust && count.countedBy.id !== user.id)
    return <BookDifference till={till} count={count} />
  return (
    <p className={classes.hint}>
      {count.countedBy.id === user.id ? (
        <Trans>
          You counted it: somebody else books the difference, with a reason. Until then the till is
          Unsettled. It can be counted again.
        </Trans>
      ) : (
        <Trans>The difference waits to be booked by somebody whose roles permit it.</Trans>
      )}
    </p>
  )
}

/** Books what a count is over or short, with a reason; then the till is Settled (C-8). */
function BookDifference({ till, count }: { till: Till; count: TillCount }) {
  const { t } = useLingui()
  const name = useTillName()(till)
  const sum = moneyText(Math.abs(count.difference), useFormats())
  const panel = useRowFocus()
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const path = `/tills/${till.id}/counts/${count.number}/book`
  const change = useChange(
    (input: string, key) => api.post<Till>(path, { reason: input }, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => {
        panel.leave()
        notifications.show({ message: t`${name} is settled.` })
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isEmpty = reason.trim() === ''
  return (
    <form
      noValidate
      className={classes.decide}
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        panel.press()
        if (!isEmpty) change.send(reason.trim())
      }}
    >
      <Textarea
        label={t`Reason of the difference`}
        description={
          count.difference === 0
            ? t`It is kept with the count. The cash agrees.`
            : t`It is booked with the difference, and stands in the day’s summary.`
        }
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        error={isAsked && isEmpty ? t`This is needed.` : fieldProblem('/reason')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.problem && !isAllBeside(change.problem, ['/reason']) ? (
        <ProblemNotice problem={change.problem} />
      ) : null}
      <div>
        <GuardedButton type="submit" loading={change.isBusy}>
          {count.difference < 0 ? (
            <Trans>Book {sum} short</Trans>
          ) : count.difference > 0 ? (
            <Trans>Book {sum} over</Trans>
          ) : (
            <Trans>Accept the papers as counted</Trans>
          )}
        </GuardedButton>
      </div>
    </form>
  )
}
