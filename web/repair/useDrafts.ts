import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { type Draft, type Drafts, keepable } from './draft.ts'

/** As many as anybody holds; the oldest go first. */
const MOST = 120

export type KeptDrafts = {
  of: (id: string) => Draft | undefined
  set: (id: string, draft: Draft) => void
  forget: (id: string) => void
}

/** What was typed for items, kept in this tab until a disposition is given. */
export function useDrafts(): KeptDrafts {
  const { user } = useMe()
  const [drafts, setDrafts] = useKept<Drafts>(user.id, 'repair-drafts', {}, keepable)
  const without = (now: Drafts, id: string): Drafts => {
    const { [id]: _gone, ...rest } = now
    return rest
  }
  return {
    of: (id) => drafts[id],
    set: (id, draft) =>
      setDrafts((now) =>
        Object.fromEntries([...Object.entries(without(now, id)), [id, draft]].slice(-MOST)),
      ),
    forget: (id) => setDrafts((now) => without(now, id)),
  }
}
