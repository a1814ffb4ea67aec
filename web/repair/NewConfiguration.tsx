import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairConfiguration, RepairConfigurationWish } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './Repair.module.css'

/** A configuration that is not active: it begins as oldest first, and its criteria come next. */
export function NewConfiguration({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const create = useChange(
    (wish: RepairConfigurationWish, key) =>
      api.post<RepairConfiguration>('/repair/configurations', wish, { key }),
    {
      stale: [['repair', 'configurations']],
      onSuccess: ({ id: configurationId }) =>
        void navigate({
          to: '/repair/configurations/$configurationId',
          params: { configurationId },
        }),
    },
  )
  const wrong = useFieldProblem(create.problem)
  const isTaken = create.problem?.code === 'repair_configuration_name_taken'
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New configuration</Trans>}
      confirm={<Trans>Add configuration</Trans>}
      busy={create.isBusy}
      disabled={name.trim() === ''}
      problem={isAllBeside(create.problem, ['/name']) || isTaken ? undefined : create.problem}
      onConfirm={() =>
        create.send({ name: name.trim(), criteria: [], last: { ordering: 'oldest' } })
      }
    >
      <p className={classes.say}>
        <Trans>It is not active until somebody activates it: set up its criteria first.</Trans>
      </p>
      <TextInput
        label={t`Name`}
        required
        maxLength={80}
        autoComplete="off"
        value={name}
        error={wrong('/name') ?? (isTaken ? create.problem?.detail : undefined)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}
