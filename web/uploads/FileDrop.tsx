import { Trans } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState, type DragEvent, type ReactNode } from 'react'
import type { Problem } from '../api/contract.ts'
import { focusIfLost } from '../kit/focusIfLost.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Uploads.module.css'

type Props = {
  /** What it is, for screen readers. */
  label: string
  /** What may be dropped here, before “or” and the button. */
  ask: ReactNode
  /** What happens then. */
  children: ReactNode
  /** Ends of names and types, as browsers know them. */
  accept: string
  isBusy: boolean
  onFile: (file: File) => void
  problem: Problem | undefined
  /** It comes back in place of a file that was chosen, and takes up the focus. */
  isBack?: boolean
}

/** The place for a file: dropped, or chosen by the button. */
export function FileDrop({
  label,
  ask,
  children,
  accept,
  isBusy,
  onFile,
  problem,
  isBack = false,
}: Props) {
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
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
      <p className={classes.ask}>{ask}</p>
      <FileButton
        accept={accept}
        onChange={(file) => {
          if (file) onFile(file)
        }}
      >
        {(props) => (
          <Button {...props} ref={isBack ? focusIfLost : undefined} loading={isBusy}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>{children}</p>
      {problem ? (
        <div ref={focusIfLost} tabIndex={-1}>
          <ProblemNotice problem={problem} />
        </div>
      ) : null}
    </section>
  )
}
