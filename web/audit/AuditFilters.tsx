import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, NativeSelect } from '@mantine/core'
import { PersonField } from '../administration/PersonField.tsx'
import { DayFields } from '../kit/DayFields.tsx'
import { ACTION_NAMES } from './actionNames.ts'
import classes from './Audit.module.css'
import type { AuditFilter } from './queries.ts'

type Props = {
  filter: AuditFilter
  /** What people call the subject that the list is narrowed to. */
  subjectLabel: string | undefined
  onChange: (filter: AuditFilter) => void
}

/** Who, what, when, and one thing alone. */
export function AuditFilters({ filter, subjectLabel, onChange }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<AuditFilter>): void => onChange({ ...filter, ...part })
  const actions = Object.entries(ACTION_NAMES)
    .map(([value, name]) => ({ value, label: t(name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <search className={classes.filters} aria-label={t`Filters`}>
      <DayFields from={filter.from} to={filter.to} onChange={set} />
      <PersonField userId={filter.userId} onChange={(userId) => set({ userId })} />
      <NativeSelect
        label={t`What happened`}
        value={filter.action ?? ''}
        data={[{ value: '', label: t`Everything` }, ...actions]}
        onChange={(event) => set({ action: event.currentTarget.value || undefined })}
      />
      {filter.subject ? (
        <span className={classes.chosen}>
          <Trans>
            Only <b>{subjectLabel ?? filter.subject}</b>
          </Trans>
          <CloseButton
            size="sm"
            aria-label={t`Show all things again`}
            onClick={() => set({ subject: undefined })}
          />
        </span>
      ) : null}
    </search>
  )
}
