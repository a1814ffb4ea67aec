import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { allOf } from '../api/client.ts'
import type { Drawer, SessionStatus } from '../api/contract.ts'
import { addDays } from '../kit/days.ts'
import { FilterChips } from '../kit/FilterChips.tsx'
import type { SummaryFilter } from './summary.ts'
import classes from './SummaryFilters.module.css'

type Props = { filter: SummaryFilter; today: string; onChange: (filter: SummaryFilter) => void }

/** Date, drawer and status, and whether deactivated drawers count (V-1). */
export function SummaryFilters({ filter, today, onChange }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<SummaryFilter>): void => onChange({ ...filter, ...part })
  const drawers = useQuery({
    queryKey: ['drawers', 'names'],
    queryFn: ({ signal }) => allOf<Drawer>('/drawers', { signal }),
  })
  const offered = (drawers.data ?? []).filter(
    ({ id, status }) => filter.includeDeactivated || status === 'active' || id === filter.drawerId,
  )
  return (
    <search className={classes.filters} aria-label={t`Filters`}>
      <Dates filter={filter} today={today} onChange={set} />
      <NativeSelect
        label={t`Drawer`}
        value={filter.drawerId ?? ''}
        data={[
          { value: '', label: t`All drawers` },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => set({ drawerId: event.currentTarget.value || undefined })}
      />
      <div className={classes.chips}>
        <FilterChips
          label={t`Status`}
          choices={[
            { value: 'open', label: t`Open` },
            { value: 'in_review', label: t`In Review` },
            { value: 'closed', label: t`Closed` },
          ]}
          chosen={filter.status}
          onChange={(status) => set({ status: status as SessionStatus[] })}
        />
        <FilterChips
          label={t`Counts`}
          single
          choices={[
            { value: 'any', label: t`With a difference` },
            { value: 'waiting', label: t`Difference to be decided` },
          ]}
          chosen={filter.difference ? [filter.difference] : []}
          onChange={([difference]) =>
            set({ difference: difference as SummaryFilter['difference'] })
          }
        />
        <Switch
          size="sm"
          label={t`Include deactivated drawers`}
          checked={filter.includeDeactivated}
          onChange={(event) => set({ includeDeactivated: event.currentTarget.checked })}
        />
      </div>
    </search>
  )
}

type DatesProps = {
  filter: SummaryFilter
  today: string
  onChange: (part: Partial<SummaryFilter>) => void
}

function Dates({ filter, today, onChange }: DatesProps) {
  const { t } = useLingui()
  const ranges = [
    { key: 'today', label: t`Today`, from: today, to: today },
    { key: 'yesterday', label: t`Yesterday`, from: addDays(today, -1), to: addDays(today, -1) },
    { key: 'week', label: t`Last 7 days`, from: addDays(today, -6), to: today },
    { key: 'all', label: t`All dates`, from: undefined, to: undefined },
  ]
  return (
    <>
      <TextInput
        type="date"
        label={t`Opened from`}
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
      <Button.Group className={classes.ranges}>
        {ranges.map(({ key, label, from, to }) => (
          <Button
            key={key}
            variant="default"
            aria-pressed={filter.from === from && filter.to === to}
            className={classes.range}
            onClick={() => onChange({ from, to })}
          >
            {label}
          </Button>
        ))}
      </Button.Group>
    </>
  )
}

/** Takes all filters back, for a list that they left empty. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  return (
    <Button size="xs" variant="default" onClick={onClear}>
      <Trans>Clear filters</Trans>
    </Button>
  )
}
