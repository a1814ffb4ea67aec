import type { Messages } from '@lingui/core'

/** The rooms of the first screen; the others come with the first page that needs them. */
const rooms = import.meta.glob<{ messages: Messages }>(
  [
    '../api/locales/es.po',
    '../counter/locales/es.po',
    '../frame/locales/es.po',
    '../kit/locales/es.po',
    '../login/locales/es.po',
    '../receipts/locales/es.po',
    '../sessions/locales/es.po',
  ],
  { eager: true },
)

export const messages: Messages = Object.assign(
  {},
  ...Object.values(rooms).map((room) => room.messages),
) as Messages
