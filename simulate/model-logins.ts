import type { Model } from './model.ts'
import type { Timed } from './order.ts'

/** who was signed in from when on, and until when at least. */

export function arrives({ post }: Model, userId: string, { asked, answered }: Timed): void {
  post.logins.set(userId, [...(post.logins.get(userId) ?? []), { asked, answered, seen: answered }])
}

/** A request that was sent at that moment was answered to this login, counted from 1. */
export function isSeen({ post }: Model, userId: string, login: number, sent: number): void {
  const own = post.logins.get(userId)?.[login - 1]
  if (own) own.seen = Math.max(own.seen, sent)
}

/** whether a login of this person that was there in `from` may have ended by `until`. */
export function mayHaveLeft({ post }: Model, userId: string, from: number, until: number): boolean {
  const logins = post.logins.get(userId) ?? []
  return logins.some(({ asked, seen }, index) => {
    const next = logins[index + 1]
    return asked < until && seen < until && (!next || next.answered > from)
  })
}
