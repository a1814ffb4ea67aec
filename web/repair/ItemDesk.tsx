import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RepairItem, RepairLoss } from '../api/contract.ts'
import { isAllBeside } from '../api/fieldProblem.ts'
import { isCovered } from '../counter/keyTargets.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { Arrived } from './Arrived.tsx'
import { Candidates } from './Candidates.tsx'
import { isCommand, isOnControl } from './keys.ts'
import { LossNotice } from './LossNotice.tsx'
import classes from './Repair.module.css'
import { BESIDE, RepairForm } from './RepairForm.tsx'
import { SayWhy } from './SayWhy.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { type Desk, OVER, useDesk } from './useDesk.ts'
import type { KeptDrafts } from './useDrafts.ts'

type Props = {
  item: RepairItem
  /** It is not mine any more. */
  loss: RepairLoss | null
  now: number
  drafts: KeptDrafts
  onDisposed: (item: RepairItem) => void
  onLeave: () => void
}

type Panel = 'reject' | 'defer' | null

/** The open item: what arrived, what it may be, and what is to become of it. */
export function ItemDesk({ item, loss, now, drafts, onDisposed, onLeave }: Props) {
  const { t } = useLingui()
  const [panel, setPanel] = useState<Panel>(null)
  const element = useRef<HTMLElement>(null)
  const focusDesk = (): void => element.current?.focus({ preventScroll: true })
  const desk = useDesk({ item, drafts, onDisposed, focusDesk })
  useDeskKeys(desk, setPanel)
  useEffect(() => element.current?.focus({ preventScroll: true }), [])
  const name = item.arrived.citation ?? item.id
  return (
    <section ref={element} tabIndex={-1} className={classes.desk} aria-label={t`Item ${name}`}>
      <div className={classes.deskHead}>
        <h2>
          <Trans>
            Line {item.line} of {item.source.name}
          </Trans>
        </h2>
        {loss ? null : <TimeLeft until={item.lockedUntil} since={item.heldSince} now={now} />}
      </div>
      {loss ? <LossNotice loss={loss} onLeave={onLeave} /> : null}
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
        <Dispositions desk={desk} onPanel={setPanel} />
      </form>
      {panel ? (
        <SayWhy
          item={item}
          kind={panel}
          dispose={desk.dispose}
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

function Problem({ desk: { dispose, isOver } }: { desk: Desk }) {
  const { problem } = dispose
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

function Dispositions({ desk, onPanel }: { desk: Desk; onPanel: (panel: Panel) => void }) {
  return (
    <div className={classes.dispositions}>
      <Button
        type="submit"
        loading={desk.dispose.isBusy}
        aria-keyshortcuts="Enter"
        rightSection={<KeyHint keys="Enter" />}
      >
        {desk.isOver ? (
          <Trans>Repair with overpayment</Trans>
        ) : (
          <Trans context="action">Repair</Trans>
        )}
      </Button>
      <Button
        variant="default"
        aria-keyshortcuts="X"
        rightSection={<KeyHint keys="X" />}
        onClick={() => onPanel('reject')}
      >
        <Trans>Reject</Trans>
      </Button>
      <Button
        variant="default"
        aria-keyshortcuts="D"
        rightSection={<KeyHint keys="D" />}
        onClick={() => onPanel('defer')}
      >
        <Trans>Defer</Trans>
      </Button>
    </div>
  )
}

/** Keys that mean something while nothing is typed; a digit with Alt does so in a field too. */
function useDeskKeys(desk: Desk, onPanel: (panel: Panel) => void): void {
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
    if (!isCommand(event)) return
    const does: Record<string, () => void> = {
      c: desk.editNumber,
      '+': desk.addPart,
      x: () => onPanel('reject'),
      d: () => onPanel('defer'),
      Enter: () => (isOnControl(event) ? undefined : desk.repair()),
    }
    const run = does[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!run || (event.key === 'Enter' && isOnControl(event))) return
    event.preventDefault()
    run()
  })
}
