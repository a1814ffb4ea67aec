import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, type KeyboardEvent } from 'react'
import { CitationStatusBadge } from './CitationStatusBadge.tsx'
import { plateText } from '../enforcement/plateText.ts'
import { plainNumber } from '../enforcement/queries.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import { useKinds } from './finding.ts'
import classes from './FoundList.module.css'
import { OrderStatusBadge } from './OrderStatusBadge.tsx'
import { keyOf, type Found } from './payable.ts'
import type { CounterState } from './useCounter.ts'

type Props = {
  text: string
  found: readonly Found[]
  hasMore: boolean
  onChoose: (found: Found) => void
  onPlate: (plate: string) => void
  /** All of these are wanted. */
  onAll: (numbers: string[]) => void
  /** What is being paid already, and stays while one is chosen. */
  counter: CounterState
}

/**
 * Several things to pay begin like this: arrow keys and Enter choose one, or all that is due. What
 * is due stands first.
 */
export function FoundList({ text, found: all, hasMore, onChoose, onPlate, onAll, counter }: Props) {
  const { t } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  const found = all.toSorted((a, b) => Number(isDue(b)) - Number(isDue(a)))
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
  const due = found.filter(isDue)
  return (
    <div>
      <output className={classes.count}>
        {hasMore ? (
          <Trans>
            More than {found.length} begin with “{text}”: type more of it, or choose.
          </Trans>
        ) : (
          <Plural value={found.length} one="# found." other="# found: choose one." />
        )}
      </output>
      <ul ref={list} className={classes.list} aria-label={t`Found`}>
        {found.map((one, index) => (
          <li key={keyOf(one)}>
            <button
              type="button"
              ref={index === 0 ? focusFirst : undefined}
              onKeyDown={move}
              onClick={() => onChoose(one)}
            >
              <b className={classes.number}>{one.number}</b>
              <About found={one} />
              <span className={classes.due}>
                <Money amount={one.shown.due} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {plate === null && !hasMore && due.length > 1 ? (
        <Button variant="default" mt="sm" onClick={() => onAll(due.map(({ number }) => number))}>
          <Plural value={due.length} one="Add # that is due" other="Add all # that are due" />:{' '}
          <Money amount={due.reduce((sum, { shown }) => sum + shown.due, 0)} />
        </Button>
      ) : null}
      {plate === null ? null : (
        <Button variant="default" mt="sm" onClick={() => onPlate(plate)}>
          <Trans>Add all that is due on plate {plate}</Trans>
        </Button>
      )}
      <InPayment counter={counter} />
    </div>
  )
}

/** What is due stands before what is paid. */
const isDue = ({ shown }: Found): boolean => shown.due > 0

/** What is in the payment already: it is not gone while the list stands in its place. */
function InPayment({ counter: { draft, reckoned } }: { counter: CounterState }) {
  if (draft.open === null) return null
  const numbers = [...draft.cart, draft.open].map(({ number }) => number).join(', ')
  return (
    <p className={classes.count}>
      <Trans>
        In this payment already: {numbers}, <Money amount={reckoned.amount ?? 0} />. Esc goes back
        to it.
      </Trans>
    </p>
  )
}

/** What it is, whose it is, and how it stands. */
function About({ found: { type, shown } }: { found: Found }) {
  if (type === 'permit_order') {
    const numbers = shown.permits.map(({ number }) => number).join(', ')
    const whose = new Set([shown.payer, ...shown.permits.map(({ holder }) => holder)])
    return (
      <>
        <span className={classes.what}>
          <Trans>Permits {numbers}</Trans>
        </span>
        <span className={classes.who}>{[...whose].filter(Boolean).join(' · ')}</span>
        <OrderStatusBadge status={shown.status} />
      </>
    )
  }
  return (
    <>
      <span className={classes.what}>{shown.violation}</span>
      <span className={classes.who}>
        {[plateText(shown.plate, shown.state), shown.payer].filter(Boolean).join(' · ')}
      </span>
      <CitationStatusBadge status={shown.status} />
    </>
  )
}

/** The plate that was asked for, where several citations have just it. */
function plateOf(text: string, found: readonly Found[]): string | null {
  const wanted = plainNumber(text)
  const plates = found.flatMap((one) => (one.type === 'citation' ? (one.shown.plate ?? []) : []))
  const same = plates.filter((plate) => plainNumber(plate) === wanted)
  return same.length > 1 ? (same[0] ?? null) : null
}

const focusFirst = (button: HTMLButtonElement | null): void => button?.focus()

function NothingFound({ text }: { text: string }) {
  const kinds = useKinds()
  const mayWrite = usePermission('citations.write') && kinds.citations
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
