import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { filterToAddress, isCardTail, isOrderId, type OrderFilter } from './orderFilter.ts'
import classes from './Permits.module.css'

const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

/** P-4: by ID, by card tail and by date range; what is looked for stands in the address. */
export function OrderSearch({ filter }: { filter: OrderFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(filter)
  const set = (part: Partial<OrderFilter>): void => setTyped((now) => ({ ...now, ...part }))
  const [isTried, setIsTried] = useState(false)
  const idWrong = typed.id !== undefined && !isOrderId(typed.id)
  const cardWrong = typed.cardTail !== undefined && !isCardTail(typed.cardTail)
  const find = (): void => {
    setIsTried(true)
    if (!idWrong && !cardWrong)
      void navigate({ to: '/permit-orders', search: filterToAddress(typed) })
  }
  return (
    <search>
      <form
        className={classes.search}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextInput
          ref={focusFirst}
          label={t`Order ID`}
          placeholder="PO-30001"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed.id ?? ''}
          error={isTried && idWrong ? t`An ID looks like PO-30001.` : undefined}
          onChange={(event) => set({ id: event.currentTarget.value.trim() || undefined })}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={t`Card, last four digits`}
          inputMode="numeric"
          maxLength={4}
          value={typed.cardTail ?? ''}
          error={isTried && cardWrong ? t`Type four digits.` : undefined}
          onChange={(event) => set({ cardTail: event.currentTarget.value.trim() || undefined })}
          autoComplete="off"
        />
        <Dates filter={typed} onChange={set} />
        <Button type="submit" variant="default" className={classes.aligned}>
          <Trans>Find</Trans>
        </Button>
      </form>
    </search>
  )
}

type DatesProps = { filter: OrderFilter; onChange: (part: Partial<OrderFilter>) => void }

function Dates({ filter, onChange }: DatesProps) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        type="date"
        label={t`Ordered from`}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t`to`}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
    </>
  )
}
