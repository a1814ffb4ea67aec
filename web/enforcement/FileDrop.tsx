import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import type { Problem } from '../api/contract.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Import.module.css'

type Props = { isBusy: boolean; onFile: (file: File) => void; problem: Problem | undefined }

/** The place for a file: dropped, or chosen by the button. */
export function FileDrop({ isBusy, onFile, problem }: Props) {
  const { t } = useLingui()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isBusy) onFile(file)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; keys have the button
    <section
      className={classes.drop}
      data-over={isOver || undefined}
      aria-label={t`File to import`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
      <p className={classes.ask}>
        <Trans>Drop a CSV file here, or</Trans>
      </p>
      <FileButton
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={(file) => {
          if (file) onFile(file)
        }}
      >
        {(props) => (
          <Button {...props} loading={isBusy}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>
        <Trans>
          The first line names the columns. Nothing is taken in before you have seen how the file is
          read, and you can try it without taking anything in.
        </Trans>
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </section>
  )
}
