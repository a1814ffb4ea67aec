import { Trans, useLingui } from '@lingui/react/macro'
import type { Named, SessionCount } from '../api/contract.ts'
import { Facts, type Fact } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { Difference } from '../kit/Difference.tsx'
import { STATES } from './words.ts'

/** A count as it was frozen, and what became of it. */
export function CountFacts({ count }: { count: SessionCount }) {
  const { t } = useLingui()
  const { tone, word } = STATES[count.state]
  const others = count.others.map(({ method, name, counted, difference, items }): Fact => ({
    key: method,
    label: items === null ? name : t`${name}, ${items}`,
    value: (
      <>
        <Money amount={counted} /> <Difference amount={difference} />
      </>
    ),
  }))
  return (
    <Facts
      facts={[
        {
          key: 'state',
          label: t`Difference`,
          value: (
            <>
              <Difference amount={count.difference} />{' '}
              <StatusBadge tone={tone}>{t(word)}</StatusBadge>
            </>
          ),
        },
        { key: 'counted', label: t`Cash counted`, value: <Money amount={count.counted} /> },
        { key: 'expected', label: t`Expected`, value: <Money amount={count.expected} /> },
        ...others,
        { key: 'tolerance', label: t`Tolerance`, value: <Money amount={count.tolerance} /> },
        {
          key: 'by',
          label: t`Counted`,
          value: <Moment at={count.countedAt} by={count.countedBy} />,
        },
        { key: 'mode', label: t`How`, value: <Mode count={count} /> },
        { key: 'reason', label: t`Reason`, value: count.reason },
        {
          key: 'decided',
          label: count.state === 'sent_back' ? t`Sent back` : t`Approved`,
          value:
            count.decidedAt && count.decidedBy ? (
              <Moment at={count.decidedAt} by={count.decidedBy} />
            ) : null,
        },
        { key: 'note', label: t`Note`, value: count.note },
      ]}
    />
  )
}

function Moment({ at, by }: { at: string; by: Named }) {
  const when = <Time at={at} />
  return (
    <Trans>
      {when} by {by.name}
    </Trans>
  )
}

/** Whether it was blind in truth: whoever may see the figures could have looked them up. */
function Mode({ count: { mode, couldSee } }: { count: SessionCount }) {
  if (mode === 'declared') return <Trans>with the expected figure in sight</Trans>
  if (couldSee) return <Trans>blind, by somebody who could have looked it up</Trans>
  return <Trans>blind</Trans>
}
