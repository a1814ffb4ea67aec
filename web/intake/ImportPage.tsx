import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { IntakeImport } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { PrintedHead } from '../kit/PrintedHead.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { CancelImport } from './CancelImport.tsx'
import { Findings } from './Findings.tsx'
import { ImportFacts } from './ImportFacts.tsx'
import { ImportFigures } from './ImportFigures.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { ImportStatusBadge } from './ImportStatusBadge.tsx'
import classes from './Intake.module.css'
import { Items } from './Items.tsx'
import './problemTexts.ts'
import { PrintImport } from './PrintImport.tsx'
import { importQuery, isUnderWay } from './queries.ts'
import { WithdrawImport } from './WithdrawImport.tsx'

const route = getRouteApi('/frame/intake/$importId')

/** One file of payments: how far it is, its figures, and what became of each item (I-1 to I-3). */
export function ImportPage() {
  const { importId } = route.useParams()
  const describe = useProblemText()
  const one = useQuery(importQuery(importId))
  if (one.data) return <Report key={importId} one={one.data} />
  if (!one.isError) return <PageSkeleton />
  const problem = problemOf(one.error)
  const again = problem.status === 404 ? undefined : () => void one.refetch()
  return <ProblemNotice problem={describe(problem)} onRetry={again} />
}

function Report({ one }: { one: IntakeImport }) {
  const isTaken = one.itemsRead > 0
  return (
    <>
      <PrintedHead>
        <Trans>Payments by file, import {one.id}</Trans>
      </PrintedHead>
      <PageHeader
        title={one.fileName}
        beside={
          <>
            <ImportStatusBadge one={one} />
            {one.dryRun ? (
              <span className={classes.soft}>
                {one.takenAs === null ? (
                  <Trans>Dry run: nothing is taken</Trans>
                ) : (
                  <Trans>Dry run</Trans>
                )}
              </span>
            ) : null}
          </>
        }
        above={[
          <Link key="imports" to="/intake" search={{}}>
            <Trans>Payments by file</Trans>
          </Link>,
        ]}
        actions={<Actions one={one} />}
      />
      <ImportOutcome one={one} />
      <div className={classes.two}>
        <Panel title={<Trans>Figures</Trans>}>
          <ImportFigures one={one} />
        </Panel>
        <Panel title={<Trans>File</Trans>}>
          <ImportFacts one={one} />
        </Panel>
      </div>
      {isTaken ? one.dryRun ? <Findings one={one} /> : <Items one={one} /> : null}
    </>
  )
}

function Actions({ one }: { one: IntakeImport }) {
  const mayTake = usePermission('intake.write')
  return (
    <>
      <PrintImport one={one} />
      {mayTake && isUnderWay(one) ? <CancelImport one={one} /> : null}
      {!isUnderWay(one) && !one.dryRun && one.status !== 'withdrawn' ? (
        <WithdrawImport one={one} />
      ) : null}
      {mayTake && !isUnderWay(one) ? (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/intake/new" search={{ source: one.source.id }} />
          )}
        >
          <Trans>Another file</Trans>
        </Button>
      ) : null}
    </>
  )
}
