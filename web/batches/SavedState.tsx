import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useProblemText } from '../api/problemText.ts'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './Entry.module.css'
import type { SaveState } from './useSaving.ts'

type Props = { state: SaveState; isSaved: boolean; at: string }

/** Whether what is typed is at the server, always in sight. */
export function SavedState({ state, isSaved, at }: Props) {
  return (
    <output className={classes.saved} data-step={isSaved ? 'saved' : state.step}>
      {isSaved ? (
        <Trans>
          Saved <Time at={at} show="time" />
        </Trans>
      ) : (
        <Unsaved step={state.step} />
      )}
    </output>
  )
}

function Unsaved({ step }: Pick<SaveState, 'step'>) {
  if (step === 'unanswered')
    return <Trans>Not saved yet: the server does not answer. It is kept in this window.</Trans>
  if (step === 'refused' || step === 'conflict') return <Trans>Not saved</Trans>
  return <Trans>Saving…</Trans>
}

type TroubleProps = { state: SaveState; onTakeTheirs: () => void; onKeepMine: () => void }

/** Why it is not saved, where somebody has to do something about it. */
export function SaveTrouble({ state, onTakeTheirs, onKeepMine }: TroubleProps) {
  const describe = useProblemText()
  if (state.step === 'refused') return <ProblemNotice problem={describe(state.problem)} />
  if (state.step !== 'conflict') return null
  return (
    <Notice
      kind="warning"
      title={<Trans>Somebody else changed this batch</Trans>}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            <Trans>Take theirs</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={onKeepMine}>
            <Trans>Keep mine</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        What you typed since is not saved. Take what they have, and type yours again; or keep yours
        in place of theirs.
      </Trans>
    </Notice>
  )
}
