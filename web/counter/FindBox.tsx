import { Trans, useLingui } from '@lingui/react/macro'
import { Loader, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useKinds } from './finding.ts'
import classes from './FindBox.module.css'
import { numbersIn } from './numbersIn.ts'

type Props = {
  value: string
  onChange: (text: string) => void
  onFind: () => void
  /** A list was pasted: several numbers, each on a line or with a comma between. */
  onPasteList: (numbers: string[]) => void
  isBusy: boolean
  /** A key while something is looked up: it belongs to what will be found. */
  onTypeAhead: (key: string) => void
  ref: Ref<HTMLInputElement>
}

/** What can be typed here, of what this agency works with. */
function useWhatIsFound(): string {
  const { t } = useLingui()
  const { citations, orders } = useKinds()
  if (!orders) return t`Citation number, plate or payer`
  return citations ? t`Citation, plate, payer, permit or order` : t`Order, permit, holder or plate`
}

/** Where a number is typed or scanned. Enter looks it up; F2 comes back here from anywhere. */
export function FindBox(props: Props) {
  const { value, onChange, onFind, onPasteList, isBusy, onTypeAhead, ref } = props
  const whatIsFound = useWhatIsFound()
  return (
    <search>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault()
          onFind()
        }}
      >
        <label htmlFor="find" className={classes.label}>
          <Trans>Find</Trans>
        </label>
        <TextInput
          id="find"
          ref={ref}
          className={classes.field}
          classNames={{ input: classes.input }}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey
            if (!isBusy || !isText) return
            event.preventDefault()
            onTypeAhead(event.key)
          }}
          onPaste={(event) => {
            const numbers = numbersIn(event.clipboardData.getData('text'))
            if (!numbers) return
            event.preventDefault()
            onPasteList(numbers)
          }}
          onFocus={(event) => event.currentTarget.select()}
          placeholder={whatIsFound}
          aria-keyshortcuts="F2"
          aria-describedby="find-hint"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          data-free-text
          rightSection={isBusy ? <Loader size={16} /> : <KeyHint keys="F2" />}
          rightSectionWidth={44}
        />
        <span id="find-hint" className={classes.hint}>
          <Trans>Type or scan, then Enter; or paste a list</Trans>
        </span>
      </form>
    </search>
  )
}
