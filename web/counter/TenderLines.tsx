import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { Money } from '../kit/Money.tsx'
import type { Tendering } from './draft.ts'
import type { Reckoned } from './reckon.ts'
import classes from './TenderLines.module.css'

type Props = {
  draft: Tendering
  reckoned: Pick<Reckoned, 'tenders'>
  onChoose: (index: number) => void
  onRemove: (index: number) => void
}

/** The parts of a payment in several methods. The marked one is being typed below. */
export function TenderLines({ draft, reckoned, onChoose, onRemove }: Props) {
  const { t } = useLingui()
  if (draft.tenders.length < 2) return null
  return (
    <ul className={classes.lines} aria-label={t`Parts of the payment`}>
      {reckoned.tenders.map(({ method, amount }, index) => {
        const name = method?.name ?? t`not chosen yet`
        return (
          <li key={index} data-active={index === draft.active || undefined}>
            <button
              type="button"
              aria-current={index === draft.active || undefined}
              onClick={() => onChoose(index)}
            >
              <span>{method ? method.name : <Trans>Method?</Trans>}</span>
              {amount === null ? <span>–</span> : <Money amount={amount} />}
            </button>
            <CloseButton
              size="sm"
              aria-label={t`Take out: ${name}`}
              onClick={() => onRemove(index)}
            />
          </li>
        )
      })}
    </ul>
  )
}
