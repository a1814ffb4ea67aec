import { Trans, useLingui } from '@lingui/react/macro'
import { IconBan, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import { useChange } from '../api/useChange.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { ListProblem } from './ListProblem.tsx'
import { NewApiKey } from './NewApiKey.tsx'
import { keysQuery, type ApiKey } from './queries.ts'

/** Keys with which programs act as a person; each secret is shown once. */
export function ApiKeys() {
  const { t } = useLingui()
  const keys = useQuery(keysQuery)
  const mayWrite = usePermission('keys.write')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const [isMaking, setIsMaking] = useState(false)
  const [ending, setEnding] = useState<ApiKey | null>(null)
  const columns = useColumns(refused, setEnding)
  return (
    <Panel
      title={<Trans>API keys</Trans>}
      beside={
        <GuardedButton
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          refused={refused}
          onClick={() => setIsMaking(true)}
        >
          <Trans>New key</Trans>
        </GuardedButton>
      }
    >
      <DataTable
        caption={t`API keys`}
        columns={columns}
        rows={keys.data}
        rowKey={({ id }) => id}
        faded={({ revokedAt }: ApiKey) => revokedAt !== null}
        error={
          keys.isError && !keys.data ? (
            <ListProblem error={keys.error} onRetry={() => void keys.refetch()} />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There are no API keys.</Trans>}>
            <Trans>A key lets a program do what the person it belongs to may do.</Trans>
          </EmptyState>
        }
      />
      {isMaking ? <NewApiKey onClose={() => setIsMaking(false)} /> : null}
      {ending ? <EndKey apiKey={ending} onClose={() => setEnding(null)} /> : null}
    </Panel>
  )
}

function useColumns(refused: string | undefined, onEnd: (key: ApiKey) => void): Column<ApiKey>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    { key: 'user', header: t`Acts as`, cell: ({ user }) => user.name },
    { key: 'made', header: t`Made`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      key: 'used',
      header: t`Last used`,
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : <Trans>never</Trans>),
    },
    {
      key: 'state',
      header: t`Status`,
      cell: ({ revokedAt }) =>
        revokedAt ? (
          <StatusBadge tone="closed">{t`Revoked`}</StatusBadge>
        ) : (
          <StatusBadge tone="open">{t`Active`}</StatusBadge>
        ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (key) => (
        <ActionMenu
          label={t`Actions for the key ${key.name}`}
          actions={[
            {
              key: 'revoke',
              label: t`Revoke`,
              icon: <IconBan size={16} aria-hidden />,
              danger: true,
              refused: refused ?? (key.revokedAt ? t`It is revoked already.` : undefined),
              onSelect: () => onEnd(key),
            },
          ]}
        />
      ),
    },
  ]
}

function EndKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useLingui()
  const { name } = apiKey
  const change = useChange(
    (id: string, key) => api.post<undefined>(`/api-keys/${id}/revoke`, undefined, { key }),
    {
      stale: [['api-keys']],
      onSuccess: () => {
        notifications.show({ message: t`The key ${name} is revoked.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Revoke the key {name}</Trans>}
      confirm={<Trans>Revoke</Trans>}
      danger
      onConfirm={() => change.send(apiKey.id)}
      busy={change.isBusy}
      problem={change.problem}
    >
      <Trans>
        Programs that use it are refused from this moment on. It cannot be made valid again.
      </Trans>
    </ConfirmAction>
  )
}
