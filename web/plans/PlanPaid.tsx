import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { isCovered } from '../counter/keyTargets.ts'
import { Figure } from '../kit/Figure.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { usePermission } from '../login/me.ts'
import classes from './Plans.module.css'
import type { TakenOnPlan } from './usePayPlan.ts'

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

/** What was taken: the change in large figures. Enter goes on; P opens the receipt in a new tab. */
export function PlanPaid({ taken, onNext }: { taken: TakenOnPlan; onNext: () => void }) {
  const { t } = useLingui()
  const { payment, change } = taken
  const { receiptNumber } = payment
  const mayRead = usePermission('payments.read')
  const keys = useRef<HTMLDivElement>(null)
  useWindowKey(({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey || isCovered() || key.toUpperCase() !== 'P') return
    keys.current?.querySelector('a')?.click()
  })
  return (
    <section className={classes.taken} aria-label={t`Payment taken`}>
      <output>
        <Trans>
          Taken on receipt <b className="tabular">{receiptNumber}</b>
        </Trans>
      </output>
      <div className={classes.pair}>
        <Figure label={t`Amount`} amount={payment.amount} />
        <Figure label={t`Change`} amount={change} />
      </div>
      <div className={classes.keys} ref={keys}>
        <Button ref={focusIt} onClick={onNext} rightSection={<KeyHint keys="Enter" />}>
          <Trans>Done</Trans>
        </Button>
        {mayRead ? (
          <Button
            variant="default"
            aria-keyshortcuts="P"
            rightSection={<KeyHint keys="P" />}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/receipts/$paymentId"
                params={{ paymentId: payment.id }}
                target="_blank"
              />
            )}
          >
            <Trans>View receipt</Trans>
          </Button>
        ) : null}
      </div>
    </section>
  )
}
