import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../administration/queries.ts'
import { usePermission } from '../login/me.ts'
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
  const people = useQuery({ ...peopleQuery, enabled: usePermission('people.read') })
  const actions = Object.entries(ACTION_NAMES)
    .map(([value, name]) => ({ value, label: t(name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <search className={classes.filters} aria-label={t`Filters`}>
      <TextInput
        type="date"
        label={t`From`}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t`to`}
        value={filter.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t`Person`}
        value={filter.userId ?? ''}
        data={[
          { value: '', label: t`Everybody` },
          ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => set({ userId: event.currentTarget.value || undefined })}
      />
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
