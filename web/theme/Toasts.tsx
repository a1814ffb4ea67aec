import { Notifications } from '@mantine/notifications'

/** Where short messages appear. Fetched with the first of them. */
export default function Toasts() {
  return <Notifications position="bottom-right" />
}
