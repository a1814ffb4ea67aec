import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { IntakeSource } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './Intake.module.css'
import { SOURCES_CHANGED } from './queries.ts'
import { SourceFields } from './SourceFields.tsx'
import { NEW, USUAL, wishOf, type SourceForm } from './sourceForm.ts'

const BESIDE = ['/name', '/drawerId', '/method']

/** Sets up where files come from; how they are read is said on its page, or by the first of them. */
export function NewSource({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [form, setForm] = useState<SourceForm>({ ...NEW, method: USUAL.csv })
  const create = useChange(
    (wanted: SourceForm, key) => {
      const { active: _active, ...wish } = wishOf(wanted)
      return api.post<IntakeSource>('/intake/sources', { ...wish, format: wanted.format }, { key })
    },
    {
      stale: SOURCES_CHANGED,
      onSuccess: ({ id }) =>
        void navigate({ to: '/intake/sources/$sourceId', params: { sourceId: id } }),
    },
  )
  const { t } = useLingui()
  const missing = [
    ...(form.name.trim() === '' ? [t`a name`] : []),
    ...(form.drawerId === '' ? [t`a drawer`] : []),
    ...(form.method === '' ? [t`a payment method`] : []),
  ].join(', ')
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New source</Trans>}
      confirm={<Trans>Add source</Trans>}
      onConfirm={() => create.send(form)}
      busy={create.isBusy}
      disabled={missing !== ''}
      problem={isAllBeside(create.problem, BESIDE) ? undefined : create.problem}
    >
      <div className={classes.form}>
        <SourceFields
          form={form}
          isNew
          fieldProblem={useFieldProblem(create.problem)}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        {missing === '' ? null : (
          <output className={classes.note}>
            <Trans>Before it can be added it needs: {missing}.</Trans>
          </output>
        )}
      </div>
    </ConfirmAction>
  )
}
