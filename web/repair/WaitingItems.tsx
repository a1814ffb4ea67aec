import { useQuery } from '@tanstack/react-query'
import { Waiting } from '../kit/Waiting.tsx'
import { worklistQuery } from './queries.ts'

/** How many items are mine now: in my list, or pending and not final yet. */
export default function WaitingItems() {
  const { data } = useQuery(worklistQuery)
  return data ? <Waiting count={data.items.length + data.pending.length} /> : null
}
