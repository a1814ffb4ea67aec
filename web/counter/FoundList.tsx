import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, type KeyboardEvent } from 'react'
import type { CitationSummary } from '../api/contract.ts'
import { CitationStatusBadge } from '../enforcement/CitationStatusBadge.tsx'
import { plateText } from '../enforcement/plateText.ts'
import { plainNumber } from '../enforcement/queries.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import classes from './FoundList.module.css'

type Props = {
  text: string
  found: readonly CitationSummary[]
  hasMore: boolean
  onChoose: (number: string) => void
  onPlate: (plate: string) => void
}

/** Several citations begin like this: arrow keys and Enter choose one. */
export function FoundList({ text, found, hasMore, onChoose, onPlate }: Props) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  if (found.length === 0) return <NothingFound text={text} />
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const buttons = Array.from(list.current?.parentElement?.querySelectorAll('button') ?? [])
    if (step === undefined || buttons.length === 0) return
    event.preventDefault()
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  const plate = plateOf(text, found)
  return (
    <div>
      <output className={classes.count}>
        {hasMore ? (
          <Trans>
            More than {found.length} begin with “{text}”: type more of it, or choose.
          </Trans>
        ) : (
          <Plural
            value={found.length}
            one="# citation found."
            other="# citations found: choose one."
          />
        )}
      </output>
      <ul ref={list} className={classes.list} aria-label={t`Citations found`}>
        {found.map((one, index) => (
          <li key={one.number}>
            <button
              type="button"
              ref={index === 0 ? focusFirst : undefined}
              onKeyDown={move}
              onClick={() => onChoose(one.number)}
            >
              <b className={classes.number}>{one.number}</b>
              <span className={classes.what}>{one.violation}</span>
              <span className={classes.who}>
                {[plateText(one.plate, one.state), one.payer].filter(Boolean).join(' · ')}
              </span>
              <CitationStatusBadge status={one.status} />
              <span className={classes.due}>
                <Money amount={one.due} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {plate === null ? null : (
        <Button variant="default" mt="sm" onClick={() => onPlate(plate)}>
          <Trans>Add all that is due on plate {plate}</Trans>
        </Button>
      )}
    </div>
  )
}

/** The plate that was asked for, where several have just it. */
function plateOf(text: string, found: readonly CitationSummary[]): string | null {
  const wanted = plainNumber(text)
  const same = found.filter(({ plate }) => plate !== null && plainNumber(plate) === wanted)
  return same.length > 1 ? (same[0]?.plate ?? null) : null
}

const focusFirst = (button: HTMLButtonElement | null): void => button?.focus()

function NothingFound({ text }: { text: string }) {
  const mayWrite = usePermission('citations.write')
  return (
    <EmptyState
      title={<Trans>Nothing begins with “{text}”.</Trans>}
      action={
        mayWrite ? (
          <Link to="/citations/new">
            <Trans>Enter this citation by hand</Trans>
          </Link>
        ) : undefined
      }
    >
      <Trans>Check the number on the notice. Blanks and capitals do not matter.</Trans>
    </EmptyState>
  )
}
