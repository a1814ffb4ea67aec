import type { Messages } from '@lingui/core'

/** All rooms that are not part of the first screen. */
const rooms = import.meta.glob<{ messages: Messages }>(
  [
    '../*/locales/es.po',
    '!../api/locales/es.po',
    '!../counter/locales/es.po',
    '!../frame/locales/es.po',
    '!../kit/locales/es.po',
    '!../login/locales/es.po',
    '!../receipts/locales/es.po',
    '!../sessions/locales/es.po',
  ],
  { eager: true },
)

export const messages: Messages = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.messages),
) as Messages
