import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Input, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import classes from './Administration.module.css'
import { rolesQuery } from './queries.ts'

export type Mapping = { value: string; roleId: string }

type Props = {
  mapping: Mapping[]
  error: string | undefined
  onChange: (mapping: Mapping[]) => void
}

/** Which value of the claim gives which role, a line each. */
export function RoleMappingFields({ mapping, error, onChange }: Props) {
  const { t } = useLingui()
  const roles = useQuery(rolesQuery)
  const lines = mapping.length > 0 ? mapping : [{ value: '', roleId: '' }]
  const edit = (at: number, part: Partial<Mapping>): void =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const choices = [
    { value: '', label: t`Choose a role` },
    ...(roles.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <fieldset className={classes.mapping}>
      <legend>
        <Trans>What each value gives</Trans>
      </legend>
      {lines.map((line, at) => {
        const number = at + 1
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place only
          <div key={at} className={classes.mapped}>
            <TextInput
              aria-label={t`Value ${number}`}
              placeholder={t`Value`}
              maxLength={200}
              value={line.value}
              onChange={(event) => edit(at, { value: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={t`Role for value ${number}`}
              data={choices}
              value={line.roleId}
              onChange={(event) => edit(at, { roleId: event.currentTarget.value })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t`Remove value ${number}`}
              onClick={() => onChange(lines.filter((_, index) => index !== at))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        )
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...lines, { value: '', roleId: '' }])}
        >
          <Trans>One more value</Trans>
        </Button>
      </div>
      {error === undefined ? null : <Input.Error>{error}</Input.Error>}
    </fieldset>
  )
}
