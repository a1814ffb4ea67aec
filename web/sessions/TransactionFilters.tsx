import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SessionDetail, TransactionPage } from '../api/contract.ts'
import { FilterChips } from '../kit/FilterChips.tsx'
import { moneyTyped, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { TextInput } from '@mantine/core'
import { NetTotal } from './NetTotal.tsx'
import { isFiltered, type ReportFilter } from './report.ts'
import { ClearFilters } from './SummaryFilters.tsx'
import classes from './TransactionFilters.module.css'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = {
  session: SessionDetail
  filter: ReportFilter
  filtered: TransactionPage['filtered'] | undefined
  onChange: (filter: ReportFilter) => void
}

/** Payment type and user, only those that occur, and amount; below, what they leave (V-3). */
export function TransactionFilters({ session, filter, filtered, onChange }: Props) {
  const { t } = useLingui()
  const { methods, users } = session.filters
  const nameOfMethod = useMethodName()
  const set = (part: Partial<ReportFilter>): void => onChange({ ...filter, ...part })
  return (
    <div className={classes.filters}>
      <search className={classes.chips} aria-label={t`Filters`}>
        <FilterChips
          single
          label={t`Payment type`}
          choices={methods.map(({ code, name }) => ({
            value: code,
            label: nameOfMethod(code, name),
          }))}
          chosen={filter.method === undefined ? [] : [filter.method]}
          onChange={([method]) => set({ method })}
        />
        <FilterChips
          single
          label={t`User`}
          choices={users.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.userId === undefined ? [] : [filter.userId]}
          onChange={([userId]) => set({ userId })}
        />
        <div className={classes.amounts}>
          <span className={classes.label}>
            <Trans>Amount</Trans>
          </span>
          <AmountField
            key={`min ${filter.minAmount}`}
            label={t`At least`}
            amount={filter.minAmount}
            onChange={(minAmount) => set({ minAmount })}
          />
          <span aria-hidden>–</span>
          <AmountField
            key={`max ${filter.maxAmount}`}
            label={t`At most`}
            amount={filter.maxAmount}
            onChange={(maxAmount) => set({ maxAmount })}
          />
        </div>
      </search>
      <TotalLine
        filtered={filtered}
        isNarrowed={isFiltered(filter)}
        onClear={() => onChange(NONE)}
      />
    </div>
  )
}

const NONE: ReportFilter = {
  method: undefined,
  userId: undefined,
  minAmount: undefined,
  maxAmount: undefined,
}

type AmountProps = {
  label: string
  amount: number | undefined
  onChange: (amount: number | undefined) => void
}

/** One end of the range. It counts when it is left or confirmed; a minus reaches reversals. */
function AmountField({ label, amount, onChange }: AmountProps) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const [typed, setTyped] = useState(amount === undefined ? '' : moneyTyped(amount, minorDigits))
  const bare = typed.trim().replace(/^[-−]/, '')
  const size = readMoney(bare, minorDigits)
  const isUnreadable = bare !== '' && size === null
  const apply = (): void => {
    if (isUnreadable) return
    const next = size === null ? undefined : bare === typed.trim() ? size : -size
    if (next !== amount) onChange(next)
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      className={classes.amount}
      inputMode="decimal"
      value={typed}
      error={isUnreadable ? t`Type an amount such as 150.00` : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply()
      }}
    />
  )
}

type TotalProps = {
  filtered: TransactionPage['filtered'] | undefined
  isNarrowed: boolean
  onClear: () => void
}

/** Always there: the sum of what is listed, however it was filtered. */
function TotalLine({ filtered, isNarrowed, onClear }: TotalProps) {
  return (
    <div className={classes.total} aria-live="polite">
      {filtered ? (
        <>
          <span>
            {isNarrowed ? <Trans>Filtered:</Trans> : <Trans>All:</Trans>}{' '}
            <Plural value={filtered.count} one="# transaction" other="# transactions" />
          </span>
          <b>
            <NetTotal session={{ netTotal: filtered.net }} />
          </b>
          {isNarrowed ? <ClearFilters onClear={onClear} /> : null}
        </>
      ) : null}
    </div>
  )
}
