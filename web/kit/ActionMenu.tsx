import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'

export type MenuAction = {
  key: string
  label: ReactNode
  icon?: ReactNode
  onSelect: () => void
  /** Why it cannot be done now. The item then stays visible and says so (V-4). */
  refused?: string | undefined
  danger?: boolean
}

const Opened = lazy(() => import('./OpenedActionMenu.tsx'))

/** The […] of a row or a page. What is not allowed is shown, disabled, with its reason. */
export function ActionMenu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  const [wasOpened, setWasOpened] = useState(false)
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWasOpened(true)}
    >
      <IconDots size={18} aria-hidden />
    </ActionIcon>
  )
  if (!wasOpened) return button
  return (
    <Suspense fallback={button}>
      <Opened label={label} actions={actions} />
    </Suspense>
  )
}
