import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { Closing } from '../api/contract.ts'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { countedMethods, type Draft, itemsField, type Reckoned, sumField } from './draft.ts'
import classes from './ClosingPage.module.css'

type Props = {
  closing: Closing
  draft: Draft
  reckoned: Reckoned
  isAsked: boolean
  onChange: (others: Draft['others']) => void
}

const NONE = { items: '', counted: '' }

/** Checks and the like, by number and sum. What is left empty is not counted. */
export function OtherFields({ closing, draft, reckoned, isAsked, onChange }: Props) {
  const { t } = useLingui()
  const methods = countedMethods(closing)
  if (methods.length === 0) return null
  const set = (method: string, part: Partial<typeof NONE>): void =>
    onChange({ ...draft.others, [method]: { ...NONE, ...draft.others[method], ...part } })
  const wrong = (field: string, text: string): string | undefined =>
    isAsked && reckoned.wrong.includes(field) ? text : undefined
  return (
    <fieldset className={classes.others}>
      <legend>
        <Trans>Other payments, if you count them</Trans>
      </legend>
      {methods.map(({ code, name }) => (
        <div key={code} className={classes.other}>
          <span>{name}</span>
          <TextInput
            id={itemsField(code)}
            data-line
            inputMode="numeric"
            autoComplete="off"
            label={t`Number of ${name}`}
            value={draft.others[code]?.items ?? ''}
            error={wrong(itemsField(code), t`A whole number, or nothing.`)}
            onChange={(event) => set(code, { items: event.currentTarget.value })}
          />
          <MoneyInput
            id={sumField(code)}
            data-line
            label={t`Sum of ${name}`}
            value={draft.others[code]?.counted ?? ''}
            error={wrong(sumField(code), t`An amount, such as 12.50.`)}
            onChange={(counted) => set(code, { counted })}
          />
        </div>
      ))}
    </fieldset>
  )
}
