import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { IntakeImport } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import { IMPORTS_CHANGED } from './queries.ts'

/** Takes back a file that was misread, of which nothing is posted and on which nobody worked (I-1). */
export function WithdrawImport({ one }: { one: IntakeImport }) {
  const [isAsking, setIsAsking] = useState(false)
  const withdraw = useChange(
    (id: string, key) =>
      api.post<IntakeImport>(`/intake/imports/${id}/withdraw`, undefined, { key }),
    { stale: IMPORTS_CHANGED, onSuccess: () => setIsAsking(false) },
  )
  const { repair, known } = one
  const close = (): void => {
    setIsAsking(false)
    withdraw.reset()
  }
  return (
    <>
      <GuardedButton variant="default" refused={useRefused(one)} onClick={() => setIsAsking(true)}>
        <Trans>Withdraw</Trans>
      </GuardedButton>
      <ConfirmAction
        opened={isAsking}
        onClose={close}
        title={<Trans>Withdraw {one.fileName}?</Trans>}
        confirm={<Trans>Withdraw the file</Trans>}
        back={<Trans>Leave it</Trans>}
        danger
        busy={withdraw.isBusy}
        problem={withdraw.problem}
        onConfirm={() => withdraw.send(one.id)}
      >
        <div>
          <Plural
            value={repair.count}
            one="# item leaves repair, and is never posted:"
            other="# items leave repair, and are never posted:"
          />{' '}
          <Money amount={repair.total} />
        </div>
        {known.count > 0 ? (
          <div>
            <Plural
              value={known.count}
              one="# item that was known stays with the file that took it."
              other="# items that were known stay with the file that took them."
            />
          </div>
        ) : null}
        <div>
          <Trans>
            No payment was posted, so no money moves. Correct the layout, and take the same file in
            again. This cannot be undone.
          </Trans>
        </div>
      </ConfirmAction>
    </>
  )
}

/** V-4: why it cannot be withdrawn, as far as its figures tell, and what to do instead. */
function useRefused({ status, posted, repair, known, standing }: IntakeImport): string | undefined {
  const { t } = useLingui()
  const mayTake = usePermission('intake.write')
  if (!mayTake) return t`Your roles do not permit this.`
  if (posted.count + repair.count + known.count === 0)
    return status === 'failed'
      ? t`Nothing of the file was taken, so there is nothing to withdraw.`
      : t`Nothing of the file was taken. It can be sent again as it is.`
  const taken = posted.count
  if (taken > 0)
    return t`${taken} posted: reverse the payments that are wrong, and repair or reject what is in repair.`
  if (!standing) return undefined
  const { repaired, rejected, waiting } = standing
  const held = standing.inHand.count
  const final = repaired.count + rejected.count + waiting.count
  if (final > 0) return t`${final} repaired or rejected already, and that stays. Repair the others.`
  if (held > 0) return t`${held} in somebody’s list. Have them released, or wait until they are.`
  return undefined
}
