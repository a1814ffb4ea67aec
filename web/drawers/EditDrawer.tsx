import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Drawer } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './Drawers.module.css'
import { LabelFields, type Labels } from './LabelFields.tsx'
import { DRAWERS_CHANGED } from './queries.ts'

const POINTERS = ['/name', '/description', '/type']

/** Edits what can be edited; the session settings were fixed at creation (D-4). */
export function EditDrawer({ drawer, onClose }: { drawer: Drawer; onClose: () => void }) {
  const { t } = useLingui()
  const [labels, setLabels] = useState<Labels>({
    name: drawer.name,
    description: drawer.description ?? '',
    type: drawer.type,
  })
  const change = useChange(
    ({ name, description, type }: Labels, key) => {
      const body = { name: name.trim(), description: description.trim() || null, type }
      const ifMatch = `"${drawer.version}"`
      return api.patch<Drawer>(`/drawers/${drawer.id}`, body, { key, ifMatch })
    },
    {
      stale: DRAWERS_CHANGED,
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Edit {drawer.name}</Trans>}
      confirm={<Trans>Save</Trans>}
      onConfirm={() => change.send(labels)}
      busy={change.isBusy}
      disabled={labels.name.trim() === ''}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <LabelFields
        labels={labels}
        onChange={setLabels}
        fieldProblem={useFieldProblem(change.problem)}
      />
      <p className={classes.fixed}>
        <Trans>
          Branch, opening balance, concurrent users and closing were fixed when the drawer was
          created. For others, create another drawer and deactivate this one.
        </Trans>
      </p>
    </ConfirmAction>
  )
}
