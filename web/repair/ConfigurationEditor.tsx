import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairConfiguration, RepairConfigurationWish } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { type Change, useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import {
  type ConfigurationForm,
  type CriterionForm,
  formOf,
  MOST_CRITERIA,
  newCriterion,
  reordered,
  wishOf,
} from './configurationForm.ts'
import { CriterionFields, QueueFields } from './CriterionFields.tsx'
import { effectQuery, REPAIR_CHANGED } from './queries.ts'
import classes from './Configuration.module.css'
import { Releases } from './SwitchConfiguration.tsx'

/** The criteria as they are typed. To change those of the active one is a deactivation too. */
export function ConfigurationEditor({ configuration }: { configuration: RepairConfiguration }) {
  const { t } = useLingui()
  const editing = useEditing(configuration)
  const { form, set, save, refused, submit, isAsking, stopAsking } = editing
  const wrong = useFieldProblem(save.problem)
  return (
    <form
      noValidate
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault()
        if (refused === undefined) submit()
      }}
    >
      <TextInput
        label={t`Name`}
        maxLength={80}
        autoComplete="off"
        value={form.name}
        error={wrong('/name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <p className={classes.soft}>
        <Trans>
          An item belongs to the first criterion that selects it, and only people of its groups get
          it.
        </Trans>
      </p>
      <Criteria editing={editing} />
      {save.problem && !isAsking && !isAllBeside(save.problem, ['/name']) ? (
        <ProblemNotice problem={save.problem} />
      ) : null}
      <div className={classes.actions}>
        <GuardedButton type="submit" refused={refused} loading={save.isBusy && !isAsking}>
          <Trans>Save</Trans>
        </GuardedButton>
        <Button
          variant="default"
          disabled={form.criteria.length >= MOST_CRITERIA}
          onClick={() => set({ criteria: [...form.criteria, newCriterion()] })}
        >
          <Trans>Add a criterion</Trans>
        </Button>
        {editing.isChanged ? (
          <Button variant="subtle" onClick={editing.drop}>
            <Trans>Drop the changes</Trans>
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <SaveActive
          configuration={configuration}
          save={save}
          onConfirm={editing.send}
          onClose={stopAsking}
        />
      ) : null}
    </form>
  )
}

type Editing = ReturnType<typeof useEditing>

function Criteria({ editing: { form, set, change } }: { editing: Editing }) {
  const { minorDigits } = useFormats()
  return (
    <>
      {form.criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.key}
          criterion={criterion}
          place={index + 1}
          count={form.criteria.length}
          minorDigits={minorDigits}
          onChange={(part) => change(criterion.key, part)}
          onMove={(by) => set({ criteria: reordered(form.criteria, index, by) })}
          onRemove={() =>
            set({ criteria: form.criteria.filter(({ key }) => key !== criterion.key) })
          }
        />
      ))}
      <fieldset className={classes.criterion}>
        <legend>
          <Trans>Everything else</Trans>
        </legend>
        <QueueFields
          queue={form.last}
          onChange={(part) => set({ last: { ...form.last, ...part } })}
        />
      </fieldset>
    </>
  )
}

function useEditing(configuration: RepairConfiguration) {
  const { t } = useLingui()
  const { user } = useMe()
  const { minorDigits } = useFormats()
  const { id, version } = configuration
  const [typed, setTyped] = useKept<ConfigurationForm | null>(
    user.id,
    `repair-configuration-${id}-${version}`,
    null,
  )
  const [isAsking, setIsAsking] = useState(false)
  const [stored] = useState(() => formOf(configuration, minorDigits))
  const form = typed ?? stored
  const wish = wishOf(form, minorDigits)
  const isChanged = JSON.stringify(wish) !== JSON.stringify(wishOf(stored, minorDigits))
  const save = useChange(
    (input: RepairConfigurationWish, key) =>
      api.patch<RepairConfiguration>(`/repair/configurations/${id}`, input, {
        key,
        ifMatch: `"${version}"`,
      }),
    {
      stale: REPAIR_CHANGED,
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        setTyped(null)
        setIsAsking(false)
      },
    },
  )
  const refused =
    wish === null
      ? t`Something cannot be read yet.`
      : isChanged
        ? undefined
        : t`Nothing is changed.`
  const set = (part: Partial<ConfigurationForm>): void => setTyped({ ...form, ...part })
  const send = (): void => (wish ? save.send(wish) : undefined)
  return {
    form,
    set,
    change: (key: string, part: Partial<CriterionForm>) =>
      set({
        criteria: form.criteria.map((one) => (one.key === key ? { ...one, ...part } : one)),
      }),
    save,
    refused,
    isChanged,
    send,
    submit: () => (configuration.active ? setIsAsking(true) : send()),
    drop: () => setTyped(null),
    isAsking,
    stopAsking: () => setIsAsking(false),
  }
}

type SaveProps = {
  configuration: RepairConfiguration
  save: Change<RepairConfigurationWish>
  onConfirm: () => void
  onClose: () => void
}

/** what a change of the active one releases, before it does. */
function SaveActive({ configuration, save, onConfirm, onClose }: SaveProps) {
  const { data: effect } = useQuery(effectQuery(configuration.id))
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Change the active configuration</Trans>}
      confirm={<Trans>Save</Trans>}
      busy={save.isBusy}
      disabled={!effect}
      problem={save.problem}
      onConfirm={onConfirm}
    >
      <p className={classes.say}>
        <Trans>
          A change of its criteria counts as a deactivation and an activation. A new name alone does
          nothing of that.
        </Trans>
      </p>
      {effect ? <Releases {...effect.releases} /> : null}
    </ConfirmAction>
  )
}
