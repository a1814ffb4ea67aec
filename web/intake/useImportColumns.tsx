import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Count } from '../kit/Count.tsx'
import type { IntakeImport } from '../api/contract.ts'
import type { Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportStatusBadge } from './ImportStatusBadge.tsx'
import classes from './Intake.module.css'
import { isUnderWay } from './queries.ts'

type Figures = IntakeImport['posted']

/** The columns of the list of files. */
export function useImportColumns(): Column<IntakeImport>[] {
  const { t } = useLingui()
  return [
    {
      key: 'file',
      header: t`File`,
      lead: true,
      cell: ({ id, fileName }) => (
        <>
          <Link to="/intake/$importId" params={{ importId: id }} search={{}}>
            <span translate="no">{fileName}</span>
          </Link>{' '}
          <span className={`${classes.soft} tabular`}>{id}</span>
        </>
      ),
    },
    { key: 'source', header: t`Source`, cell: ({ source }) => source.name },
    {
      key: 'status',
      header: t`Status`,
      cell: (one) => (
        <div className={classes.state}>
          <ImportStatusBadge one={one} />
          {isUnderWay(one) && one.status !== 'held' ? <ImportProgress one={one} small /> : null}
          {one.dryRun ? (
            <span className={classes.soft}>
              <Trans>dry run</Trans>
            </span>
          ) : null}
        </div>
      ),
    },
    { key: 'at', header: t`Sent`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    {
      key: 'posted',
      header: t`Posted`,
      align: 'right',
      cell: ({ posted, ...one }) => (hasTaken(one) ? <Sum figures={posted} /> : '–'),
    },
    {
      key: 'repair',
      header: t`Went to repair`,
      align: 'right',
      cell: ({ repair, ...one }) => (hasTaken(one) ? <Sum figures={repair} /> : '–'),
    },
    {
      key: 'known',
      header: t`Known`,
      align: 'right',
      wideOnly: true,
      cell: ({ known, dryRun }) => (dryRun || known.count === 0 ? '–' : <Sum figures={known} />),
    },
    {
      key: 'file-total',
      header: t`The file`,
      align: 'right',
      cell: ({ items }) => (items ? <Sum figures={items} /> : '–'),
    },
  ]
}

/** A dry run says what would be, on its own page: nothing of it was posted or is in repair. */
const hasTaken = ({ items, dryRun }: Pick<IntakeImport, 'items' | 'dryRun'>): boolean =>
  items !== null && !dryRun

/** How many, and what they come to below. */
function Sum({ figures: { count, total } }: { figures: Figures }) {
  return (
    <span className={classes.sum}>
      <Money amount={total} />
      <span className={classes.soft}>
        <Count value={count} />
      </span>
    </span>
  )
}
