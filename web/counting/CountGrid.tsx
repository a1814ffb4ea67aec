import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import classes from './CountGrid.module.css'
import { type CountedPieces, type Denomination, pieceField, type Pieces } from './pieces.ts'
import { useDenominationName } from './useDenominationName.ts'

type Props = {
  denominations: readonly Denomination[]
  pieces: Pieces
  values: CountedPieces['values']
  /** What the id of a line's field is made of; another for each grid on a page. */
  fieldOf?: (denomination: string) => string
  /** Marks what cannot be read, once somebody has tried to hand it in. */
  isAsked: boolean
  onChange: (pieces: Pieces) => void
}

/** Cash by denomination, from large to small: type pieces, Enter goes down. */
export function CountGrid(props: Props) {
  const { denominations, pieces, values, fieldOf = pieceField, isAsked, onChange } = props
  const { t } = useLingui()
  const nameOf = useDenominationName()
  const groups = [
    { kind: 'note', label: t`Notes` },
    { kind: 'coin', label: t`Coins` },
    { kind: 'roll', label: t`Rolled coin` },
  ] as const
  let running = 0
  return (
    <div className={classes.groups}>
      {groups.map(({ kind, label }) => {
        const lines = denominations.filter((each) => each.kind === kind)
        if (lines.length === 0) return null
        return (
          <table key={kind} className={classes.table}>
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">{t`Of`}</th>
                <th scope="col">{t`Pieces`}</th>
                <th scope="col" className={classes.figure}>{t`Value`}</th>
                <th scope="col" className={classes.figure}>{t`Running sum`}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                running += values[line.code] ?? 0
                return (
                  <Line
                    key={line.code}
                    name={nameOf(line)}
                    field={fieldOf(line.code)}
                    text={pieces[line.code] ?? ''}
                    value={values[line.code] ?? null}
                    running={running}
                    isAsked={isAsked}
                    onChange={(text) => onChange({ ...pieces, [line.code]: text })}
                  />
                )
              })}
            </tbody>
          </table>
        )
      })}
    </div>
  )
}

type LineProps = {
  name: string
  field: string
  text: string
  /** Minor units; null where the text is no number of pieces. */
  value: number | null
  /** All lines down to this one, in minor units. */
  running: number
  isAsked: boolean
  onChange: (text: string) => void
}

function Line({ name, field, text, value, running, isAsked, onChange }: LineProps) {
  const { t } = useLingui()
  const formats = useFormats()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          id={field}
          className={classes.pieces}
          data-line
          inputMode="numeric"
          autoComplete="off"
          aria-label={t`Pieces of ${name}`}
          aria-invalid={(isAsked && value === null) || undefined}
          title={value === null ? t`A whole number of pieces, 100,000 at most` : undefined}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </td>
      <td className={classes.figure}>
        {value === null ? (
          <span className={classes.wrong}>
            {/^\s*\d+\s*$/.test(text) ? t`more than 100,000` : t`not a number`}
          </span>
        ) : value === 0 ? (
          <span aria-hidden>–</span>
        ) : (
          <Money amount={value} />
        )}
      </td>
      <td className={classes.figure}>
        {value ? <span className={classes.running}>{moneyText(running, formats)}</span> : null}
      </td>
    </tr>
  )
}

/** Enter and the arrows go from line to line; at the end they come to the button. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, shiftKey, ctrlKey, metaKey } = event
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-line]')) return
  if (ctrlKey || metaKey) return
  const isDown = key === 'ArrowDown' || (key === 'Enter' && !shiftKey)
  const isUp = key === 'ArrowUp' || (key === 'Enter' && shiftKey)
  if (!isDown && !isUp) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  stops[stops.indexOf(target) + (isDown ? 1 : -1)]?.focus()
}
