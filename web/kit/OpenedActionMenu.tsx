import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { MenuAction } from './ActionMenu.tsx'
import classes from './ActionMenu.module.css'
import { useFocusBack } from './useFocusBack.ts'

type Props = { label: string; actions: readonly MenuAction[] }

/** The menu itself, open from the start: it is fetched by the click that wants it. */
export default function OpenedActionMenu({ label, actions }: Props) {
  const [target, focusBack] = useFocusBack()
  return (
    <Menu defaultOpened returnFocus={false} onClose={focusBack}>
      <Menu.Target>
        <ActionIcon ref={target} variant="subtle" color="gray" size={28} aria-label={label}>
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
            onClick={
              refused === undefined
                ? () => {
                    // A panel that this opens gives the focus back to where it was before.
                    target.current?.focus()
                    onSelect()
                  }
                : undefined
            }
          >
            {text}
            {refused === undefined ? null : <span className={classes.reason}>{refused}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
