import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Drawer } from '../api/contract.ts'
import classes from './DrawerChoice.module.css'

type Props = {
  drawers: readonly Drawer[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** Entering the panel, the first key belongs to the drawers: arrows choose, Enter starts. */
function focusOnce(radio: HTMLInputElement | null): void {
  if (radio && !radio.closest('fieldset')?.contains(document.activeElement)) radio.focus()
}

/** Active drawers as radio rows. One with an open session is shown, disabled, and says who has it. */
export function DrawerChoice({ drawers, chosen, onChoose }: Props) {
  const { t } = useLingui()
  const name = useId()
  return (
    <fieldset className={classes.list}>
      <legend>
        <Trans>Drawer</Trans>
      </legend>
      {drawers.map((drawer) => (
        <label key={drawer.id} className={classes.row} data-taken={drawer.openSession !== null}>
          <input
            type="radio"
            ref={chosen === drawer.id ? focusOnce : undefined}
            data-autofocus={chosen === drawer.id || undefined}
            name={name}
            value={drawer.id}
            checked={chosen === drawer.id}
            disabled={drawer.openSession !== null}
            onChange={() => onChoose(drawer.id)}
          />
          <span className={classes.name}>{drawer.name}</span>
          <span className={classes.where}>{drawer.branch.name}</span>
          <span className={classes.note}>
            {drawer.openSession ? (
              <TakenBy users={drawer.openSession.users.map((user) => user.name)} />
            ) : (
              (drawer.description ?? (drawer.type === 'virtual' ? t`Virtual` : ''))
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function TakenBy({ users }: { users: readonly string[] }) {
  const who = users.join(', ')
  if (who === '') return <Trans>has an open session; join it instead</Trans>
  return <Trans>open, with {who} in it; join it instead</Trans>
}
