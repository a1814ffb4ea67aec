import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RepairItem } from '../api/contract.ts'
import { isAllBeside } from '../api/fieldProblem.ts'
import { isCovered } from '../counter/keyTargets.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { Arrived } from './Arrived.tsx'
import { Candidates } from './Candidates.tsx'
import { DESK_ID, isCommand, isOnControl, isOnForm } from './keys.ts'
import { LossNotice } from './LossNotice.tsx'
import classes from './Repair.module.css'
import { Left } from './Left.tsx'
import { BESIDE, RepairForm } from './RepairForm.tsx'
import { SayWhy } from './SayWhy.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { type Desk, focusDesk, type OnDisposed, OVER, useDesk } from './useDesk.ts'
import type { KeptDrafts } from './useDrafts.ts'
import type { Loss } from './worklist.ts'

type Props = {
  item: RepairItem
  /** It is not mine any more. */
  loss: Loss | null
  now: number
  drafts: KeptDrafts
  onDisposed: OnDisposed
  onLeave: () => void
}

type Panel = 'reject' | 'defer' | null

/** The open item: what arrived, what it may be, and what is to become of it. */
export function ItemDesk({ item, loss, now, drafts, onDisposed, onLeave }: Props) {
  const { t } = useLingui()
  const [panel, setPanel] = useState<Panel>(null)
  const desk = useDesk({ item, drafts, onDisposed })
  // What is on its way to be disposed of has gone already where others saw it first.
  const gone = desk.dispose.isBusy ? null : loss
  const openPanel = (kind: Panel): void => {
    // Why a repair was refused says nothing of what is done instead.
    if (desk.dispose.problem) desk.dispose.reset()
    setPanel(kind)
  }
  useDeskKeys(desk, gone !== null, openPanel)
  useEffect(focusDesk, [])
  const name = item.arrived.citation ?? item.id
  return (
    <section id={DESK_ID} tabIndex={-1} className={classes.desk} aria-label={t`Item ${name}`}>
      <div className={classes.deskHead}>
        <h2>
          <Trans>
            Line {item.line} of {item.source.name}
          </Trans>
        </h2>
        {gone ? null : <TimeLeft until={item.lockedUntil} since={item.heldSince} now={now} />}
      </div>
      {gone ? (
        <LossNotice loss={gone} isTold={desk.dispose.problem !== undefined} onLeave={onLeave} />
      ) : null}
      <div className={classes.sides}>
        <Arrived item={item} />
        <Candidates desk={desk} />
      </div>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          desk.repair()
        }}
      >
        <Offered desk={desk} />
        <RepairForm desk={desk} />
        <Problem desk={desk} />
        <Left desk={desk} />
        <Dispositions desk={desk} isGone={gone !== null} onPanel={openPanel} />
        <Keys />
      </form>
      {panel ? (
        <SayWhy
          desk={desk}
          kind={panel}
          onClose={() => {
            setPanel(null)
            desk.dispose.reset()
          }}
        />
      ) : null}
    </section>
  )
}

/** what was said of it before stands in the form, to go on from or not. */
function Offered({ desk: { item, startAnew } }: { desk: Desk }) {
  if (item.draft?.type !== 'repair') return null
  return (
    <p className={classes.offered}>
      <Trans>What was typed before is filled in.</Trans>{' '}
      <Button size="compact-xs" variant="default" onClick={startAnew}>
        <Trans>Begin with what arrived</Trans>
      </Button>
    </p>
  )
}

function Problem({ desk: { refusal: problem, isOver } }: { desk: Desk }) {
  if (!problem || isAllBeside(problem, BESIDE)) return null
  // It was about what has been changed since.
  if (!isOver && problem.code === OVER) return null
  if (!isOver) return <ProblemNotice problem={problem} withoutFields />
  return (
    <Notice kind="warning" title={problem.title}>
      {problem.detail} <Trans>Press Enter once more to repair it with the overpayment.</Trans>
    </Notice>
  )
}

type DispositionsProps = {
  desk: Desk
  /** It is not mine any more: Enter in a field still asks, and the server says why not. */
  isGone: boolean
  onPanel: (panel: Panel) => void
}

function Dispositions({ desk, isGone, onPanel }: DispositionsProps) {
  const { t } = useLingui()
  const refused = isGone ? t`You do not hold it any more.` : undefined
  return (
    <div className={classes.dispositions}>
      <GuardedButton
        type="submit"
        refused={refused}
        loading={desk.dispose.isBusy}
        aria-keyshortcuts="Enter"
        rightSection={<KeyHint keys="Enter" />}
      >
        {desk.isOver ? (
          <Trans>Repair with overpayment</Trans>
        ) : (
          <Trans context="action">Repair</Trans>
        )}
      </GuardedButton>
      <GuardedButton
        variant="default"
        refused={refused}
        aria-keyshortcuts="X"
        rightSection={<KeyHint keys="X" />}
        onClick={() => onPanel('reject')}
      >
        <Trans>Reject</Trans>
      </GuardedButton>
      <GuardedButton
        variant="default"
        refused={refused}
        aria-keyshortcuts="D"
        rightSection={<KeyHint keys="D" />}
        onClick={() => onPanel('defer')}
      >
        <Trans>Defer</Trans>
      </GuardedButton>
      <Button
        variant="default"
        className={classes.add}
        aria-keyshortcuts="+"
        rightSection={<KeyHint keys="+" />}
        onClick={desk.addPart}
      >
        <Trans>Add a citation</Trans>
      </Button>
    </div>
  )
}

/** Keys that mean something while nothing is typed; a digit with Alt does so in a field too. */
function useDeskKeys(desk: Desk, isGone: boolean, onPanel: (panel: Panel) => void): void {
  useWindowKey((event) => {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0]
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey
    if (digit !== undefined && (isAlt || isCommand(event))) {
      const candidate = desk.candidates.data?.[Number(digit) - 1]
      if (!candidate) return
      event.preventDefault()
      desk.choose(candidate)
      return
    }
    if (event.key === 'Escape' && !isCovered()) return desk.leaveField()
    if (event.key === 'Enter' && isOnForm(event)) {
      // A key that is held down says nothing anew; without a button a form does nothing by itself.
      if (event.repeat || isGone) event.preventDefault()
      return isGone && !event.repeat ? desk.repair() : undefined
    }
    if (!isCommand(event)) return
    const run = deskKeys(desk, isGone, onPanel)[
      event.key.length === 1 ? event.key.toLowerCase() : event.key
    ]
    if (!run || (event.key === 'Enter' && isOnControl(event))) return
    event.preventDefault()
    // A key that is held down says nothing anew.
    if (!event.repeat) run()
  })
}

function deskKeys(
  desk: Desk,
  isGone: boolean,
  onPanel: (panel: Panel) => void,
): Record<string, () => void> {
  const always = { c: desk.editNumber, '+': desk.addPart, Enter: desk.repair }
  if (isGone) return always
  return { ...always, x: () => onPanel('reject'), d: () => onPanel('defer') }
}

/** What has no button beside it. */
function Keys() {
  return (
    <ul className={classes.keysHint}>
      <li>
        <KeyHint keys="1" spoken />–<KeyHint keys="9" spoken /> <Trans>takes what it may be</Trans>
      </li>
      <li>
        <KeyHint keys="C" spoken /> <Trans>corrects the number</Trans>
      </li>
      <li>
        <KeyHint keys="Esc" spoken /> <Trans>leaves a field</Trans>
      </li>
    </ul>
  )
}
