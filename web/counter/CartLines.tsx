import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, VisuallyHidden } from '@mantine/core'
import { Money } from '../kit/Money.tsx'
import classes from './TenderLines.module.css'
import { keyOf } from './payable.ts'
import type { ReckonedLine } from './reckon.ts'
import type { CounterState } from './useCounter.ts'
import { removal } from './removal.ts'

/**
 * What else this payment pays for, in the order in which it is paid (E-5). Enter on a line opens it
 * to change its amount; Delete, or its cross, takes it out.
 */
export function CartLines({ counter }: { counter: CounterState }) {
  const { t } = useLingui()
  const { draft, reckoned, isLocked, takeOut } = counter
  const { open } = draft
  if (draft.cart.length === 0 || open === null) return null
  const { number } = open
  return (
    <section aria-label={t`Cart`} className={classes.cart}>
      <div className={classes.head}>
        <Plural
          value={draft.cart.length + 1}
          one="# item in this payment"
          other="# items in this payment"
        />
        {isLocked ? null : (
          <button type="button" onClick={() => takeOut(open)}>
            <Trans>Take {number} out</Trans>
          </button>
        )}
      </div>
      <ul className={classes.lines}>
        {reckoned.cart.map((line) => (
          <Line key={keyOf(line)} line={line} counter={counter} />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { line: ReckonedLine; counter: CounterState }

function Line({ line, counter: { isLocked, choose, takeOut } }: LineProps) {
  const { t } = useLingui()
  const { number, amount, due, isTooMuch } = line
  const remove = removal(() => takeOut(line))
  return (
    <li>
      <button
        type="button"
        disabled={isLocked}
        aria-keyshortcuts="Delete"
        data-too-much={isTooMuch || undefined}
        onClick={() => choose(line)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !isLocked) remove(event)
        }}
      >
        <span className="tabular">
          <VisuallyHidden>
            <Trans context="verb">Open</Trans>{' '}
          </VisuallyHidden>
          {number}
        </span>
        <span>
          {amount !== null && amount !== due ? (
            <span className={isTooMuch ? classes.wrong : classes.soft}>
              {isTooMuch ? (
                <Trans>
                  only <Money amount={due} /> is due
                </Trans>
              ) : (
                <Trans>
                  due <Money amount={due} />
                </Trans>
              )}{' '}
            </span>
          ) : null}
          {amount === null ? '–' : <Money amount={amount} />}
        </span>
      </button>
      <CloseButton
        size="sm"
        disabled={isLocked}
        aria-label={t`Take out: ${number}`}
        onClick={remove}
      />
    </li>
  )
}
