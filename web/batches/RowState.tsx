import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { BatchLine } from '../api/contract.ts'
import { moneyText, readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Entry.module.css'
import { amountOf, hasCardNumber, isBlank, type Row } from './keying.ts'

/** Why a line could not be posted, by the codes of the server. */
const FAULTS: Record<string, MessageDescriptor> = {
  missing: msg`not complete yet`,
  citation_not_found: msg`There is no such citation.`,
  citation_not_payable: msg`This citation takes no money.`,
  method_unknown: msg`There is no such method.`,
  method_not_offered: msg`This method is not offered any more.`,
  reference_required: msg`This method needs a reference.`,
}

type Props = { row: Row; due: number | null; check: BatchLine | undefined }

/** What becomes of a line: full, partial, over, or why it could not be posted. */
export function RowState({ row, due, check }: Props) {
  const { t } = useLingui()
  const formats = useFormats()
  if (isBlank(row)) return null
  if (hasCardNumber(row))
    return <Wrong text={t`This looks like a card number. Card numbers are never kept here.`} />
  if (row.amount?.trim() && readMoney(row.amount, formats.minorDigits) === null)
    return <Wrong text={t`This is no amount.`} />
  const fault = check?.faults.find(({ code }) => code !== 'missing') ?? check?.faults[0]
  const text = fault && FAULTS[fault.code]
  if (fault && fault.code !== 'missing') return <Wrong text={text ? t(text) : fault.detail} />
  const amount = amountOf(row, formats.minorDigits)
  if (fault && amount === null) return <span>{text ? t(text) : null}</span>
  if (due === null || amount === null) return null
  const money = (minor: number): string => moneyText(minor, formats)
  const [rest, surplus] = [money(due - amount), money(amount - due)]
  if (amount === due) return <Trans>full</Trans>
  if (amount < due) return <Trans>partial, {rest} stays due</Trans>
  return (
    <span className={classes.over}>
      {due === 0 ? (
        <Trans>nothing due, {surplus} becomes account balance</Trans>
      ) : (
        <Trans>over, {surplus} becomes account balance</Trans>
      )}
    </span>
  )
}

function Wrong({ text }: { text: string }) {
  return <span className={classes.wrong}>{text}</span>
}
