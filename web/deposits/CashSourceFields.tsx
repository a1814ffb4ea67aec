import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { type CashSource, holdingOf } from './cashSource.ts'
import classes from './Deposits.module.css'

/** Bags to choose from, what is still missing, and the till that the rest lay in. */
export function CashSourceFields({ source }: { source: CashSource }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { bags, tills, ids, tillId, rest, choose, setTillId } = source
  if (bags.length === 0 && tills.length === 0) return null
  const restText = moneyText(Math.abs(rest), formats)
  return (
    <fieldset className={classes.source}>
      <legend>
        <Trans>Where the cash lay</Trans>
      </legend>
      {bags.map(({ id, bagNumber, amount, from }) => {
        const [sum, number, till] = [moneyText(amount, formats), bagNumber ?? '', from.number]
        return (
          <Checkbox
            key={id}
            label={t`Bag ${number}: ${sum}, from till ${till}`}
            checked={ids.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
        )
      })}
      {rest > 0 && tills.length > 0 ? (
        <NativeSelect
          label={t`The other ${restText} lay in`}
          value={tillId}
          onChange={(event) => setTillId(event.currentTarget.value)}
          data={[
            { value: '', label: t`no till of mine` },
            ...tills.map((till) => {
              const [number, holds] = [till.number, moneyText(holdingOf(till) ?? 0, formats)]
              return { value: till.id, label: t`Till ${number}, ${holds} in it` }
            }),
          ]}
        />
      ) : null}
      <p className={classes.hint} aria-live="polite">
        {rest < 0 ? <Trans>The bags hold {restText} more than the deposit.</Trans> : null}
        {rest > 0 && tillId === '' ? <Trans>{restText} are not accounted for.</Trans> : null}
      </p>
    </fieldset>
  )
}
