import { Trans } from '@lingui/react/macro'
import type { PaymentMethod } from '../api/contract.ts'
import classes from './MethodKeys.module.css'

type Props = {
  methods: readonly PaymentMethod[]
  chosen: string | null
  onChoose: (code: string) => void
  disabled: boolean
}

/** The methods, each with its one-letter key. Arrow keys move, Enter goes on. */
export function MethodKeys({ methods, chosen, onChoose, disabled }: Props) {
  return (
    <fieldset className={classes.keys} disabled={disabled}>
      <legend>
        <Trans>Method</Trans>
      </legend>
      {methods.map(({ code, name, shortcut }) => (
        <label key={code} className={classes.key}>
          <input
            type="radio"
            name="method"
            value={code}
            checked={chosen === code}
            aria-keyshortcuts={shortcut ?? undefined}
            onChange={() => onChoose(code)}
          />
          {shortcut ? (
            <span className={classes.letter} aria-hidden>
              {shortcut.toUpperCase()}
            </span>
          ) : null}
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
