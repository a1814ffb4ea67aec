import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ConfirmAction.module.css'
import { ProblemNotice, type ShownProblem } from './ProblemNotice.tsx'
import { ReturnsFocus } from './ReturnsFocus.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  /** What it will do, in figures, before it does it. */
  children: ReactNode
  /** The verb on the button. */
  confirm: ReactNode
  /** What leaves it, where “Cancel” would not be clear. */
  back?: ReactNode
  onConfirm: () => void
  busy?: boolean
  danger?: boolean
  problem?: ShownProblem | undefined
  /** What is wrong with a field stands beside it already. */
  withoutFields?: boolean
  /** The button waits, for a form that is not complete. */
  disabled?: boolean
}

/** Unless it says itself where to begin. */
function beginInField(body: HTMLElement | null): void {
  if (body === null || body.querySelector('[data-autofocus]')) return
  const field = body.querySelector('input:not(:disabled), textarea:not(:disabled), select')
  field?.setAttribute('data-autofocus', 'true')
}

/**
 * A panel that says what an action will do and waits for the word. Enter confirms, Escape leaves. The
 * focus begins in its first field: on the button, the first blank of a reason would press it.
 */
export function ConfirmAction(props: Props) {
  const {
    opened,
    onClose,
    title,
    children,
    confirm,
    back,
    onConfirm,
    busy,
    danger,
    problem,
    withoutFields,
    disabled,
  } = props
  return (
    <Modal opened={opened} onClose={onClose} title={title} classNames={{ title: classes.title }}>
      <ReturnsFocus />
      <form
        // What is wrong is said in the page's own words and language, not by the browser.
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && !disabled) onConfirm()
        }}
      >
        <div className={classes.body} ref={beginInField}>
          {children}
        </div>
        {problem ? (
          <ProblemNotice problem={problem} withoutFields={withoutFields ?? false} />
        ) : null}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {back ?? <Trans>Cancel</Trans>}
          </Button>
          <Button
            type="submit"
            data-autofocus={!disabled || undefined}
            loading={busy ?? false}
            disabled={disabled ?? false}
            {...(danger ? { color: 'red' } : {})}
          >
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
