import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { IntakeImport, IntakeOutcome } from '../api/contract.ts'
import { FilterChips } from '../kit/FilterChips.tsx'
import classes from './Intake.module.css'
import { OUTCOMES } from './words.ts'

const KINDS = ['posted', 'repair', 'known'] as const

type Props = { one: IntakeImport; outcome: IntakeOutcome | undefined }

/** Items of one outcome; of a dry run, of what would become of them. */
export function OutcomeFilter({ one, outcome }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const occurs = KINDS.filter((kind) => one[kind].count > 0 || kind === outcome)
  return (
    <div className={`${classes.filters} no-print`}>
      <FilterChips
        label={t`Outcome`}
        single
        choices={occurs.map((kind) => ({
          value: kind,
          label: kind === 'known' ? t`Known` : t(OUTCOMES[kind][one.dryRun ? 1 : 0]),
          count: one[kind].count,
        }))}
        chosen={outcome ? [outcome] : []}
        onChange={([next]) =>
          void navigate({
            to: '/intake/$importId',
            params: { importId: one.id },
            search: next ? { outcome: next as IntakeOutcome } : {},
            resetScroll: false,
          })
        }
      />
    </div>
  )
}
