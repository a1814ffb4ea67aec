import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CopyButton, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Notice } from '../kit/Notice.tsx'
import { useMe } from '../login/me.ts'
import classes from './Administration.module.css'
import { peopleQuery, type ApiKey } from './queries.ts'

type Made = ApiKey & { secret: string }
type Wish = { name: string; userId: string }

/** Makes a key and shows its secret, this once. */
export function NewApiKey({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const me = useMe()
  const people = useQuery(peopleQuery)
  const [wish, setWish] = useState<Wish>({ name: '', userId: me.user.id })
  const [made, setMade] = useState<Made | null>(null)
  const change = useChange((input: Wish, key) => api.post<Made>('/api-keys', input, { key }), {
    stale: [['api-keys']],
    onSuccess: setMade,
  })
  const fieldProblem = useFieldProblem(change.problem)
  if (made) return <Secret made={made} onClose={onClose} />
  const active = (people.data ?? []).filter(({ active: isActive }) => isActive)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New API key</Trans>}
      confirm={<Trans>Make the key</Trans>}
      onConfirm={() => change.send({ ...wish, name: wish.name.trim() })}
      busy={change.isBusy}
      disabled={wish.name.trim() === ''}
      problem={isAllBeside(change.problem, ['/name', '/userId']) ? undefined : change.problem}
    >
      <TextInput
        label={t`Name`}
        description={t`What the key is for.`}
        required
        data-autofocus
        maxLength={100}
        value={wish.name}
        error={fieldProblem('/name')}
        onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`It acts as`}
        description={t`With the permissions of this person, and under their name in all records.`}
        value={wish.userId}
        data={
          active.length > 0
            ? active.map(({ id, name }) => ({ value: id, label: name }))
            : [{ value: me.user.id, label: me.user.name }]
        }
        error={fieldProblem('/userId')}
        onChange={(event) => setWish({ ...wish, userId: event.currentTarget.value })}
      />
    </ConfirmAction>
  )
}

function Secret({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      classNames={{ title: classes.title }}
      title={<Trans>The key {made.name} is made</Trans>}
    >
      <Notice kind="warning">
        <Trans>
          Copy the secret now. It is shown this once and kept nowhere; if it is lost, revoke the key
          and make another one.
        </Trans>
      </Notice>
      <code className={`${classes.secret} mono`} aria-label={t`Secret`}>
        {made.secret}
      </code>
      <Group justify="flex-end" gap="xs" mt="lg">
        <CopyButton value={made.secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={
                copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
              }
              onClick={copy}
            >
              {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>
          <Trans>I have kept it</Trans>
        </Button>
      </Group>
    </Modal>
  )
}
