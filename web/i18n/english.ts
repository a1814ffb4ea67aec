import type { Messages } from '@lingui/core'

/** The rooms of the first screen; the others come with the first page that needs them. */
const rooms = import.meta.glob<{ messages: Messages }>(
  [
    '../api/locales/en.po',
    '../counter/locales/en.po',
    '../frame/locales/en.po',
    '../kit/locales/en.po',
    '../login/locales/en.po',
    '../receipts/locales/en.po',
    '../sessions/locales/en.po',
  ],
  { eager: true },
)

export const messages: Messages = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.messages),
) as Messages
