import { useLingui } from '@lingui/react/macro'
import { UnstyledButton, VisuallyHidden, type UnstyledButtonProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { useMe } from '../login/me.ts'
import classes from './UserMenu.module.css'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

type Props = UnstyledButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof UnstyledButtonProps>

/** The person's initials, which open their menu. */
export function UserButton(props: Props) {
  const { t } = useLingui()
  const { user } = useMe()
  return (
    <UnstyledButton {...props} className={classes.button}>
      <span className={classes.initials}>{initials(user.name)}</span>
      <VisuallyHidden>{t`${user.name}, settings`}</VisuallyHidden>
      <IconChevronDown size={14} aria-hidden />
    </UnstyledButton>
  )
}
