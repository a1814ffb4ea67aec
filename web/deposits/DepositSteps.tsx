import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Deposit } from '../api/contract.ts'
import { Time } from '../kit/Time.tsx'
import { Day } from '../permits/Day.tsx'
import classes from './Deposits.module.css'

/** How far it has come: prepared, sealed by a second person, in the bank. */
export function DepositSteps({ deposit }: { deposit: Deposit }) {
  const { status, prepared, sealed, banked, bankedOn, bankReference } = deposit
  return (
    <ol className={classes.steps}>
      <Step name={<Trans>Prepared</Trans>} isDone>
        <Said by={prepared.by.name} at={<Time at={prepared.at} />} />
      </Step>
      <Step name={<Trans>Sealed</Trans>} isDone={sealed !== null} isNext={status === 'prepared'}>
        {sealed ? (
          <Said by={sealed.by.name} at={<Time at={sealed.at} />} />
        ) : status === 'prepared' ? (
          <Trans>A second person looks into the bag and seals it.</Trans>
        ) : null}
      </Step>
      <Step name={<Trans>Banked</Trans>} isDone={banked !== null} isNext={status === 'sealed'}>
        {banked && bankedOn ? (
          <Said by={bankReference ?? banked.by.name} at={<Day day={bankedOn} />} />
        ) : status === 'sealed' ? (
          <Trans>It is on its way.</Trans>
        ) : null}
      </Step>
    </ol>
  )
}

type StepProps = { name: ReactNode; isDone: boolean; isNext?: boolean; children: ReactNode }

function Step({ name, isDone, isNext = false, children }: StepProps) {
  return (
    <li
      data-done={isDone || undefined}
      data-next={isNext || undefined}
      aria-current={isNext ? 'step' : undefined}
    >
      <b>{name}</b>
      <span className={classes.hint}>{children}</span>
    </li>
  )
}

function Said({ by, at }: { by: string; at: ReactNode }) {
  return (
    <>
      <span translate="no">{by}</span>, {at}
    </>
  )
}
