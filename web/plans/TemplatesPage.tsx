import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListProblem } from '../administration/ListProblem.tsx'
import { api } from '../api/client.ts'
import type { PlanTemplate } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { Days, LATE_FEE_WORDS, Months } from './PlanWords.tsx'
import { templatesQuery } from './queries.ts'
import { TemplateDialog } from './TemplateDialog.tsx'
import './problemTexts.ts'

type Doing = { template: PlanTemplate | null }

/** Plan templates (E-8): the rules that plans are made by, and whether they are offered. */
export function TemplatesPage() {
  const { t } = useLingui()
  const templates = useQuery(templatesQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('plans.templates')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const offer = useChange(
    ({ template, offered }: { template: PlanTemplate; offered: boolean }, key) => {
      const ifMatch = `"${template.version}"`
      return api.patch<PlanTemplate>(
        `/plan-templates/${template.id}`,
        { offered },
        { key, ifMatch },
      )
    },
    { stale: [['plan-templates']] },
  )
  const columns = useColumns({
    refused,
    onEdit: (template) => setDoing({ template }),
    onOffer: (template, offered) => offer.send({ template, offered }),
  })
  return (
    <>
      <PageHeader
        title={t`Plan templates`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={refused}
            onClick={() => setDoing({ template: null })}
          >
            <Trans>New template</Trans>
          </GuardedButton>
        }
      />
      {offer.problem ? <ProblemNotice problem={offer.problem} /> : null}
      <DataTable
        caption={t`Plan templates`}
        columns={columns}
        rows={templates.data}
        rowKey={({ id }) => id}
        faded={({ offered }) => !offered}
        error={
          templates.isError && !templates.data ? (
            <ListProblem error={templates.error} onRetry={() => void templates.refetch()} />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There are no plan templates yet.</Trans>}>
            <Trans>
              A template gives payment plans their fee, their smallest instalment, their longest
              term and their grace. Plans can be made without one.
            </Trans>
          </EmptyState>
        }
      />
      {doing ? <TemplateDialog template={doing.template} onClose={() => setDoing(null)} /> : null}
    </>
  )
}

type Does = {
  refused: string | undefined
  onEdit: (template: PlanTemplate) => void
  onOffer: (template: PlanTemplate, offered: boolean) => void
}

function useColumns({ refused, onEdit, onOffer }: Does): Column<PlanTemplate>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'fee',
      header: t`Enrolment fee`,
      align: 'right',
      cell: ({ enrolmentFee }) => <Money amount={enrolmentFee} />,
    },
    {
      key: 'smallest',
      header: t`Smallest instalment`,
      align: 'right',
      cell: ({ smallestInstalment }) => <Money amount={smallestInstalment} />,
    },
    {
      key: 'longest',
      header: t`Longest term`,
      cell: ({ longestMonths }) => <Months count={longestMonths} />,
    },
    {
      key: 'grace',
      header: t`Grace`,
      cell: ({ graceDays }) => <Days count={graceDays} />,
    },
    {
      key: 'late',
      header: t`Late fees`,
      wideOnly: true,
      cell: ({ lateFees }) => t(LATE_FEE_WORDS[lateFees]),
    },
    {
      key: 'offered',
      header: t`Offered`,
      cell: (template) => (
        <Switch
          aria-label={t`${template.name} is offered`}
          checked={template.offered}
          disabled={refused !== undefined}
          title={refused}
          onChange={(event) => onOffer(template, event.currentTarget.checked)}
        />
      ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (template) => (
        <ActionMenu
          label={t`Actions for ${template.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused,
              onSelect: () => onEdit(template),
            },
          ]}
        />
      ),
    },
  ]
}
