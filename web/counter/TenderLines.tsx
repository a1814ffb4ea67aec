import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import type { Tendering } from './draft.ts'
import type { Reckoned } from './reckon.ts'
import classes from './TenderLines.module.css'
import { NEXT_PART } from './usePaying.ts'
import { removal } from './removal.ts'

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
        const isNext = index === (draft.active + 1) % draft.tenders.length
        return (
          <li key={index} data-active={index === draft.active || undefined}>
            <button
              type="button"
              aria-current={index === draft.active || undefined}
              aria-keyshortcuts={isNext ? NEXT_PART : undefined}
              onClick={() => onChoose(index)}
            >
              <span>
                {method ? method.name : <Trans>Method?</Trans>}{' '}
                {isNext ? <KeyHint keys={NEXT_PART} /> : null}
              </span>
              {amount === null ? <span>–</span> : <Money amount={amount} />}
            </button>
            <Remove name={name} onRemove={() => onRemove(index)} />
          </li>
        )
      })}
    </ul>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useLingui()
  const remove = removal(onRemove)
  return <CloseButton size="sm" aria-label={t`Take out: ${name}`} onClick={remove} />
}
