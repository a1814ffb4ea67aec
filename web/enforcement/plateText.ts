/** A plate with its state, as it is read out: `8AKX100 CA`. */
export const plateText = (plate: string | null, state: string | null): string =>
  [plate, state].filter((part) => part !== null && part !== '').join(' ')
