import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Mail, MailState as State } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { forAddress, wordOf } from '../frame/search.ts'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { FilterChips } from '../kit/FilterChips.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './Mail.module.css'
import { MailDetails } from './MailDetails.tsx'
import { MailState, STATE_NAMES } from './MailState.tsx'
import { mailsQuery, STATES } from './queries.ts'
import { useTroubleText } from './useTroubleText.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/administration/outbox')

/** What goes out by e-mail, and what became of it; it follows by itself. */
export function OutboxPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const describe = useProblemText()
  const search = route.useSearch()
  const state = STATES.find((each) => each === wordOf(search, 'state'))
  const opened = wordOf(search, 'mail')
  const list = useInfiniteQuery(mailsQuery(state))
  const go = (to: { state?: State | undefined; mail?: string | undefined }): void => {
    void navigate({ to: '/administration/outbox', search: forAddress(to), replace: true })
  }
  const columns = useColumns((mail) => go({ state, mail }))
  return (
    <>
      <PageHeader title={t`Outbox`} />
      {list.data?.pages[0]?.hasServer === false ? <NoServer /> : null}
      <div className={classes.filters}>
        <FilterChips
          label={t`State`}
          single
          choices={STATES.map((value) => ({ value, label: t(STATE_NAMES[value]) }))}
          chosen={state === undefined ? [] : [state]}
          onChange={([next]) => go({ state: next as State | undefined })}
        />
      </div>
      <DataTable
        caption={t`Outbox`}
        columns={columns}
        rows={list.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
        error={
          list.isError && !list.data ? (
            <ProblemNotice
              problem={describe(problemOf(list.error))}
              onRetry={() => void list.refetch()}
            />
          ) : undefined
        }
        empty={<Empty isFiltered={state !== undefined} />}
      />
      {opened === undefined ? null : (
        <MailDetails key={opened} id={opened} onClose={() => go({ state })} />
      )}
    </>
  )
}

function NoServer() {
  return (
    <Notice title={<Trans>No mail server is set up</Trans>}>
      <Trans>
        Mail stays here, where it can be read and its attachments opened. Whoever runs the system
        sets SMTP_URL and MAIL_FROM; what waits here goes out then.
      </Trans>
    </Notice>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title={<Trans>No mail is in this state.</Trans>} />
  return (
    <EmptyState title={<Trans>No mail has been written yet.</Trans>}>
      <Trans>Receipts and reports that somebody sends by e-mail appear here.</Trans>
    </EmptyState>
  )
}

function useColumns(onOpen: (id: string) => void): Column<Mail>[] {
  const { t } = useLingui()
  const troubleOf = useTroubleText()
  return [
    {
      key: 'title',
      header: t`What`,
      lead: true,
      cell: ({ id, title }) => (
        <button type="button" className={classes.title} onClick={() => onOpen(id)}>
          {title}
        </button>
      ),
    },
    {
      key: 'to',
      header: t({ message: 'To', context: 'of a mail' }),
      cell: ({ to }) => <span className={classes.soft}>{to}</span>,
    },
    { key: 'by', header: t`By`, cell: ({ user }) => user.name, wideOnly: true },
    { key: 'at', header: t`Written`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'state', header: t`State`, cell: (mail) => <MailState mail={mail} /> },
    {
      key: 'trouble',
      header: t`What is going on`,
      cell: (mail) => {
        const text = troubleOf(mail)
        if (!text && mail.nextAt === null) return null
        return (
          <span className={classes.soft}>
            {text} {mail.nextAt === null ? null : <Next at={mail.nextAt} />}
          </span>
        )
      },
    },
  ]
}

function Next({ at }: { at: string }) {
  return (
    <Trans>
      Next attempt at <Time at={at} show="time" />.
    </Trans>
  )
}
