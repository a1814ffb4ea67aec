import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Notice } from '../kit/Notice.tsx'
import type { Import } from './importing.ts'

/** What was wrong with the file as a whole, where its sentence names no facts of its own. */
const FAILURES: Record<string, MessageDescriptor> = {
  not_text: msg`This is no text file. From a workbook, save the sheet as CSV and choose that file.`,
  empty: msg`The file is empty: it has no header and no lines.`,
  header_only: msg`The file has a header and no lines.`,
  no_columns: msg`The first line has one column only: this is no CSV file.`,
}

/** How an import ended, in a sentence. */
export function ImportOutcome({ one }: { one: Import }) {
  const { t } = useLingui()
  const { taken, failed, failureCode, failure } = one
  if (one.status === 'failed') {
    const text = failureCode ? FAILURES[failureCode] : undefined
    return (
      <Notice kind="refused" title={<Trans>The import failed.</Trans>}>
        {text ? t(text) : failure}
      </Notice>
    )
  }
  if (one.status === 'cancelled') {
    return (
      <Notice kind="warning" title={<Trans>The import was cancelled.</Trans>}>
        <Trans>What had been taken in by then stays.</Trans>
      </Notice>
    )
  }
  if (one.dryRun) {
    return (
      <Notice kind={failed > 0 ? 'warning' : 'done'} title={<Trans>The dry run is done.</Trans>}>
        <Plural
          value={taken}
          one="# citation could be taken in. Nothing has been changed."
          other="# citations could be taken in. Nothing has been changed."
        />
      </Notice>
    )
  }
  return (
    <Notice
      kind={failed > 0 ? 'warning' : 'done'}
      title={<Trans>The import is done.</Trans>}
      actions={
        <Link to="/citations" search={{}}>
          <Trans>To the citations</Trans>
        </Link>
      }
    >
      <Plural value={taken} one="# citation was taken in." other="# citations were taken in." />{' '}
      {failed > 0 ? (
        <Trans>
          Lines with errors were not; correct them and import them in a file of their own.
        </Trans>
      ) : null}
    </Notice>
  )
}
