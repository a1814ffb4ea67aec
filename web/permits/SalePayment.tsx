import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { NewPermitOrder, PaymentMethod, Permit, PermitOrder } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { withTender } from '../counter/draft.ts'
import { PayPanel } from '../counter/PayPanel.tsx'
import { offeredMethodsQuery } from '../counter/queries.ts'
import type { Missing } from '../counter/reckon.ts'
import { useIsReady } from '../counter/useIsReady.ts'
import { useTenderKeys } from '../counter/useTenderKeys.ts'
import { Facts } from '../kit/Facts.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Sale.module.css'
import { emptySale, linesOf, reckonSale, requestOf, type SaleDraft } from './sale.ts'
import { TOUCHED } from './useGiveBack.ts'

/** The button that takes the money; an empty Enter in the find box goes to it. */
export const TAKE = '[data-sale] [type=submit]'

type Props = {
  permits: readonly Permit[]
  draft: SaleDraft
  onDraft: (draft: SaleDraft) => void
  onSold: (order: PermitOrder, change: number) => void
}

/** What is taken for the permits, by the keys of the counter: letters, +, Enter. */
export function SalePayment(props: Props) {
  const { data: methods } = useQuery(offeredMethodsQuery)
  const isReady = useIsReady()
  if (props.permits.length === 0 || !isReady) return null
  // A letter means a method, so none is typed before it is known which there are.
  return methods ? (
    <Form key={props.permits.length} {...props} methods={methods} />
  ) : (
    <PageSkeleton />
  )
}

type FormProps = Props & { methods: readonly PaymentMethod[] }

/** A sale as it is typed, what it comes to, and the way to take it once. */
function useSale({ permits, draft, onDraft, onSold, methods }: FormProps) {
  const formats = useFormats()
  const [asked, setAsked] = useState<Missing | null>(null)
  const reckoned = reckonSale(draft, permits, methods, formats)
  const sell = useChange(
    (order: NewPermitOrder, key) => api.post<PermitOrder>('/permit-orders', order, { key }),
    {
      stale: TOUCHED,
      onSuccess: (order) => {
        onDraft(emptySale)
        onSold(order, reckoned.change)
      },
    },
  )
  const edit = (next: SaleDraft): void => {
    setAsked(null)
    onDraft(next)
  }
  const submit = (): Missing | null => {
    const { missing } = reckoned
    if (missing) {
      setAsked(missing.what)
      onDraft({ ...draft, active: missing.tender })
      return missing.what
    }
    sell.send(requestOf(draft, permits, reckoned, formats.minorDigits))
    return null
  }
  return { draft, reckoned, methods, edit, submit, asked, sell, isLocked: sell.isBusy }
}

function Form(props: FormProps) {
  const sale = useSale(props)
  const { draft, edit, reckoned, methods, asked, sell, isLocked } = sale
  const { form, takeButton, splitHere, open, submit } = useTenderKeys(sale)
  // The next key belongs to the payment, as at the counter; F2 leads to the next permit.
  useEffect(() => takeButton.current?.focus(), [takeButton])
  return (
    <form
      ref={form}
      className={classes.payment}
      data-sale
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div>
        <Facts facts={useLines(props)} />
        <FeeAndPayer draft={draft} onChange={(part) => edit({ ...draft, ...part })} asked={asked} />
      </div>
      <PayPanel
        draft={draft}
        reckoned={reckoned}
        methods={methods}
        onDraft={edit}
        onMethod={(code) => edit(withTender(draft, draft.active, { method: code }))}
        onSplit={splitHere}
        onPart={open}
        asked={asked}
        isSending={sell.isBusy}
        isLocked={isLocked}
        isAsking={false}
        takeRef={takeButton}
        notice={sell.problem ? <ProblemNotice problem={sell.problem} /> : null}
      />
    </form>
  )
}

/** Where the total comes from: nothing is in it that does not stand here. */
function useLines({ permits, draft }: Props) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  return linesOf(permits, draft, minorDigits).map(({ key, permit, name, amount }) => ({
    key,
    label: permit === null ? t`Service fee` : `${permit}: ${name}`,
    value: <Money amount={amount} />,
  }))
}

type FeeProps = {
  draft: SaleDraft
  onChange: (part: Partial<SaleDraft>) => void
  asked: Missing | null
}

function FeeAndPayer({ draft, onChange, asked }: FeeProps) {
  const { t } = useLingui()
  return (
    <div className={classes.extra}>
      <MoneyInput
        label={t`Further service fee, if there is one`}
        data-amount
        value={draft.serviceFee}
        error={asked === 'amount' ? t`The service fee is no amount.` : undefined}
        onChange={(serviceFee) => onChange({ serviceFee })}
      />
      <TextInput
        label={t`Payer, if known`}
        value={draft.payer}
        autoComplete="off"
        data-free-text
        onChange={(event) => onChange({ payer: event.currentTarget.value })}
      />
    </div>
  )
}
