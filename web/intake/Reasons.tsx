import { useLingui } from '@lingui/react/macro'
import type { IntakeItem } from '../api/contract.ts'
import classes from './Intake.module.css'
import { REASONS } from './words.ts'

/** Why an item was not posted, the weightiest first (I-3). */
export function Reasons({ reasons }: { reasons: IntakeItem['reasons'] }) {
  const { t } = useLingui()
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ code }) => (
        <li key={code}>{t(REASONS[code])}</li>
      ))}
    </ul>
  )
}
