import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RepairWorklist } from '../api/contract.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { FinaliseAll } from './FinaliseAll.tsx'
import { isCommand } from './keys.ts'
import { ItemDesk } from './ItemDesk.tsx'
import { ItemList } from './ItemList.tsx'
import { LostNotices } from './LostNotices.tsx'
import { PendingStrip } from './PendingStrip.tsx'
import classes from './Repair.module.css'
import { focusDesk } from './useDesk.ts'
import { useDrafts } from './useDrafts.ts'
import { useNow } from './useNow.ts'
import type { Worklist } from './useWorklist.ts'

type Props = { worklist: Worklist; list: RepairWorklist; answeredAt: number }

/** What is pending on top, my items at the left, the open one beside them. */
export function Work({ worklist, list, answeredAt }: Props) {
  const now = useNow(list.serverNow, answeredAt)
  const drafts = useDrafts()
  const [isFinalising, setIsFinalising] = useState(false)
  const { open, get, redo } = worklist
  const hasPending = list.pending.length > 0
  const takeBack = (): void => (hasPending ? redo.send(null) : undefined)
  const askToFinalise = (): void => (hasPending ? setIsFinalising(true) : undefined)
  useListKeys(worklist, takeBack, askToFinalise)
  const problem = get.problem ?? redo.problem
  return (
    <>
      {hasPending ? (
        <PendingStrip
          list={list}
          isBusy={redo.isBusy}
          onRedo={takeBack}
          onFinalise={askToFinalise}
        />
      ) : null}
      {/* Of several notices one: the lost item that is open comes first. */}
      {open?.loss ? null : <LostNotices list={list} />}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Fetched worklist={worklist} />
      {open ? (
        <div className={classes.work}>
          <ItemList
            items={list.items}
            lost={open.loss ? open.item : null}
            openId={open.item.id}
            now={now}
            onOpen={(id) => {
              // The row is left, so that the next key works on the item.
              flushSync(() => worklist.show(id))
              focusDesk()
            }}
          />
          <ItemDesk
            key={open.item.id}
            item={open.item}
            loss={open.loss}
            now={now}
            drafts={drafts}
            onDisposed={worklist.disposed}
            onLeave={() => worklist.leave(open.item.id)}
          />
        </div>
      ) : (
        <Nothing list={list} />
      )}
      {isFinalising ? <FinaliseAll list={list} onClose={() => setIsFinalising(false)} /> : null}
    </>
  )
}

function useListKeys(worklist: Worklist, takeBack: () => void, finalise: () => void): void {
  useWindowKey((event) => {
    if (!isCommand(event)) return
    const does: Record<string, () => void> = {
      z: takeBack,
      f: finalise,
      ArrowDown: () => worklist.move(1),
      ArrowUp: () => worklist.move(-1),
    }
    const run = does[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
}

/**
 * Fewer came than were asked for: that is all there is for this person, which is not to say that
 * nothing is left. More are held than were asked for: so many.
 */
function Fetched({ worklist: { fetched, query } }: { worklist: Worklist }) {
  if (!fetched || query.data?.active !== true) return null
  const isAll = fetched.count < fetched.wanted
  if (!isAll && (fetched.held === fetched.count || query.data.items.length === 0)) return null
  const minutes = query.data.settings.maximumLockMinutes
  return (
    <Notice>
      {isAll ? (
        <Plural
          value={fetched.count}
          _0="Nothing more is left for you now: all else that arrived is done, deferred, in others’ lists or for other groups."
          one="# item more came: that is all there is for you now."
          other="# items more came: that is all there is for you now."
        />
      ) : (
        <Plural
          value={fetched.held}
          one={`You hold # item now, for ${minutes} minutes at most.`}
          other={`You hold # items now, each for ${minutes} minutes at most.`}
        />
      )}
    </Notice>
  )
}

/** Keys are commands here too, so the focus comes here when the last item goes. */
function Nothing({ list }: { list: RepairWorklist }) {
  const { t } = useLingui()
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <section ref={place} tabIndex={-1} className={classes.desk} aria-label={t`My items`}>
      <WhyNothing list={list} />
    </section>
  )
}

function WhyNothing({ list }: { list: RepairWorklist }) {
  if (!list.active)
    return (
      <EmptyState title={<Trans>Repair stands still.</Trans>}>
        <Trans>
          No priority control configuration is active, so no items can be fetched. A supervisor or
          an administrator activates one under Priorities.
        </Trans>
      </EmptyState>
    )
  const key = <KeyHint keys="G" spoken />
  const deferred = (
    <Link to="/repair/deferred">
      <Trans>deferred list</Trans>
    </Link>
  )
  return (
    <EmptyState title={<Trans>You hold no items.</Trans>}>
      <p>
        <Trans>
          {key} gets more: they are yours for a while then, and nobody else works on them. What was
          deferred waits in the {deferred}.
        </Trans>
      </p>
    </EmptyState>
  )
}
