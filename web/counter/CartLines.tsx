import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { Money } from '../kit/Money.tsx'
import classes from './TenderLines.module.css'
import type { CounterState } from './useCounter.ts'

/**
 * What else this payment pays for, in the order in which it is paid (E-5). Enter on a line opens it
 * to change its amount; Delete, or its cross, takes it out.
 */
export function CartLines({ counter }: { counter: CounterState }) {
  const { t } = useLingui()
  const { draft, reckoned, isLocked, choose, takeOut } = counter
  if (draft.cart.length === 0) return null
  const open = draft.citation ?? ''
  return (
    <section aria-label={t`Cart`} className={classes.cart}>
      <div className={classes.head}>
        <Plural
          value={draft.cart.length + 1}
          one="# citation in this payment"
          other="# citations in this payment"
        />
        {isLocked ? null : (
          <button type="button" onClick={() => takeOut(open)}>
            <Trans>Take {open} out</Trans>
          </button>
        )}
      </div>
      <ul className={classes.lines}>
        {reckoned.cart.map(({ number, amount, due }) => (
          <li key={number}>
            <button
              type="button"
              disabled={isLocked}
              aria-label={t`Open ${number}`}
              onClick={() => choose(number)}
              onKeyDown={(event) => {
                if (event.key === 'Delete' && !isLocked) takeOut(number)
              }}
            >
              <span className="tabular">{number}</span>
              <span>
                {amount !== null && amount !== due ? (
                  <span className={classes.soft}>
                    <Trans>
                      due <Money amount={due} />
                    </Trans>{' '}
                  </span>
                ) : null}
                {amount === null ? '–' : <Money amount={amount} />}
              </span>
            </button>
            <CloseButton
              size="sm"
              disabled={isLocked}
              aria-label={t`Take out: ${number}`}
              onClick={() => takeOut(number)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
