import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { NewPermitOrder, Permit, PermitOrder } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import classes from './Sale.module.css'
import { SaleTenders } from './SaleTenders.tsx'
import {
  amountsOf,
  emptySale,
  emptyTender,
  saleOf,
  totalOf,
  type Missing,
  type SaleDraft,
} from './sale.ts'
import { TOUCHED } from './useGiveBack.ts'

/** The button that takes the money; an empty Enter in the find box goes to it. */
export const TAKE = 'take-permit-payment'

type Props = { permits: readonly Permit[]; onSold: (order: PermitOrder) => void }

/** What is taken for the permits, by one or more tenders; Enter takes it. */
export function SalePayment({ permits, onSold }: Props) {
  const { user } = useMe()
  const formats = useFormats()
  const { data: methods = [] } = useQuery(offeredMethodsQuery)
  const [draft, setDraft] = useKept(user.id, 'permit-sale', emptySale)
  const total = totalOf(permits, draft, formats.minorDigits) ?? 0
  const { request, missing } = saleOf(draft, permits, methods, formats.minorDigits)
  const sell = useChange(
    (order: NewPermitOrder, key) => api.post<PermitOrder>('/permit-orders', order, { key }),
    {
      stale: TOUCHED,
      onSuccess: (order) => {
        setDraft(emptySale)
        onSold(order)
      },
    },
  )
  if (permits.length === 0) return null
  const amount = moneyText(total, formats)
  return (
    <div className={classes.payment}>
      <Panel title={<Trans>Payment</Trans>}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (missing === null) sell.send(request)
          }}
        >
          <FeeAndPayer
            draft={draft}
            onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          />
          <SaleTenders
            tenders={draft.tenders}
            amounts={amountsOf(draft, total, formats.minorDigits)}
            methods={methods}
            onChange={(tenders) => setDraft((now) => ({ ...now, tenders }))}
          />
          {sell.problem ? <ProblemNotice problem={sell.problem} /> : null}
          <div className={classes.end}>
            <Button
              variant="default"
              disabled={draft.tenders.length >= 10}
              onClick={() =>
                setDraft((now) => ({ ...now, tenders: [...now.tenders, { ...emptyTender }] }))
              }
            >
              <Trans>Pay by one more tender</Trans>
            </Button>
            <div>
              <Wanted missing={missing} />{' '}
              <Button id={TAKE} type="submit" loading={sell.isBusy} disabled={missing !== null}>
                <Trans>Take {amount}</Trans>
              </Button>
            </div>
          </div>
        </form>
      </Panel>
    </div>
  )
}

type FeeProps = { draft: SaleDraft; onChange: (part: Partial<SaleDraft>) => void }

function FeeAndPayer({ draft, onChange }: FeeProps) {
  const { t } = useLingui()
  return (
    <div className={classes.extra}>
      <MoneyInput
        label={t`Service fee, if there is one`}
        value={draft.serviceFee}
        onChange={(serviceFee) => onChange({ serviceFee })}
      />
      <TextInput
        label={t`Payer, if known`}
        value={draft.payer}
        autoComplete="off"
        onChange={(event) => onChange({ payer: event.currentTarget.value })}
      />
    </div>
  )
}

function Wanted({ missing }: { missing: Missing | null }) {
  const { t } = useLingui()
  const texts: Record<Missing, string> = {
    permits: '',
    fee: t`The service fee is no amount.`,
    amounts: t`The tenders do not come to the total.`,
    reference: t`A reference is needed.`,
    card_tail: t`Four digits of the card, or none.`,
  }
  if (missing === null) return null
  return <output className={classes.hint}>{texts[missing]}</output>
}
