import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Drawer } from '../api/contract.ts'
import { useMe } from '../login/me.ts'
import classes from './DrawerChoice.module.css'

type Props = {
  drawers: readonly Drawer[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** The drawers may come a moment after the panel. On a page nothing takes the focus by itself. */
function focusInPanel(radio: HTMLInputElement | null): void {
  const isElsewhere = !radio?.closest('fieldset')?.contains(document.activeElement)
  if (isElsewhere && radio?.closest('[role=dialog]')) radio.focus()
}

/**
 * Active drawers as radio rows. One with an open session is shown, disabled, and says who has it.
 * The one in which the person was until now stands first.
 * A panel that is opened for them puts the focus on the first; Space or an arrow chooses.
 */
export function DrawerChoice({ drawers, chosen, onChoose }: Props) {
  const before = useMe().sessionEnded?.drawer.id ?? null
  const name = useId()
  const inOrder = drawers.toSorted((a, b) => Number(b.id === before) - Number(a.id === before))
  const first = inOrder.find(({ openSession }) => openSession === null)
  return (
    <fieldset className={classes.list}>
      <legend>
        <Trans>Drawer</Trans>
      </legend>
      {inOrder.map((drawer) => (
        <label key={drawer.id} className={classes.row} data-taken={drawer.openSession !== null}>
          <input
            type="radio"
            ref={drawer === first ? focusInPanel : undefined}
            data-autofocus={drawer === first || undefined}
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
              <Note drawer={drawer} isBefore={drawer.id === before} />
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Note({ drawer, isBefore }: { drawer: Drawer; isBefore: boolean }) {
  const { t } = useLingui()
  if (isBefore) return t`where you were`
  return drawer.description ?? (drawer.type === 'virtual' ? t`Virtual` : '')
}

function TakenBy({ users }: { users: readonly string[] }) {
  const who = users.join(', ')
  if (who === '') return <Trans>has an open session; join it instead</Trans>
  return <Trans>open, with {who} in it; join it instead</Trans>
}
