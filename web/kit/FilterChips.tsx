import { useId } from 'react'
import { Count } from './Count.tsx'
import classes from './FilterChips.module.css'

type Choice = { value: string; label: string; count?: number }

type Props = {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** At most one at a time. */
  single?: boolean
}

/** A filter as a row of switches. Offer only what occurs; nothing chosen means everything. */
export function FilterChips({ label, choices, chosen, onChange, single = false }: Props) {
  const id = useId()
  const toggle = (value: string): void => {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value))
    else onChange(single ? [value] : [...chosen, value])
  }
  if (choices.length === 0) return null
  return (
    <fieldset className={classes.group} aria-labelledby={id}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {choices.map(({ value, label: text, count }) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {text}
          {count === undefined ? null : (
            <span className="tabular">
              <Count value={count} />
            </span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
