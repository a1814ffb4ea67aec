import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './SearchBox.module.css'

type Props = {
  /** What one may type, for those who see the field and those who hear it. */
  label: string
  /** What is looked for now. */
  text: string
  /** With what was typed, without blanks around it; empty for all there is. */
  onFind: (text: string) => void
  /** Whether the page begins here. */
  first?: boolean
  maxLength?: number
}

const focusFirst = (field: HTMLInputElement | null): void => field?.focus()

/** Looks for what is typed, when Enter or the button is pressed. */
export function SearchBox({ label, text, onFind, first = false, maxLength }: Props) {
  const [typed, setTyped] = useState(text)
  return (
    <form
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault()
        onFind(typed.trim())
      }}
    >
      <TextInput
        ref={first ? focusFirst : null}
        className={classes.field}
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default">
        <Trans>Find</Trans>
      </Button>
    </form>
  )
}
