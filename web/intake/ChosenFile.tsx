import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IntakeLayout, IntakePreview, IntakeSource, Problem } from '../api/contract.ts'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { focusIfLost } from '../kit/focusIfLost.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ControlFields, type Controls } from './ControlFields.tsx'
import { CsvFile } from './CsvFile.tsx'
import classes from './Intake.module.css'
import { REQUIRED } from './layout.ts'
import { LockboxFile } from './LockboxFile.tsx'
import { ReadLines } from './ReadLines.tsx'
import { isOfFormat, type Sending } from './sending.ts'
import { SendProblem } from './SendProblem.tsx'

/** A file that was looked into, and how it is going to be read. */
export type Chosen = {
  file: File
  preview: IntakePreview
  layout: IntakeLayout
  /** Somebody said it otherwise than it was suggested. */
  isChanged: boolean
}

type Props = {
  source: IntakeSource
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  onOtherFile: () => void
  onSend: (sending: Sending, dryRun: boolean) => void
  isBusy: boolean
  problem: Problem | undefined
}

/** The file as it is read, what it should come to, and the two ways on: try it, or take it in. */
export function ChosenFile(props: Props) {
  const { source, chosen, onChange, onOtherFile } = props
  const [controls, setControls] = useState<Controls>({ count: '', total: '' })
  const { preview, layout } = chosen
  const isRight = isOfFormat(preview, source.format)
  const set = (next: IntakeLayout): void => onChange({ ...chosen, layout: next, isChanged: true })
  return (
    <>
      <Opening source={source} chosen={chosen} onOtherFile={onOtherFile} />
      {!isRight ? (
        <WrongFormat source={source} />
      ) : source.format === 'lockbox' ? (
        <LockboxFile preview={preview} layout={layout} onChange={set} />
      ) : (
        <CsvFile source={source} preview={preview} layout={layout} onChange={set} />
      )}
      {isRight ? <ReadLines source={source} chosen={chosen} /> : null}
      {isRight && source.format !== 'lockbox' ? (
        <ControlFields controls={controls} onChange={setControls} />
      ) : null}
      <Start {...props} controls={controls} isRight={isRight} />
    </>
  )
}

/** Which file it is, and whether it was said already how it is read. */
function Opening({
  source,
  chosen: { file, preview, isChanged },
  onOtherFile,
}: Pick<Props, 'source' | 'chosen' | 'onOtherFile'>) {
  return (
    <div ref={focusIfLost} tabIndex={-1} className={classes.outcome}>
      <Notice
        title={<span translate="no">{file.name}</span>}
        actions={
          <Button size="xs" variant="default" onClick={onOtherFile}>
            <Trans>Choose another file</Trans>
          </Button>
        }
      >
        {!isOfFormat(preview, source.format) ? null : !preview.remembered ? (
          <Trans>
            It was not said yet how files of {source.name} are read. What is suggested follows from
            this one: look it over. It is remembered when the file is taken in.
          </Trans>
        ) : isChanged ? (
          <Trans>
            It is read otherwise than the files of {source.name} are. That is remembered when the
            file is taken in, and not by a dry run.
          </Trans>
        ) : (
          <Trans>Read as the files of {source.name} are. Look it over and start.</Trans>
        )}
      </Notice>
    </div>
  )
}

function WrongFormat({ source: { name, format } }: { source: IntakeSource }) {
  return (
    <Notice kind="refused" title={<Trans>This is no file of {name}.</Trans>}>
      {format === 'lockbox' ? (
        <Trans>
          A lockbox file begins with a record of type 1, and one of type 2 or 5 behind it. Choose
          the source that it comes from.
        </Trans>
      ) : (
        <Trans>
          It is a lockbox file, and the source sends CSV. Choose the source it comes from.
        </Trans>
      )}
    </Notice>
  )
}

function Start(props: Props & { controls: Controls; isRight: boolean }) {
  const { source, chosen, onSend, isBusy, problem, controls, isRight } = props
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const { layout, preview, isChanged, file } = chosen
  const drawer = source.drawer.name
  const isMapped = source.format === 'lockbox' || REQUIRED.every((field) => layout.columns?.[field])
  const controlTotal = readMoney(controls.total, minorDigits)
  const isUnread =
    (controls.total.trim() !== '' && controlTotal === null) || !/^\d*$/.test(controls.count.trim())
  const refused = !isRight
    ? t`The file is not of this source.`
    : !isMapped
      ? t`The number of the citation and the amount need a column each.`
      : isUnread
        ? t`A control figure cannot be read.`
        : undefined
  const send = (dryRun: boolean): void =>
    onSend(
      {
        file,
        sourceId: source.id,
        layout: isChanged || !preview.remembered ? layout : null,
        controlCount: controls.count.trim() === '' ? null : Number(controls.count),
        controlTotal,
      },
      dryRun,
    )
  return (
    <>
      {problem ? <SendProblem problem={problem} /> : null}
      <div className={classes.start}>
        <GuardedButton refused={refused} loading={isBusy} onClick={() => send(true)}>
          <Trans>Dry run</Trans>
        </GuardedButton>
        <GuardedButton
          variant="default"
          refused={refused}
          loading={isBusy}
          onClick={() => send(false)}
        >
          <Trans>Take it in</Trans>
        </GuardedButton>
        <span className={classes.soft}>
          {refused ?? (
            <>
              <Trans>A dry run says what would be posted and what not, and takes nothing.</Trans>{' '}
              {source.openSession === null ? (
                <Trans>Taken in, it will wait until a session of {drawer} is open.</Trans>
              ) : null}
            </>
          )}
        </span>
      </div>
    </>
  )
}
