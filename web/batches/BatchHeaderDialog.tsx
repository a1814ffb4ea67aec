import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { NewBatch, Problem } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import classes from './Entry.module.css'
import { MOST_ROWS } from './keying.ts'

type Props = {
  title: ReactNode
  confirm: ReactNode
  first?: NewBatch
  isBusy: boolean
  problem: Problem | undefined
  onConfirm: (header: NewBatch) => void
  onClose: () => void
}

const POINTERS = ['/source', '/controlCount', '/controlTotal']

/** What the slip says: where the mail came from, how many checks there are and what they come to. */
export function BatchHeaderDialog(props: Props) {
  const { title, confirm, first, isBusy, problem, onConfirm, onClose } = props
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const wrong = useFieldProblem(problem)
  const [source, setSource] = useState(first?.source ?? '')
  const [count, setCount] = useState(first ? String(first.controlCount) : '')
  const [total, setTotal] = useState(first ? moneyTyped(first.controlTotal, minorDigits) : '')
  const controlTotal = readMoney(total, minorDigits)
  const controlCount = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0
  const isTooMany = controlCount > MOST_ROWS || /^\d{4,}$/.test(count.trim())
  const isComplete = source.trim() !== '' && controlCount > 0 && !isTooMany && !!controlTotal
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={title}
      confirm={confirm}
      busy={isBusy}
      disabled={!isComplete}
      problem={isAllBeside(problem, POINTERS) ? undefined : problem}
      onConfirm={() => onConfirm({ source, controlCount, controlTotal: controlTotal ?? 0 })}
    >
      <div className={classes.form}>
        <TextInput
          data-autofocus
          label={t`Where it comes from`}
          placeholder={t`Mail of Monday, tray 2`}
          value={source}
          error={wrong('/source')}
          autoComplete="off"
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          label={t`Control count`}
          description={t`How many checks, ${MOST_ROWS} at most.`}
          inputMode="numeric"
          value={count}
          error={
            isTooMany
              ? t`A batch has ${MOST_ROWS} lines at most. Make two of it.`
              : wrong('/controlCount')
          }
          autoComplete="off"
          onChange={(event) => setCount(event.currentTarget.value)}
        />
        <MoneyInput
          label={t`Control total`}
          description={t`What they come to, from the adding machine’s tape.`}
          value={total}
          error={wrong('/controlTotal')}
          onChange={setTotal}
        />
        <div className={classes.hint}>
          <Trans>A batch is posted only when count and total agree with these.</Trans>
        </div>
      </div>
    </ConfirmAction>
  )
}
