import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Count } from '../kit/Count.tsx'
import type { IntakeImport } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import type { Figures } from './ImportFigures.tsx'

export type Standing = NonNullable<IntakeImport['standing']>

/** Still to be worked on: nobody has it, or somebody has and did not finalise it. */
export function openOf({ new: untouched, inHand }: Standing): Figures {
  return { count: untouched.count + inHand.count, total: untouched.total + inHand.total }
}

/** What became of the items that went to repair: together they are those. What is none is left out. */
export function StandingRows({ standing }: { standing: Standing }) {
  const { withoutAmount } = standing
  const parts: [key: string, label: ReactNode, figures: Figures][] = [
    ['repaired', <Trans key="repaired">Repaired</Trans>, standing.repaired],
    ['rejected', <Trans key="rejected">Rejected: unidentified money</Trans>, standing.rejected],
    ['waiting', <Trans key="waiting">Final, waiting for a session</Trans>, standing.waiting],
    [
      'withdrawn',
      <Trans key="withdrawn" context="import">
        Withdrawn
      </Trans>,
      standing.withdrawn,
    ],
    ['deferred', <Trans key="deferred">Deferred</Trans>, standing.deferred],
    ['open', <Trans key="open">Still to be worked on</Trans>, openOf(standing)],
  ]
  return (
    <>
      {parts.map(([key, label, { count, total }]) =>
        count === 0 ? null : (
          <tr key={key} data-part>
            <th scope="row">{label}</th>
            <td data-figure>
              <Count value={count} />
            </td>
            <td data-figure>
              <Money amount={total} />
            </td>
            <td>{null}</td>
          </tr>
        ),
      )}
      {withoutAmount.count > 0 ? (
        <tr data-part data-control>
          <th scope="row">
            <Trans>Among them without an amount</Trans>
          </th>
          <td data-figure>
            <Count value={withoutAmount.count} />
          </td>
          <td data-figure>–</td>
          <td>
            {withoutAmount.posted > 0 ? (
              <Trans>
                <Money amount={withoutAmount.posted} /> posted for them
              </Trans>
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** The same as a sentence. */
export function StandingSentence({ standing, of }: { standing: Standing; of: number }) {
  const { t } = useLingui()
  const repaired = standing.repaired.count
  const rejected = standing.rejected.count
  const waiting = standing.waiting.count
  const deferred = standing.deferred.count
  const open = openOf(standing).count
  const parts = [
    [repaired, t`${repaired} repaired`],
    [rejected, t`${rejected} rejected`],
    [waiting, t`${waiting} final and waiting for a session`],
    [deferred, t`${deferred} deferred`],
    [open, t`${open} still to be worked on`],
  ] as const
  const became = parts.flatMap(([count, text]) => (count > 0 ? [text] : [])).join(', ')
  return (
    <>
      <Plural
        value={of}
        one="# item could not be posted at once and went to repair:"
        other="# items could not be posted at once and went to repair:"
      />{' '}
      {became}.
    </>
  )
}
