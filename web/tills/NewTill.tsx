import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Till, TillKind } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { branchesQuery } from '../drawers/queries.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { formatsIn } from '../kit/formats.ts'
import { FormatsProvider, useFormats } from '../kit/FormatsProvider.tsx'
import { usePermission } from '../login/me.ts'
import { readBaitBills } from './baitBills.ts'
import { LIMIT_POINTERS, LimitFields, readLimits, type TypedLimits } from './LimitFields.tsx'
import { CASH_CHANGED } from './queries.ts'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'

/** Whose notes and coins the product knows; others are counted by the series in which most are made. */
const CURRENCIES = ['USD', 'EUR', 'CAD', 'JPY', 'GBP', 'MXN']

const KIND_ORDER: readonly TillKind[] = ['standard', 'vault', 'reserve']

type Typed = {
  number: string
  branchId: string
  kind: TillKind
  currency: string
  trays: number
  bins: number
  limits: TypedLimits
  baitBills: string
}

const POINTERS = ['/number', '/branchId', '/currency', '/baitBills', ...LIMIT_POINTERS]

/** The form for a new till with all that is created with it (C-1). */
export function NewTill({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const own = useFormats()
  const form = useNewTill(onClose)
  const { wish, set, typed, change, fieldProblem } = form
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New till</Trans>}
      confirm={<Trans>Create till</Trans>}
      onConfirm={() => (wish ? change.send(wish) : undefined)}
      busy={change.isBusy}
      disabled={wish === null}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <TextInput
        label={t`Number`}
        description={t`As it is written on the till. No other till has it.`}
        required
        data-autofocus
        maxLength={20}
        autoComplete="off"
        value={typed.number}
        error={fieldProblem('/number')}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Place form={form} />
      <FormatsProvider value={formatsIn(own, typed.currency)}>
        <LimitFields
          typed={typed.limits}
          onChange={(limits) => set({ limits })}
          fieldProblem={fieldProblem}
        />
      </FormatsProvider>
      <BaitBills form={form} />
    </ConfirmAction>
  )
}

type Form = ReturnType<typeof useNewTill>

function useNewTill(onClose: () => void) {
  const { t } = useLingui()
  const nameOf = useTillName()
  const own = useFormats()
  const branches = useQuery(branchesQuery)
  const [now, setNow] = useState<Typed>({
    number: '',
    branchId: '',
    kind: 'standard',
    currency: own.currency,
    trays: 1,
    bins: 1,
    limits: { warning: '', stop: '', blindCount: false },
    baitBills: '',
  })
  const typed = { ...now, branchId: now.branchId || (branches.data?.[0]?.id ?? '') }
  const { minorDigits } = formatsIn(own, typed.currency)
  const limits = readLimits(typed.limits, minorDigits)
  const bills = readBaitBills(typed.baitBills, minorDigits)
  const { branchId, kind, currency, trays, bins } = typed
  const number = typed.number.trim()
  const isUnfit = number === '' || branchId === '' || limits === null || bills.wrong !== null
  const wish = isUnfit
    ? null
    : { branchId, number, kind, currency, trays, bins, ...limits, baitBills: bills.bills }
  const change = useChange(
    (input: NonNullable<typeof wish>, key) => api.post<Till>('/tills', input, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: (till) => {
        const name = nameOf(till)
        notifications.show({ message: t`${name} is there, available and empty.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const set = (part: Partial<Typed>): void => setNow((before) => ({ ...before, ...part }))
  return { typed, set, wish, bills, branches: branches.data ?? [], change, fieldProblem }
}

function Place({ form }: { form: Form }) {
  const { t } = useLingui()
  const { typed, set, branches, fieldProblem } = form
  const kinds = { standard: t`Standard, of a cashier`, vault: t`Vault`, reserve: t`Reserve` }
  return (
    <>
      <NativeSelect
        label={t`Kind`}
        value={typed.kind}
        data={KIND_ORDER.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(event) => {
          const kind = KIND_ORDER.find((one) => one === event.currentTarget.value)
          set({ kind: kind ?? 'standard' })
        }}
      />
      <div className={classes.two}>
        <NativeSelect
          label={t`Branch`}
          value={typed.branchId}
          data={branches.map(({ id, name }) => ({ value: id, label: name }))}
          error={fieldProblem('/branchId')}
          onChange={(event) => set({ branchId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Currency`}
          value={typed.currency}
          data={[...new Set([typed.currency, ...CURRENCIES])]}
          error={fieldProblem('/currency')}
          onChange={(event) => set({ currency: event.currentTarget.value })}
        />
        <Few label={t`Trays`} value={typed.trays} onChange={(trays) => set({ trays })} />
        <Few label={t`Bins for papers`} value={typed.bins} onChange={(bins) => set({ bins })} />
      </div>
    </>
  )
}

type FewProps = { label: string; value: number; onChange: (value: number) => void }

function Few({ label, value, onChange }: FewProps) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={9}
      clampBehavior="strict"
      allowDecimal={false}
      value={value}
      onChange={(typed) => onChange(Number(typed) || 1)}
    />
  )
}

/** Only for those who may see them afterwards. */
function BaitBills({ form }: { form: Form }) {
  const { t } = useLingui()
  const maySee = usePermission('bait_bills.read')
  const { typed, set, bills, fieldProblem } = form
  if (!maySee) return null
  const { wrong } = bills
  return (
    <Textarea
      label={t`Bait bills, if there are any`}
      description={t`One on each line: its serial number and its value, such as L12345678A 20.`}
      autosize
      minRows={2}
      value={typed.baitBills}
      error={wrong === null ? fieldProblem('/baitBills') : t`This line cannot be read: ${wrong}`}
      onChange={(event) => set({ baitBills: event.currentTarget.value })}
    />
  )
}
