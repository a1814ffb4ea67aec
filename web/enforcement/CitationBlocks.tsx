import { Trans, useLingui } from '@lingui/react/macro'
import type { Citation } from '../api/contract.ts'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './CitationBlocks.module.css'
import { plateText } from './plateText.ts'

type Props = { citation: Citation }

/** What the citation says: where, when, for what, to whom. */
export function CitationFacts({ citation }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Citation</Trans>}>
      <Facts
        facts={[
          {
            key: 'violation',
            label: t`Violation`,
            value: [citation.violationCode, citation.violation].filter(Boolean).join(' · '),
          },
          { key: 'at', label: t`Issued`, value: <Time at={citation.issuedAt} /> },
          { key: 'where', label: t`Location`, value: citation.location || '–' },
          {
            key: 'plate',
            label: t`Plate`,
            value: plateText(citation.plate, citation.state) || '–',
          },
          { key: 'payer', label: t`Payer`, value: citation.payer ?? '–' },
        ]}
      />
    </Panel>
  )
}

/** Fine and fees, and what they come to. */
export function CitationLines({ citation }: Props) {
  return (
    <Panel title={<Trans>Fine and fees</Trans>}>
      <table className={classes.lines}>
        <tbody>
          {citation.lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{line.kind === 'fine' ? <Trans>Fine</Trans> : <Trans>Fee</Trans>}</th>
              <td>
                <Time at={line.addedAt} show="date" />
              </td>
              <td>
                <Money amount={line.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              <Trans>Charged</Trans>
            </th>
            <td>
              <Money amount={citation.charged} />
            </td>
          </tr>
          {citation.paidElsewhere > 0 ? (
            <tr className={classes.soft}>
              <th scope="row" colSpan={2}>
                <Trans>Paid before, elsewhere</Trans>
              </th>
              <td>
                <Money amount={citation.paidElsewhere} />
              </td>
            </tr>
          ) : null}
        </tfoot>
      </table>
    </Panel>
  )
}
