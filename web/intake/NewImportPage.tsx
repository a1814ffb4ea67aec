import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { IntakeSource } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { FileDrop } from '../uploads/FileDrop.tsx'
import { ChosenFile, type Chosen } from './ChosenFile.tsx'
import classes from './Intake.module.css'
import './problemTexts.ts'
import { sourcesQuery } from './queries.ts'
import { previewOf } from './sending.ts'
import { SessionNotice } from './SessionNotice.tsx'
import { useSend } from './useSend.ts'

const route = getRouteApi('/frame/intake/new')

/** A file of payments: where it comes from, how it is read, what it should come to (I-1). */
export function NewImportPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const sources = useQuery(sourcesQuery)
  const active = sources.data?.filter((source) => source.active)
  return (
    <>
      <PageHeader
        title={t`Take a file in`}
        above={[
          <Link key="imports" to="/intake" search={{}}>
            <Trans>Payments by file</Trans>
          </Link>,
        ]}
      />
      {sources.isError && !sources.data ? (
        <ProblemNotice
          problem={describe(problemOf(sources.error))}
          onRetry={() => void sources.refetch()}
        />
      ) : active === undefined ? (
        <PageSkeleton />
      ) : active.length === 0 ? (
        <NoSource />
      ) : (
        <Form sources={active} />
      )}
    </>
  )
}

function NoSource() {
  return (
    <EmptyState
      title={<Trans>There is no source in use yet.</Trans>}
      action={
        <Link to="/intake/sources">
          <Trans>To the sources</Trans>
        </Link>
      }
    >
      <Trans>
        A source says where files come from, into which drawer their payments go, and how they are
        read. Set one up first.
      </Trans>
    </EmptyState>
  )
}

function Form({ sources }: { sources: readonly IntakeSource[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { source: wanted } = route.useSearch()
  const source = sources.find(({ id }) => id === wanted) ?? sources[0]
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const look = useLook(setChosen)
  const send = useSend()
  const [isBack, setIsBack] = useState(false)
  if (!source) return null
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect
          label={t`Where it comes from`}
          description={t`Payments go into the session of ${source.drawer.name}.`}
          value={source.id}
          data={sources.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            const id = event.currentTarget.value
            void navigate({ to: '/intake/new', search: { source: id } })
            if (chosen) look.send(chosen.file, id)
          }}
        />
      </div>
      {source.openSession === null ? <SessionNotice source={source} /> : null}
      {chosen ? (
        <ChosenFile
          source={source}
          chosen={chosen}
          onChange={setChosen}
          onOtherFile={() => {
            send.reset()
            setChosen(null)
            setIsBack(true)
          }}
          onSend={send.send}
          isBusy={send.isBusy || look.isBusy}
          problem={send.problem ?? look.problem}
        />
      ) : (
        <FileDrop
          label={t`File of payments`}
          ask={<Trans>Drop the file here, or</Trans>}
          accept=".csv,.txt,.tsv,.bai,.dat,.lbx,text/csv,text/plain"
          isBusy={look.isBusy}
          isBack={isBack}
          onFile={(file) => look.send(file, source.id)}
          problem={look.problem}
        >
          <Trans>
            CSV, or a lockbox file as the bank sends it. Nothing is taken before you have seen how
            it is read; you can try it first. A file that is not whole is not taken at all.
          </Trans>
        </FileDrop>
      )}
    </>
  )
}

/** Looks into a file, as the files of this source are read. */
function useLook(onSeen: (chosen: Chosen) => void) {
  const describe = useProblemText()
  const look = useMutation({
    mutationFn: ({ file, sourceId }: { file: File; sourceId: string }) => previewOf(file, sourceId),
    onSuccess: (preview, { file }) =>
      onSeen({ file, preview, layout: preview.suggestedLayout, isChanged: false }),
  })
  return {
    send: (file: File, sourceId: string) => look.mutate({ file, sourceId }),
    isBusy: look.isPending,
    problem: look.error ? describe(problemOf(look.error)) : undefined,
  }
}
