import { Plural, Trans } from '@lingui/react/macro'
import { useProblemText } from '../api/problemText.ts'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import type { Told } from './useAddAll.ts'
import { isAllAdded } from './useTold.ts'

/** Says what of a list or a plate is in the cart now, and what is not and why. */
export function AddedNotice({ told }: { told: Told }) {
  const describe = useProblemText()
  if (told.problem) return <ProblemNotice problem={describe(told.problem)} />
  const { added, nothingDue, missing, hasMore } = told
  const [absent, settled] = [missing.join(', '), nothingDue.join(', ')]
  return (
    <Notice
      kind={isAllAdded(told) ? 'note' : 'warning'}
      title={<Plural value={added} one="# was added." other="# were added." />}
    >
      {missing.length > 0 ? (
        <div>
          <Trans>There is no {absent}.</Trans>
        </div>
      ) : null}
      {nothingDue.length > 0 ? (
        <div>
          <Trans>Nothing can be paid on {settled}.</Trans>
        </div>
      ) : null}
      {hasMore ? (
        <div>
          <Trans>There are more. Pay these first, then add the rest.</Trans>
        </div>
      ) : null}
    </Notice>
  )
}
