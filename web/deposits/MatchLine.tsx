import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { BankLine } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Difference } from '../kit/Difference.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Deposits.module.css'
import { depositsQuery, moneyMoved } from './queries.ts'
import { pathOf } from './useLineActions.ts'

type Choice = { id: string; number: string; bagNumber: string | null; total: number }

/** Which deposit a line is, and why the amounts differ if they do. */
export function MatchLine({ line, onClose }: { line: BankLine; onClose: () => void }) {
  const { t } = useLingui()
  const formats = useFormats()
  const choices = useChoices(line)
  const [chosen, setChosen] = useState(line.suggestions[0]?.deposit.id ?? '')
  const [note, setNote] = useState('')
  const match = useChange(
    (body: { depositId: string; note: string | null }, key) =>
      api.post<BankLine>(`${pathOf(line)}/match`, body, { key }),
    { stale: moneyMoved, onSuccess: onClose },
  )
  const fieldProblem = useFieldProblem(match.problem)
  const amount = moneyText(line.amount, formats)
  const total = choices.find(({ id }) => id === chosen)?.total
  const difference = total === undefined ? 0 : line.amount - total
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Which deposit is {amount}?</Trans>}
      confirm={<Trans>Match</Trans>}
      busy={match.isBusy}
      disabled={total === undefined || (difference !== 0 && note.trim() === '')}
      problem={isAllBeside(match.problem, ['/note']) ? undefined : match.problem}
      onConfirm={() => match.send({ depositId: chosen, note: note.trim() || null })}
    >
      <div className={classes.form}>
        {choices.length === 0 ? (
          <p className={classes.hint}>
            <Trans>No sealed or banked deposit of this account waits for its line.</Trans>
          </p>
        ) : (
          <Radio.Group label={t`Deposit`} value={chosen} onChange={setChosen}>
            {choices.map((each) => (
              <Radio
                key={each.id}
                mt={6}
                value={each.id}
                label={[each.number, each.bagNumber, moneyText(each.total, formats)]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Radio.Group>
        )}
        {difference === 0 ? null : (
          <>
            <Difference amount={difference} />
            <TextInput
              label={t`Why the amounts differ`}
              maxLength={300}
              autoComplete="off"
              value={note}
              error={fieldProblem('/note')}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </>
        )}
      </div>
    </ConfirmAction>
  )
}

/** What looks like it first, then all that is on its way to this account or there without a line. */
function useChoices(line: BankLine): Choice[] {
  const sealed = useInfiniteQuery(depositsQuery('sealed'))
  const banked = useInfiniteQuery(depositsQuery('banked'))
  const others = [sealed, banked]
    .flatMap(({ data }) => data?.pages.flatMap(({ items }) => items) ?? [])
    .filter(
      ({ account, matchedAmount }) => account.id === line.account.id && matchedAmount === null,
    )
  const likely = line.suggestions.map(({ deposit }) => deposit)
  const all: Choice[] = [...likely, ...others]
  return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index)
}
