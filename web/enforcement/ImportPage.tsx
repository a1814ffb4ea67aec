import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { wordOf } from '../frame/search.ts'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { FileDrop } from '../uploads/FileDrop.tsx'
import { EarlierImports } from './EarlierImports.tsx'
import { ImportReport } from './ImportReport.tsx'
import { MappingForm } from './MappingForm.tsx'
import { previewOf, sendFile, type Import, type Mapping, type Preview } from './importing.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/citations/import')

type Chosen = { file: File; preview: Preview; mapping: Mapping }

/** Citations by file (E-11): choose, map, try, take in, and see what became of each line. */
export function ImportPage() {
  const { t } = useLingui()
  const shown = wordOf(route.useSearch(), 'import')
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const go = (id?: string): void => {
    void navigate({
      to: '/citations/import',
      search: id === undefined ? {} : { import: Number(id) },
    })
  }
  const send = useChange(
    ({ mapping, dryRun, file }: Mapped, key) => sendFile(file, mapping, dryRun, key),
    { stale: [['imports']], onSuccess: ({ id }: Import) => go(id) },
  )
  const start = (dryRun: boolean): void => {
    if (!chosen) return
    const { file, mapping } = chosen
    send.send({ file, mapping, dryRun, content: [file.name, file.size, file.lastModified] })
  }
  return (
    <>
      <PageHeader
        title={t`Import citations`}
        above={[
          <Link key="citations" to="/citations" search={{}}>
            <Trans>Citations</Trans>
          </Link>,
        ]}
      />
      {shown !== undefined ? (
        <ImportReport
          key={shown}
          id={shown}
          onTakeIn={chosen ? () => start(false) : undefined}
          isBusy={send.isBusy}
          problem={send.problem}
          onAnother={() => {
            setChosen(null)
            go()
          }}
          onBack={chosen ? () => go() : undefined}
        />
      ) : chosen ? (
        <MappingForm
          fileName={chosen.file.name}
          preview={chosen.preview}
          mapping={chosen.mapping}
          onChange={(mapping) => setChosen({ ...chosen, mapping })}
          onStart={start}
          onOtherFile={() => setChosen(null)}
          isBusy={send.isBusy}
          problem={send.problem}
        />
      ) : (
        <Choose onChosen={setChosen} />
      )}
      <Panel title={<Trans>Earlier imports</Trans>}>
        <EarlierImports />
      </Panel>
    </>
  )
}

type Mapped = { file: File; mapping: Mapping; dryRun: boolean; content: unknown }

function Choose({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const look = useMutation({
    mutationFn: previewOf,
    onSuccess: (preview, file) =>
      onChosen({ file, preview, mapping: { ...preview.suggestedMapping } }),
  })
  return (
    <FileDrop
      label={t`File to import`}
      ask={<Trans>Drop a CSV file here, or</Trans>}
      accept=".csv,.txt,.tsv,text/csv,text/plain"
      isBusy={look.isPending}
      onFile={look.mutate}
      problem={look.error ? describe(problemOf(look.error)) : undefined}
    >
      <Trans>
        The first line names the columns. Nothing is taken in before you have seen how the file is
        read, and you can try it without taking anything in.
      </Trans>
    </FileDrop>
  )
}
