import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './ActionMenu.module.css'

export type MenuAction = {
  key: string
  label: ReactNode
  icon?: ReactNode
  onSelect: () => void
  /** Why it cannot be done now. The item then stays visible and says so (V-4). */
  refused?: string | undefined
  danger?: boolean
}

/** The […] of a row or a page. What is not allowed is shown, disabled, with its reason. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={label}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ key, label: text, icon, onSelect, refused, danger }) => (
          <Menu.Item
            key={key}
            leftSection={icon}
            aria-disabled={refused !== undefined || undefined}
            data-refused={refused !== undefined || undefined}
            className={classes.item}
            closeMenuOnClick={refused === undefined}
            {...(danger && refused === undefined ? { color: 'red' } : {})}
            onClick={refused === undefined ? onSelect : undefined}
          >
            {text}
            {refused === undefined ? null : <span className={classes.reason}>{refused}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
