import { Trans } from '@lingui/react/macro'
import { KeyHint } from '../kit/KeyHint.tsx'
import classes from './CounterHelp.module.css'

/** An empty counter: what will stand here, and the keys that do it. */
export function CounterHelp() {
  return (
    <div className={classes.help}>
      <p>
        <Trans>
          Type or scan the number of a citation or a permit order. It stands here then, with what is
          due. Find the next one, and both are paid together.
        </Trans>
      </p>
      <ol>
        <li>
          <KeyHint keys="Enter" spoken />{' '}
          <Trans>finds it; the amount is filled in with the due</Trans>
        </li>
        <li>
          <KeyHint keys="C" spoken /> <Trans>or another letter chooses the method</Trans>
        </li>
        <li>
          <KeyHint keys="Enter" spoken /> <Trans>takes the payment</Trans>
        </li>
      </ol>
    </div>
  )
}
