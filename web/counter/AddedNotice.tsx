import { Plural, Trans } from '@lingui/react/macro'
import { useProblemText } from '../api/problemText.ts'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import type { Told } from './useAddAll.ts'

/** Says what of a list or a plate is in the cart now, and what is not and why. */
export function AddedNotice({ told }: { told: Told }) {
  const describe = useProblemText()
  if (told.problem) return <ProblemNotice problem={describe(told.problem)} />
  const { added, nothingDue, missing, hasMore } = told
  const isAll = nothingDue.length === 0 && missing.length === 0 && !hasMore
  const [absent, settled] = [missing.join(', '), nothingDue.join(', ')]
  return (
    <Notice
      kind={isAll && added > 0 ? 'note' : 'warning'}
      title={<Plural value={added} one="# citation was added." other="# citations were added." />}
    >
      {missing.length > 0 ? (
        <div>
          <Trans>There is no citation {absent}.</Trans>
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
