import { useLingui } from '@lingui/react/macro'
import { Group, Radio, Textarea, TextInput } from '@mantine/core'
import type { Drawer } from '../api/contract.ts'

export type Labels = { name: string; description: string; type: Drawer['type'] }

type Props = {
  labels: Labels
  onChange: (labels: Labels) => void
  fieldProblem: (pointer: string) => string | undefined
}

/** Name, description and type: what can be edited of a drawer at any time (D-4). */
export function LabelFields({ labels, onChange, fieldProblem }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<Labels>): void => onChange({ ...labels, ...part })
  return (
    <>
      <TextInput
        label={t`Name`}
        description={t`As people call it: Window 2, Mail desk. No two drawers share a name.`}
        required
        data-autofocus
        maxLength={80}
        value={labels.name}
        error={fieldProblem('/name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t`Description, if it needs one`}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={labels.description}
        error={fieldProblem('/description')}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <Radio.Group
        label={t`Type`}
        description={t`A label only: both do the same.`}
        value={labels.type}
        onChange={(type) => set({ type })}
        error={fieldProblem('/type')}
      >
        <Group mt={6} gap="lg">
          <Radio value="physical" label={t`Physical`} />
          <Radio value="virtual" label={t`Virtual`} />
        </Group>
      </Radio.Group>
    </>
  )
}
