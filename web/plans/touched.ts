/** What shows plans, citations and sessions is out of date after money or a plan changed. */
export const TOUCHED = [
  ['plan'],
  ['plans'],
  ['citation'],
  ['citations'],
  ['session'],
  ['sessions'],
  ['me'],
] as const
