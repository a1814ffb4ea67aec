import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { forAddress, wordOf } from '../frame/search.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { usePermission } from '../login/me.ts'
import { ApiKeys } from './ApiKeys.tsx'
import { ListProblem } from './ListProblem.tsx'
import { loginsQuery, peopleQuery, type Login } from './queries.ts'
import { RevokeLogin } from './RevokeLogin.tsx'
import { useLoginColumns } from './useLoginColumns.tsx'
import './problemTexts.ts'

const route = getRouteApi('/frame/administration/logins')

/** Who is signed in and was, from where; ending a login; and the API keys. */
export function LoginsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const seesAll = usePermission('logins.read')
  const userId = wordOf(route.useSearch(), 'user')
  const logins = useInfiniteQuery(loginsQuery(userId))
  const [revoking, setRevoking] = useState<Login | null>(null)
  const columns = useLoginColumns(setRevoking)
  return (
    <>
      <PageHeader title={t`Logins`} />
      <Panel title={seesAll ? <Trans>Logins of the agency</Trans> : <Trans>Your logins</Trans>}>
        {seesAll ? (
          <PersonFilter
            userId={userId}
            onChange={(user) =>
              void navigate({
                to: '/administration/logins',
                search: forAddress({ user }),
                replace: true,
              })
            }
          />
        ) : null}
        <DataTable
          caption={t`Logins`}
          columns={columns}
          rows={logins.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          faded={({ endedAt }: Login) => endedAt !== null}
          hasMore={logins.hasNextPage}
          loadingMore={logins.isFetchingNextPage}
          onLoadMore={() => void logins.fetchNextPage()}
          error={
            logins.isError && !logins.data ? (
              <ListProblem error={logins.error} onRetry={() => void logins.refetch()} />
            ) : undefined
          }
          empty={
            <EmptyState title={<Trans>There are no logins.</Trans>}>
              <Trans>Whoever signs in appears here.</Trans>
            </EmptyState>
          }
        />
      </Panel>
      {seesAll ? <ApiKeys /> : null}
      {revoking ? <RevokeLogin login={revoking} onClose={() => setRevoking(null)} /> : null}
    </>
  )
}

type FilterProps = { userId: string | undefined; onChange: (userId: string | undefined) => void }

function PersonFilter({ userId, onChange }: FilterProps) {
  const { t } = useLingui()
  const people = useQuery({ ...peopleQuery, enabled: usePermission('people.read') })
  return (
    <NativeSelect
      mt="sm"
      mb="sm"
      maw={280}
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
