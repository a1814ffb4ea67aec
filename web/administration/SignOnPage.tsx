import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignOnProvider } from '../api/contract.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Administration.module.css'
import { ListProblem } from './ListProblem.tsx'
import { ProviderDialog } from './ProviderDialog.tsx'
import { providersQuery, signOnQuery } from './queries.ts'
import { SignOnForm } from './SignOnForm.tsx'
import { TryProvider } from './TryProvider.tsx'
import './problemTexts.ts'

type Doing =
  | { what: 'edit'; provider: SignOnProvider | null }
  | { what: 'try'; provider: SignOnProvider }

/** How people of the agency sign in with accounts that they have elsewhere. */
export function SignOnPage() {
  const { t } = useLingui()
  const settings = useQuery(signOnQuery)
  const providers = useQuery(providersQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('sign_on.write')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const columns = useColumns(refused, setDoing)
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHeader
        title={t`Single sign-on`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={refused}
            onClick={() => setDoing({ what: 'edit', provider: null })}
          >
            <Trans>New provider</Trans>
          </GuardedButton>
        }
      />
      <Panel title={<Trans>Providers</Trans>}>
        <DataTable
          caption={t`Providers`}
          columns={columns}
          rows={providers.data}
          rowKey={({ id }) => id}
          faded={({ active }: SignOnProvider) => !active}
          error={
            providers.isError && !providers.data ? (
              <ListProblem error={providers.error} onRetry={() => void providers.refetch()} />
            ) : undefined
          }
          empty={
            <EmptyState title={<Trans>There is no provider.</Trans>}>
              <Trans>
                With an OpenID provider people sign in with the account that they have at work
                already.
              </Trans>
            </EmptyState>
          }
        />
      </Panel>
      <Panel title={<Trans>How people sign in</Trans>}>
        {settings.data ? (
          <SignOnForm key={settings.data.version} settings={settings.data} refused={refused} />
        ) : settings.isError ? (
          <ListProblem error={settings.error} onRetry={() => void settings.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Panel>
      {doing?.what === 'edit' ? (
        <ProviderDialog
          provider={doing.provider}
          callbackUrl={settings.data?.callbackUrl ?? ''}
          onClose={close}
        />
      ) : null}
      {doing?.what === 'try' ? <TryProvider provider={doing.provider} onClose={close} /> : null}
    </>
  )
}

function useColumns(
  refused: string | undefined,
  onDo: (doing: Doing) => void,
): Column<SignOnProvider>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'issuer',
      header: t`Issuer`,
      cell: ({ issuer }) => <span className={classes.long}>{issuer}</span>,
    },
    {
      key: 'roles',
      header: t`Roles`,
      cell: ({ roleClaim }) =>
        roleClaim === null ? t`given here` : t`from the claim ${roleClaim}`,
    },
    {
      key: 'people',
      header: t`New people`,
      cell: ({ createsPeople }) => (createsPeople ? t`are added` : t`are refused`),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ active }) =>
        active ? (
          <StatusBadge tone="open">{t`Offered`}</StatusBadge>
        ) : (
          <StatusBadge tone="closed">{t`Switched off`}</StatusBadge>
        ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (provider) => (
        <ActionMenu
          label={t`Actions for ${provider.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused,
              onSelect: () => onDo({ what: 'edit', provider }),
            },
            {
              key: 'try',
              label: t`Try it`,
              icon: <IconPlugConnected size={16} aria-hidden />,
              refused,
              onSelect: () => onDo({ what: 'try', provider }),
            },
          ]}
        />
      ),
    },
  ]
}
