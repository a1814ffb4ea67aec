/** How a session is called on screen and on the phone: `S-1042`. */
export const sessionName = (id: string): string => `S-${id}`
