import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { rolesQuery } from '../administration/queries.ts'
import type { RepairOrdering } from '../api/contract.ts'
import { FilterChips } from '../kit/FilterChips.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Notice } from '../kit/Notice.tsx'
import { type CriterionForm, faultsOf, selectsAll } from './configurationForm.ts'
import { sourceNamesQuery } from './queries.ts'
import classes from './Configuration.module.css'
import { ORDERINGS } from './words.ts'
import { ALL_REASONS, useReasonText } from './useReasonText.ts'

const ALL_ORDERINGS = Object.keys(ORDERINGS) as RepairOrdering[]

type Props = {
  criterion: CriterionForm
  place: number
  count: number
  minorDigits: number
  onChange: (part: Partial<CriterionForm>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One criterion: what it selects, in which order, and for whom. */
export function CriterionFields(props: Props) {
  const { criterion, place, minorDigits, onChange } = props
  const { t } = useLingui()
  const reasonText = useReasonText()
  const { data: sources } = useQuery(sourceNamesQuery)
  const faults = faultsOf(criterion, minorDigits)
  const money = t`An amount, not below the one before it.`
  const days = t`Whole days, not below those before them.`
  return (
    <fieldset className={classes.criterion}>
      <legend>
        <Trans>Criterion {place}</Trans>
      </legend>
      <Buttons {...props} />
      <div className={classes.limits}>
        <MoneyInput
          label={t`Amount from`}
          value={criterion.minAmount}
          error={faults.has('minAmount') ? money : undefined}
          onChange={(minAmount) => onChange({ minAmount })}
        />
        <MoneyInput
          label={t`Amount up to`}
          value={criterion.maxAmount}
          error={faults.has('maxAmount') ? money : undefined}
          onChange={(maxAmount) => onChange({ maxAmount })}
        />
        <TextInput
          label={t`Days old, at least`}
          inputMode="numeric"
          value={criterion.minAgeDays}
          error={faults.has('minAgeDays') ? days : undefined}
          onChange={(event) => onChange({ minAgeDays: event.currentTarget.value })}
        />
        <TextInput
          label={t`Days old, at most`}
          inputMode="numeric"
          value={criterion.maxAgeDays}
          error={faults.has('maxAgeDays') ? days : undefined}
          onChange={(event) => onChange({ maxAgeDays: event.currentTarget.value })}
        />
        <TextInput
          label={t`Batch in the file`}
          maxLength={40}
          value={criterion.batch}
          onChange={(event) => onChange({ batch: event.currentTarget.value })}
        />
      </div>
      <FilterChips
        label={t`Reasons`}
        choices={ALL_REASONS.map((reason) => ({ value: reason, label: reasonText(reason) }))}
        chosen={criterion.reasons}
        onChange={(chosen) =>
          onChange({ reasons: ALL_REASONS.filter((reason) => chosen.includes(reason)) })
        }
      />
      <FilterChips
        label={t`Sources`}
        choices={(sources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={criterion.sourceIds}
        onChange={(sourceIds) => onChange({ sourceIds })}
      />
      <TakesAll criterion={criterion} />
      <QueueFields queue={criterion} onChange={onChange} />
    </fieldset>
  )
}

/** Said, since it leaves nothing for those after it. */
function TakesAll({ criterion }: Pick<Props, 'criterion'>) {
  if (!selectsAll(criterion)) return null
  return (
    <Notice kind="warning">
      <Trans>Nothing is chosen: it takes all that is left, and what stands after it nothing.</Trans>
    </Notice>
  )
}

function Buttons({ place, count, onMove, onRemove }: Props) {
  const { t } = useLingui()
  const shared = { variant: 'subtle', color: 'gray' } as const
  return (
    <div className={classes.criterionButtons}>
      <ActionIcon
        {...shared}
        aria-label={t`Criterion ${place} earlier`}
        disabled={place === 1}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...shared}
        aria-label={t`Criterion ${place} later`}
        disabled={place === count}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...shared} aria-label={t`Remove criterion ${place}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}

type Queue = Pick<CriterionForm, 'ordering' | 'groups'>

/** In which order, and for people of which roles; none chosen is everybody. */
export function QueueFields({
  queue,
  onChange,
}: {
  queue: Queue
  onChange: (part: Partial<Queue>) => void
}) {
  const { t } = useLingui()
  const { data: roles } = useQuery(rolesQuery)
  const offered = (roles ?? []).filter(
    ({ id, permissions }) => permissions.includes('repair.work') || queue.groups.includes(id),
  )
  return (
    <>
      <NativeSelect
        className={classes.ordering}
        label={t`Order`}
        value={queue.ordering}
        data={ALL_ORDERINGS.map((one) => ({ value: one, label: t(ORDERINGS[one]) }))}
        onChange={(event) => {
          const ordering = ALL_ORDERINGS.find((one) => one === event.currentTarget.value)
          if (ordering) onChange({ ordering })
        }}
      />
      <FilterChips
        label={t`Only for these roles`}
        choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={queue.groups}
        onChange={(groups) => onChange({ groups })}
      />
    </>
  )
}
