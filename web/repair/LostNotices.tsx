import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RepairLoss, RepairWorklist } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'

type Props = { list: RepairWorklist }

/** What I lost since I last looked, by its cause. */
export function LostNotices({ list: { lost } }: Props) {
  const { user } = useMe()
  const [seen, setSeen] = useKept<string>(user.id, 'repair-lost-seen', '')
  const unseen = lost.filter(({ at }) => at > seen)
  const newest = unseen
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (newest === undefined) return null
  const byCause = Map.groupBy(unseen, ({ cause }) => cause)
  return (
    <Notice
      kind="warning"
      actions={
        <Button size="xs" variant="default" onClick={() => setSeen(newest)}>
          <Trans>Understood</Trans>
        </Button>
      }
    >
      <Folded
        sentences={[...byCause].map(([cause, losses]) => (
          <WhyLost key={cause} cause={cause} count={losses.length} />
        ))}
      />
    </Notice>
  )
}

/** The newest in sight and the others behind it, so that the form below stays in sight. */
function Folded({ sentences: [first, ...others] }: { sentences: readonly ReactNode[] }) {
  if (others.length === 0) return first
  return (
    <details>
      <summary>
        {first} <Plural value={others.length} one="And # more." other="And # more." />
      </summary>
      {others}
    </details>
  )
}

type WhyProps = { cause: RepairLoss['cause']; count: number }

function WhyLost({ cause, count }: WhyProps) {
  const what = {
    expired: (
      <Plural
        value={count}
        one="# item was released: the time for it was over. Anything you had pending by then was finalised. What you typed is kept, and offered if you get the item again."
        other="# items were released: the time for them was over. Anything you had pending by then was finalised. What you typed is kept, and offered if you get the items again."
      />
    ),
    deactivated: (
      <Trans>
        The priority control configuration was deactivated: pending repairs were reset and locked
        items released. Ask your administrator.
      </Trans>
    ),
    released: (
      <Plural
        value={count}
        one="A supervisor took # item from your list. What you typed is kept, and offered if you get it again."
        other="A supervisor took # items from your list. What you typed is kept, and offered if you get them again."
      />
    ),
    departed: (
      <Plural
        value={count}
        one="# item was released when your login ended. Anything you had pending by then was finalised."
        other="# items were released when your login ended. Anything you had pending by then was finalised."
      />
    ),
    returned: (
      <Plural
        value={count}
        one="# item that was finalised could not be posted any more. It is new again; what you said of it is offered to whoever gets it."
        other="# items that were finalised could not be posted any more. They are new again; what you said of them is offered to whoever gets them."
      />
    ),
  }
  return what[cause]
}
