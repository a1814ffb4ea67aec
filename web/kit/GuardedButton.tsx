import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Props = Omit<ButtonProps, 'children'> & {
  children: ReactNode
  onClick?: () => void
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. It stays visible, can be reached by key, and says so. */
  refused?: string | undefined
}

/**
 * A button that, when its action is not allowed, is shown disabled with the reason. It is the same
 * button before and after, so that the focus stays on it when its action is no longer allowed.
 */
export function GuardedButton({ refused, onClick, type, children, ...rest }: Props) {
  const id = useId()
  const isRefused = refused !== undefined
  return (
    <>
      <Tooltip label={refused} disabled={!isRefused} multiline maw={320}>
        <Button
          {...rest}
          {...(isRefused ? { 'data-disabled': true, type: 'button' } : type ? { type } : {})}
          aria-disabled={isRefused || undefined}
          aria-describedby={isRefused ? id : undefined}
          onClick={(event) => {
            if (isRefused) event.preventDefault()
            else onClick?.()
          }}
        >
          {children}
        </Button>
      </Tooltip>
      {isRefused ? <VisuallyHidden id={id}>{refused}</VisuallyHidden> : null}
    </>
  )
}
