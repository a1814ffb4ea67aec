import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Batch } from '../api/contract.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useMe } from '../login/me.ts'
import { BatchTop } from './BatchTop.tsx'
import { ControlFigures } from './ControlFigures.tsx'
import { DiscardBatch } from './DiscardBatch.tsx'
import { EditHeader } from './EditHeader.tsx'
import classes from './Entry.module.css'
import { EntryGrid } from './EntryGrid.tsx'
import { figuresOf, type Figures } from './keying.ts'
import { PostBatch } from './PostBatch.tsx'
import { batchQuery } from './queries.ts'
import { SavedState, SaveTrouble } from './SavedState.tsx'
import { useKeying } from './useKeying.ts'

/** Batch Entry (E-6): control figures, the lines, and posting when both agree. */
export function BatchEntry({ batch }: { batch: Batch }) {
  const { minorDigits } = useFormats()
  const cache = useQueryClient()
  const keying = useKeying(batch)
  const postButton = useRef<HTMLDivElement>(null)
  const { saving } = keying
  const figures = figuresOf(keying.rows, minorDigits)
  const { refused, isWaiting } = useWhyNotPost(batch, figures, keying.isShown)
  const { panel, setPanel, askToPost } = usePanel(refused, isWaiting)
  const close = (): void => setPanel(null)
  return (
    <>
      <BatchTop
        batch={batch}
        actions={
          <>
            <Button variant="default" onClick={() => setPanel('discard')}>
              <Trans>Discard</Trans>
            </Button>
            <Button variant="default" onClick={() => setPanel('edit')}>
              <Trans>Correct the control figures</Trans>
            </Button>
          </>
        }
      />
      <div className={classes.top}>
        <ControlFigures batch={batch} figures={figures} />
        <div className={classes.post} ref={postButton}>
          <SavedState state={saving.state} isSaved={saving.isSaved} at={batch.savedAt} />
          {refused === undefined ? null : <span className={classes.why}>{refused}</span>}
          <GuardedButton refused={isWaiting ? undefined : refused} onClick={askToPost}>
            <Trans>Post</Trans>
          </GuardedButton>
        </div>
      </div>
      <SaveTrouble
        state={saving.state}
        onTakeTheirs={keying.takeTheirs}
        onKeepMine={keying.keepMine}
      />
      <EntryGrid
        keying={keying}
        onFinished={() => postButton.current?.querySelector('button')?.focus()}
      />
      <p className={classes.hint}>
        <KeyHint keys="Enter" spoken />{' '}
        <Trans>
          goes on, to the amount, the reference and the next line. In the amount a letter chooses
          the method. What is typed is saved by itself.
        </Trans>
      </p>
      {panel === 'post' ? (
        <PostBatch
          batch={batch}
          onClose={close}
          onPosted={(posted) => cache.setQueryData(batchQuery(batch.id).queryKey, posted)}
        />
      ) : null}
      {panel === 'edit' ? <EditHeader batch={batch} onClose={close} onDone={keying.goOn} /> : null}
      {panel === 'discard' ? <DiscardBatch batch={batch} onClose={close} /> : null}
    </>
  )
}

/** Which panel is open. Whoever presses Post before the last line is saved need not press it again. */
function usePanel(refused: string | undefined, isWaiting: boolean) {
  const [panel, setPanel] = useState<'post' | 'edit' | 'discard' | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  if (isAsked && !isWaiting) {
    setIsAsked(false)
    if (refused === undefined) setPanel('post')
  }
  return { panel, setPanel, askToPost: () => (isWaiting ? setIsAsked(true) : setPanel('post')) }
}

/** Why the batch cannot be posted now, undefined when it can; and whether that passes by itself. */
function useWhyNotPost(
  batch: Batch,
  figures: Figures,
  isShown: boolean,
): { refused: string | undefined; isWaiting: boolean } {
  const { t } = useLingui()
  const refused = useRefusal(batch, figures)
  const agrees = figures.count === batch.controlCount && figures.total === batch.controlTotal
  if (!agrees || isShown) return { refused, isWaiting: false }
  return { refused: t`Not all of it is saved yet.`, isWaiting: true }
}

function useRefusal(batch: Batch, figures: Figures): string | undefined {
  const { t } = useLingui()
  const { permissions, session } = useMe()
  if (!permissions.includes('batches.post')) return t`Your roles do not permit posting.`
  const agrees = figures.count === batch.controlCount && figures.total === batch.controlTotal
  if (!agrees) return t`Count and total do not agree with the control figures yet.`
  const wrong = batch.lines.filter(({ faults }) => faults.length > 0).map(({ line }) => line)
  const [first, count] = [wrong[0], wrong.length]
  if (count === 1) return t`Line ${first} cannot be posted yet.`
  if (count > 1) return t`${count} lines cannot be posted yet, the first is line ${first}.`
  return session ? undefined : t`You are in no session. Start one in a drawer, or join one.`
}
