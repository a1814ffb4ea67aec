import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { noAnswer, problemOf } from '../api/problem.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useProblemText } from '../api/problemText.ts'

/** Thrown by a route's guard when the person lacks the page's permission. */
export class NotPermitted extends Error {
  readonly permission: string

  constructor(permission: string) {
    super(`This page needs the permission ${permission}.`)
    this.name = 'NotPermitted'
    this.permission = permission
  }
}

/** How browsers say that a part of the program could not be fetched: offline, or a newer one is out. */
const PART_MISSING = /preload CSS|dynamically imported module|module script failed/i

/** A page that cannot be shown: not permitted, not answered, or broken. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const describe = useProblemText()
  if (error instanceof NotPermitted) return <NotPermittedPage permission={error.permission} />
  const isPartMissing = error instanceof Error && PART_MISSING.test(error.message)
  const again = (): void => {
    if (isPartMissing) return window.location.reload()
    reset()
    void router.invalidate()
  }
  const problem = problemOf(isPartMissing ? noAnswer() : error)
  return (
    <>
      <PageHeader title={t`This page cannot be shown`} />
      <ProblemNotice problem={describe(problem)} onRetry={again}>
        <Trans>Nothing was changed. What you had typed on other pages is kept.</Trans>
      </ProblemNotice>
    </>
  )
}

function NotPermittedPage({ permission }: { permission: string }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Not permitted`} />
      <EmptyState
        title={<Trans>This page is not open to your roles.</Trans>}
        action={
          <Link to="/">
            <Trans>Go to your first page</Trans>
          </Link>
        }
      >
        <Trans>
          It needs the permission <span className="mono">{permission}</span>. An administrator can
          give you a role that has it.
        </Trans>
      </EmptyState>
    </>
  )
}
