import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Count } from '../kit/Count.tsx'
import { api } from '../api/client.ts'
import type { Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { focusIfLost } from '../kit/focusIfLost.ts'
import { Notice } from '../kit/Notice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Import.module.css'
import { ImportErrors } from './ImportErrors.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { importQuery, isUnderWay, type Import } from './importing.ts'

type Props = {
  id: string
  /** After a dry run with the file still at hand: takes it in for good. */
  onTakeIn: (() => void) | undefined
  onBack: (() => void) | undefined
  onAnother: () => void
  isBusy: boolean
  problem: Problem | undefined
}

/** One import: how far it is, what became of it, and each line that failed (E-11). */
export function ImportReport(props: Props) {
  const describe = useProblemText()
  const one = useQuery(importQuery(props.id))
  if (one.data) return <Report {...props} one={one.data} />
  if (!one.isError) return <PageSkeleton />
  return (
    <ProblemNotice problem={describe(problemOf(one.error))} onRetry={() => void one.refetch()} />
  )
}

function Report({ one, onTakeIn, onBack, onAnother, isBusy, problem }: Props & { one: Import }) {
  const isRunning = isUnderWay(one)
  const mayTakeIn = one.dryRun && one.status === 'done' && onTakeIn !== undefined
  return (
    <Panel
      title={one.fileName}
      beside={one.dryRun ? <Trans>Dry run: nothing is taken in</Trans> : undefined}
    >
      {isRunning ? (
        <Running one={one} />
      ) : (
        <div ref={focusIfLost} tabIndex={-1} className={classes.outcome}>
          <ImportOutcome one={one} />
        </div>
      )}
      <Figures one={one} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className={classes.start}>
        {mayTakeIn ? (
          <Button loading={isBusy} onClick={onTakeIn}>
            <Trans>Take the citations in now</Trans>
          </Button>
        ) : null}
        {onBack && !isRunning ? (
          <Button variant="default" onClick={onBack}>
            <Trans>Back to how it is read</Trans>
          </Button>
        ) : null}
        <Button variant="default" onClick={onAnother}>
          <Trans>Import another file</Trans>
        </Button>
      </div>
      {one.failed > 0 ? <ImportErrors one={one} /> : null}
    </Panel>
  )
}

/** How far it is. It runs on the server: the page can be left and come back to. */
function Running({ one }: { one: Import }) {
  const { t } = useLingui()
  const mayCancel = usePermission('citations.import')
  const cancel = useChange(
    (id: string, key) => api.post<Import>(`/citations/imports/${id}/cancel`, undefined, { key }),
    { stale: [['import', one.id], ['imports']] },
  )
  const percent = one.bytes === 0 ? 0 : Math.floor((one.bytesRead / one.bytes) * 100)
  return (
    <>
      <Progress.Root size="lg" className={classes.bar}>
        <Progress.Section value={percent} aria-label={t`How far the import is`} />
      </Progress.Root>
      <Notice
        actions={
          mayCancel ? (
            <Button
              size="xs"
              variant="default"
              loading={cancel.isBusy}
              onClick={() => cancel.send(one.id)}
            >
              <Trans>Cancel the import</Trans>
            </Button>
          ) : undefined
        }
        title={
          one.status === 'waiting' ? (
            <Trans>Waiting for its turn</Trans>
          ) : (
            <Trans>{percent}% read</Trans>
          )
        }
      >
        <Trans>You can leave this page; the import goes on and stands below.</Trans>
      </Notice>
      {cancel.problem ? <ProblemNotice problem={cancel.problem} /> : null}
    </>
  )
}

function Figures({ one }: { one: Import }) {
  const { t } = useLingui()
  const figures = [
    { key: 'lines', label: t`Lines read`, value: one.linesRead },
    { key: 'taken', label: one.dryRun ? t`Could be taken in` : t`Taken in`, value: one.taken },
    { key: 'skipped', label: t`Left out`, value: one.skipped },
    { key: 'failed', label: t`With errors`, value: one.failed },
  ]
  return (
    <dl className={classes.figures}>
      {figures.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <Count value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
