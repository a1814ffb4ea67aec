import type { Messages } from '@lingui/core'

const rooms = import.meta.glob<{ messages: Messages }>('../*/locales/es.po', { eager: true })

/** The texts of all rooms in one. */
export const messages: Messages = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.messages),
) as Messages
