import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Props = Omit<ButtonProps, 'children'> & {
  children: ReactNode
  onClick?: () => void
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. It stays visible, can be reached by key, and says so. */
  refused?: string | undefined
}

/** A button that, when its action is not allowed, is shown disabled with the reason. */
export function GuardedButton({ refused, onClick, children, ...rest }: Props) {
  const id = useId()
  if (refused === undefined) {
    return (
      <Button {...rest} {...(onClick ? { onClick } : {})}>
        {children}
      </Button>
    )
  }
  return (
    <>
      <Tooltip label={refused} multiline maw={320}>
        <Button
          {...rest}
          type="button"
          data-disabled
          aria-disabled
          aria-describedby={id}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <VisuallyHidden id={id}>{refused}</VisuallyHidden>
    </>
  )
}
