import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from './Notice.tsx'
import classes from './ProblemNotice.module.css'

/** What is shown of a problem document (RFC 9457). */
export type ShownProblem = {
  title?: string
  detail: string
  errors?: readonly { pointer: string; detail: string; expected?: string }[]
  requestId?: string | undefined
}

type Props = {
  problem: ShownProblem
  /** What is safe in spite of it, and what to do now. */
  children?: ReactNode
  onRetry?: (() => void) | undefined
  actions?: ReactNode
  /** Leave the fields out where each is shown beside its input. */
  withoutFields?: boolean
}

/** The place as a person calls it: of a file, the line. */
function Place({ pointer }: { pointer: string }) {
  const [, line] = /^\/file\/(\d+)$/.exec(pointer) ?? []
  if (line !== undefined) return <Trans>Line {line}</Trans>
  return pointer.replace(/^\//, '').replaceAll('/', ' › ')
}

/** A refusal or a failure: what, why, which fields, what now, and the id to tell whoever helps. */
export function ProblemNotice({ problem, children, onRetry, actions, withoutFields }: Props) {
  const fields = withoutFields ? [] : (problem.errors ?? [])
  const buttons = (
    <>
      {actions}
      {onRetry ? (
        <Button size="xs" variant="default" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      ) : null}
    </>
  )
  return (
    <Notice
      kind="refused"
      title={problem.title || undefined}
      actions={actions || onRetry ? buttons : undefined}
    >
      <div>{problem.detail}</div>
      {fields.length > 0 ? (
        <ul className={classes.fields}>
          {fields.map(({ pointer, detail, expected }) => (
            <li key={pointer + detail}>
              <b>
                <Place pointer={pointer} />
              </b>
              : {detail}
              {expected ? <> ({expected})</> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      {problem.requestId ? (
        <div className={classes.id}>
          <Trans>
            Request <span className="mono">{problem.requestId}</span>
          </Trans>
        </div>
      ) : null}
    </Notice>
  )
}
