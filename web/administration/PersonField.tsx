import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usePermission } from '../login/me.ts'
import { peopleQuery } from './queries.ts'

type Props = { userId: string | undefined; onChange: (userId: string | undefined) => void }

/** One person of the agency, or everybody; who may not see people can only have everybody. */
export function PersonField({ userId, onChange }: Props) {
  const { t } = useLingui()
  const people = useQuery({ ...peopleQuery, enabled: usePermission('people.read') })
  return (
    <NativeSelect
      label={t`Person`}
      value={userId ?? ''}
      data={[
        { value: '', label: t`Everybody` },
        ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
