import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaymentMethod } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './Administration.module.css'
import { methodsQuery, type Versioned } from './queries.ts'

type Method = Versioned<PaymentMethod>
type Wish = {
  name: string
  cash: boolean
  document: boolean
  needsReference: boolean
  shortcut: string | null
}

/** Adds a payment method or edits one. Whether it is cash is fixed: the books stand on it. */
export function MethodDialog({ method, onClose }: { method: Method | null; onClose: () => void }) {
  const { t } = useLingui()
  const methods = useQuery(methodsQuery)
  const [wish, setWish] = useState<Wish>({
    name: method?.name ?? '',
    cash: method?.cash ?? false,
    document: method?.document ?? false,
    needsReference: method?.needsReference ?? false,
    shortcut: method?.shortcut ?? null,
  })
  const set = (part: Partial<Wish>): void => setWish({ ...wish, ...part })
  const change = useSaveMethod(method, onClose)
  const fieldProblem = useFieldProblem(change.problem)
  const holder = methods.data?.find(
    ({ code, shortcut }) =>
      shortcut === wish.shortcut && shortcut !== null && code !== method?.code,
  )?.name
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={method ? <Trans>Edit {method.name}</Trans> : <Trans>New method</Trans>}
      confirm={method ? <Trans>Save</Trans> : <Trans>Add method</Trans>}
      onConfirm={() => change.send({ ...wish, name: wish.name.trim() })}
      busy={change.isBusy}
      disabled={wish.name.trim() === '' || holder !== undefined}
      problem={
        isAllBeside(change.problem, ['/name', '/shortcut', '/code']) ? undefined : change.problem
      }
    >
      <TextInput
        label={t`Name`}
        required
        data-autofocus
        maxLength={60}
        value={wish.name}
        error={fieldProblem('/name') ?? fieldProblem('/code')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t`Key at the counter`}
        description={t`One letter from A to Z that chooses it, or none.`}
        maxLength={1}
        w={160}
        value={wish.shortcut ?? ''}
        error={holder ? t`This key chooses ${holder}.` : fieldProblem('/shortcut')}
        onChange={(event) => {
          const letter = event.currentTarget.value.toUpperCase().replaceAll(/[^A-Z]/g, '')
          set({ shortcut: letter === '' ? null : letter })
        }}
      />
      <Checkbox
        label={t`A reference number is needed`}
        checked={wish.needsReference}
        onChange={(event) => set({ needsReference: event.currentTarget.checked })}
      />
      {method ? <FixedNote method={method} /> : <Kind wish={wish} onChange={set} />}
    </ConfirmAction>
  )
}

function useSaveMethod(method: Method | null, onClose: () => void) {
  const { t } = useLingui()
  return useChange(
    ({ cash, document, ...input }: Wish, key) => {
      if (!method)
        return api.post<Method>('/payment-methods', { cash, document, ...input }, { key })
      const ifMatch = `"${method.version}"`
      return api.patch<Method>(`/payment-methods/${method.code}`, input, { key, ifMatch })
    },
    {
      stale: [['payment-methods']],
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
}

type KindProps = { wish: Wish; onChange: (part: Partial<Wish>) => void }

/** Cash lies in a till's trays, papers in its bins (C-3); it is one of the two, or neither. */
function Kind({ wish, onChange }: KindProps) {
  const { t } = useLingui()
  return (
    <>
      <Checkbox
        label={t`It is cash`}
        checked={wish.cash}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ cash: checked, document: checked ? false : wish.document })
        }
      />
      <Checkbox
        label={t`It comes on paper`}
        description={t`As a check does: it lies in a bin of the till, and is counted there.`}
        checked={wish.document}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ document: checked, cash: checked ? false : wish.cash })
        }
      />
    </>
  )
}

function FixedNote({ method: { cash, document } }: { method: Method }) {
  return (
    <p className={classes.note}>
      {cash ? (
        <Trans>It is cash. That was fixed when it was added.</Trans>
      ) : document ? (
        <Trans>It comes on paper. That was fixed when it was added.</Trans>
      ) : (
        <Trans>It is neither cash nor on paper. That was fixed when it was added.</Trans>
      )}
    </p>
  )
}
