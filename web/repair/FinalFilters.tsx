import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { PersonField } from '../administration/PersonField.tsx'
import { DayFields } from '../kit/DayFields.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { usePermission } from '../login/me.ts'
import type { FinalFilter } from './finalFilter.ts'
import classes from './FinalFilters.module.css'

type Props = { filter: FinalFilter; onChange: (filter: FinalFilter) => void }

/** Which of the final items: of a citation, of a person, of days, and what became of them. */
export function FinalFilters({ filter, onChange }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<FinalFilter>): void => onChange({ ...filter, ...part })
  const maySeePeople = usePermission('people.read')
  return (
    <search className={classes.filters} aria-label={t`Filters`}>
      <CitationField
        key={filter.citation}
        value={filter.citation}
        onChange={(citation) => set({ citation })}
      />
      <DayFields from={filter.from} to={filter.to} onChange={set} />
      {maySeePeople ? (
        <PersonField userId={filter.userId} onChange={(userId) => set({ userId })} />
      ) : null}
      <FilterChips
        label={t`Outcome`}
        single
        choices={[
          { value: 'repaired', label: t`Repaired` },
          { value: 'rejected', label: t`Rejected` },
          { value: 'withdrawn', label: t`Withdrawn` },
        ]}
        chosen={filter.outcome ? [filter.outcome] : []}
        onChange={([outcome]) => set({ outcome: outcome as FinalFilter['outcome'] })}
      />
    </search>
  )
}

type FieldProps = {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Asked for with Enter, or when the field is left: no number is asked for by halves. */
function CitationField({ value, onChange }: FieldProps) {
  const { t } = useLingui()
  const [text, setText] = useState(value ?? '')
  const wanted = text.trim() === '' ? undefined : text.trim().toUpperCase()
  const ask = (): void => {
    if (wanted !== value) onChange(wanted)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <TextInput
        label={t`Citation`}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={ask}
      />
    </form>
  )
}
