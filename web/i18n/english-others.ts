import type { Messages } from '@lingui/core'

/** All rooms that are not part of the first screen. */
const rooms = import.meta.glob<{ messages: Messages }>(
  [
    '../*/locales/en.po',
    '!../api/locales/en.po',
    '!../counter/locales/en.po',
    '!../frame/locales/en.po',
    '!../kit/locales/en.po',
    '!../login/locales/en.po',
    '!../receipts/locales/en.po',
    '!../sessions/locales/en.po',
  ],
  { eager: true },
)

export const messages: Messages = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.messages),
) as Messages
