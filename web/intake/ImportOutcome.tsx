import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { IntakeImport } from '../api/contract.ts'
import { focusIfLost } from '../kit/focusIfLost.ts'
import { countText, moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { ImportProgress, percentOf } from './ImportProgress.tsx'
import classes from './Intake.module.css'
import { isUnderWay } from './queries.ts'
import { triedAs } from './sending.ts'
import { SendProblem } from './SendProblem.tsx'
import { SessionNotice } from './SessionNotice.tsx'
import { openOf, StandingSentence } from './Standing.tsx'
import { useSend } from './useSend.ts'
import { FAILURES } from './words.ts'

/** How far an import is or how it ended, in a sentence, and what can be done now. */
export function ImportOutcome({ one }: { one: IntakeImport }) {
  if (one.status === 'held') return <Held one={one} />
  if (isUnderWay(one)) return <Running one={one} />
  return (
    <div ref={focusIfLost} tabIndex={-1} className={classes.outcome}>
      <Ended one={one} />
    </div>
  )
}

function Running({ one }: { one: IntakeImport }) {
  const percent = percentOf(one)
  return (
    <>
      <div className={classes.bar}>
        <ImportProgress one={one} />
      </div>
      <Notice
        title={
          one.status === 'waiting' ? (
            <Trans>Waiting for its turn</Trans>
          ) : one.status === 'checking' ? (
            <Trans>The whole file is looked at before anything of it is taken.</Trans>
          ) : (
            <Trans>{percent}% taken</Trans>
          )
        }
      >
        <Trans>You can leave this page; the import goes on.</Trans>
      </Notice>
    </>
  )
}

function Held({ one }: { one: IntakeImport }) {
  const { drawer } = one
  return (
    <SessionNotice source={one} title={<Trans>It waits for a session of {drawer.name}.</Trans>}>
      <Trans>
        No session is open there, and payments go into open ones only. The import goes on by itself
        when one is.
      </Trans>
    </SessionNotice>
  )
}

function Ended({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const { failure, status, dryRun, repair, known, items, standing } = one
  if (status === 'withdrawn') return <Withdrawn one={one} />
  if (failure) {
    const { code, line, detail } = failure
    const title = t(FAILURES[code])
    return (
      <Notice
        kind="refused"
        title={
          line === null ? (
            title
          ) : (
            <Trans>
              {title}, at line {line}
            </Trans>
          )
        }
      >
        <div>{detail}</div>
        <div>{one.itemsRead === 0 ? <Trans>Nothing of the file was taken.</Trans> : null}</div>
      </Notice>
    )
  }
  if (status === 'cancelled')
    return (
      <Notice kind="warning" title={<Trans>The import was cancelled.</Trans>}>
        {dryRun || one.posted.count + repair.count === 0 ? (
          <Trans>Nothing of the file was taken. It can be sent again as it is.</Trans>
        ) : (
          <Trans>What had been taken by then stays. Send the file again to take the rest.</Trans>
        )}
      </Notice>
    )
  if (dryRun) return one.takenAs === null ? <Tried one={one} /> : <TakenAs id={one.takenAs} />
  if (known.count > 0 && known.count === items?.count)
    return (
      <Notice kind="warning" title={<Trans>Every item of it was known already.</Trans>}>
        <Trans>Nothing was taken again.</Trans>
      </Notice>
    )
  return (
    <Notice
      kind={isLeft(one) || known.count > 0 ? 'warning' : 'done'}
      title={<Trans>The import is done.</Trans>}
    >
      {known.count > 0 ? <PassedOver one={one} /> : null}
      {repair.count > 0 && standing ? (
        <StandingSentence standing={standing} of={repair.count} />
      ) : known.count === 0 ? (
        <Trans>All of it was posted.</Trans>
      ) : null}
    </Notice>
  )
}

/** I-1: how much of it an earlier file had brought, and is not among what was posted. */
function PassedOver({ one: { posted, known, dryRun } }: { one: IntakeImport }) {
  const formats = useFormats()
  const [taken, before] = [posted, known].map(({ count }) => countText(count, formats))
  const sum = moneyText(known.total, formats)
  return (
    <div>
      {dryRun ? (
        <Trans>
          {taken} would be posted, {before} passed over as known ({sum}): they were taken before.
        </Trans>
      ) : (
        <Trans>
          {taken} posted, {before} passed over as known ({sum}): they were taken before.
        </Trans>
      )}
    </div>
  )
}

/** Whether something of it is still to be done. */
function isLeft({ standing }: IntakeImport): boolean {
  if (!standing) return false
  return openOf(standing).count + standing.deferred.count + standing.waiting.count > 0
}

function Withdrawn({ one: { withdrawnBy, withdrawnAt, repair } }: { one: IntakeImport }) {
  const name = withdrawnBy?.name ?? ''
  return (
    <Notice
      kind="warning"
      title={
        <Trans>
          Withdrawn by {name}, <Time at={withdrawnAt} />
        </Trans>
      }
    >
      <Plural
        value={repair.count}
        one="# item of it left repair and was never posted."
        other="# items of it left repair and were never posted."
      />{' '}
      <Trans>The same file can be taken in again.</Trans>
    </Notice>
  )
}

/** A dry run of a file that was taken in, or is about to be. */
function TakenAs({ id }: { id: string }) {
  return (
    <Notice title={<Trans>The dry run is done. The file is taken in.</Trans>}>
      <Trans>
        It is taken as{' '}
        <Link to="/intake/$importId" params={{ importId: id }} search={{}}>
          import {id}
        </Link>
        .
      </Trans>
    </Notice>
  )
}

/** A dry run: as long as the file is at hand, it can be taken in without choosing it again. */
function Tried({ one }: { one: IntakeImport }) {
  const mayTake = usePermission('intake.write')
  const send = useSend()
  const sending = triedAs(one.id)
  const { repair, known, source } = one
  const again = sending ? (
    <Button size="xs" loading={send.isBusy} onClick={() => send.send(sending, false)}>
      <Trans>Take it in now</Trans>
    </Button>
  ) : (
    <Button
      size="xs"
      variant="default"
      renderRoot={(props) => <Link {...props} to="/intake/new" search={{ source: source.id }} />}
    >
      <Trans>Choose the file again</Trans>
    </Button>
  )
  return (
    <>
      <Notice
        kind={repair.count + known.count > 0 ? 'warning' : 'done'}
        title={<Trans>The dry run is done. Nothing was taken.</Trans>}
        actions={mayTake ? again : undefined}
      >
        {known.count > 0 ? <PassedOver one={one} /> : null}
        {repair.count > 0 ? (
          <Plural
            value={repair.count}
            one="# item would go to repair."
            other="# items would go to repair."
          />
        ) : known.count === 0 ? (
          <Trans>All of it would be posted.</Trans>
        ) : null}
      </Notice>
      {send.problem ? <SendProblem problem={send.problem} /> : null}
    </>
  )
}
