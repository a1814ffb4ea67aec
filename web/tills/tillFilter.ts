import type { Till } from '../api/contract.ts'
import { type Search, text } from '../guards.ts'

/** What a till may be, for the filter; several at once. */
export const MARKS = [
  'assigned',
  'available',
  'unsettled',
  'not_ready',
  'over',
  'uncounted',
] as const
export type Mark = (typeof MARKS)[number]

export const isOf: Readonly<Record<Mark, (till: Till) => boolean>> = {
  assigned: ({ assignment }) => assignment === 'assigned',
  available: ({ assignment }) => assignment === 'available',
  unsettled: ({ settlement }) => settlement === 'unsettled',
  not_ready: ({ assignment, ready }) => assignment === 'assigned' && !ready,
  over: ({ figures }) => figures !== null && figures.limit !== 'below',
  uncounted: ({ carriedUncounted }) => carriedUncounted,
}

export type TillFilter = { mark: Mark | undefined; branch: string | undefined }

/** The filter as it stands in the address. */
export function readMarks(search: Search): TillFilter {
  const mark = MARKS.find((one) => one === search['state'])
  return { mark, branch: text(search['branch']) }
}

export function toAddress({ mark, branch }: TillFilter): Search {
  return {
    ...(mark === undefined ? {} : { state: mark }),
    ...(branch === undefined ? {} : { branch }),
  }
}
