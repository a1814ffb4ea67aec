import { Plural, Trans } from '@lingui/react/macro'
import { api } from '../api/client.ts'
import type { Deposit } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { type CashSource, useCashSource } from './cashSource.ts'
import { CashSourceFields } from './CashSourceFields.tsx'
import classes from './Deposits.module.css'
import { moneyMoved } from './queries.ts'

/** What sealing says, in figures, before it does it. */
export function SealDeposit({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const formats = useFormats()
  const { number, bagNumber, cash, paper, papers } = deposit
  const source = useCashSource(deposit)
  const seal = useChange(
    (body: CashSource['body'], key) =>
      api.post<Deposit>(`/deposits/${deposit.id}/seal`, body, { key }),
    { stale: moneyMoved, onSuccess: onClose },
  )
  const cashText = moneyText(cash, formats)
  const paperText = moneyText(paper, formats)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Seal {number}</Trans>}
      confirm={<Trans>It is all there: seal</Trans>}
      busy={seal.isBusy}
      problem={seal.problem}
      onConfirm={() => seal.send(source.body)}
    >
      <div className={classes.form}>
        <p>
          {bagNumber === null ? (
            <Trans>It travels in no bag.</Trans>
          ) : (
            <Trans>
              You have looked into the bag <b translate="no">{bagNumber}</b>, and in it are:
            </Trans>
          )}
        </p>
        <ul>
          <li>
            <Trans>{cashText} in cash</Trans>
          </li>
          <li>
            <Plural
              value={papers.length}
              _0="no check"
              one={`# check of ${paperText}`}
              other={`# checks, ${paperText} in all`}
            />
          </li>
        </ul>
        <CashSourceFields source={source} />
        <p>
          <Trans>Once it is sealed it cannot be given up or changed.</Trans>
        </p>
      </div>
    </ConfirmAction>
  )
}
