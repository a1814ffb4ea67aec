import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'

/**
 * what became of items that left the pending list, from the worklist as it is afterwards: not
 * everything that is finalised is final.
 */
export function useFinalisedText(): (gone: readonly RepairItem[], after: RepairWorklist) => string {
  const { t } = useLingui()
  return (gone, { lost }) => {
    const back = new Set(
      lost.filter(({ cause }) => cause === 'returned').map(({ itemId }) => itemId),
    )
    const kept = gone.filter(({ id }) => !back.has(id))
    const deferred = kept.filter(({ disposition }) => disposition?.type === 'defer').length
    const [final, returned] = [kept.length - deferred, gone.length - kept.length]
    const sentences = [
      [final, t`${plural(final, { one: '# item is final.', other: '# items are final.' })}`],
      [
        deferred,
        t`${plural(deferred, { one: '# item is in the deferred list.', other: '# items are in the deferred list.' })}`,
      ],
      [
        returned,
        t`${plural(returned, { one: '# item could not be posted any more, and is new again.', other: '# items could not be posted any more, and are new again.' })}`,
      ],
    ] as const
    return sentences.flatMap(([count, sentence]) => (count > 0 ? [sentence] : [])).join(' ')
  }
}
