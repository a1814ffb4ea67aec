import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { staleKeys } from './live.ts'
import { markStale } from './stale.ts'

/** A query on screen whose answers are given by hand. */
function onScreen(cache: QueryClient) {
  const asked: PromiseWithResolvers<string>[] = []
  const observer = new QueryObserver(cache, {
    queryKey: ['citation', 'A1'],
    queryFn: () => {
      const answer = Promise.withResolvers<string>()
      asked.push(answer)
      return answer.promise
    },
  })
  return { asked, stop: observer.subscribe(() => {}) }
}

const turn = () => new Promise((done) => setTimeout(done, 5))

it('V-6: what changes while an answer is under way for the first time is asked for once more', async () => {
  const cache = new QueryClient()
  const { asked, stop } = onScreen(cache)
  markStale(cache, ['citation', 'A1'])
  await turn()
  expect(asked).toHaveLength(1)
  asked[0]?.resolve('before')
  await turn()
  expect(asked).toHaveLength(2)
  asked[1]?.resolve('after')
  await turn()
  expect(cache.getQueryData(['citation', 'A1'])).toBe('after')
  expect(asked).toHaveLength(2)
  stop()
})

it('V-6: one that has been there is restarted at once, and not twice', async () => {
  const cache = new QueryClient()
  const { asked, stop } = onScreen(cache)
  asked[0]?.resolve('first')
  await turn()
  markStale(cache)
  markStale(cache, ['citation'])
  await turn()
  asked.at(-1)?.resolve('second')
  await turn()
  expect(asked).toHaveLength(3)
  expect(cache.getQueryData(['citation', 'A1'])).toBe('second')
  stop()
})

it('V-6: a payment in somebody else’s session leaves alone who one is', () => {
  const me = { session: { id: '7' }, sessionEnded: null } as Parameters<typeof staleKeys>[2]
  expect(staleKeys('session', '{"id":"8"}', me)).not.toContainEqual(['me'])
  expect(staleKeys('session', '{"id":"7"}', me)).toContainEqual(['me'])
  const ended = { session: null, sessionEnded: { session: { id: '8' } } } as typeof me
  expect(staleKeys('session', '{"id":"8"}', ended)).toContainEqual(['me'])
  expect(staleKeys('me', '', undefined)).toContainEqual(['me'])
})

it('V-6, C-7: what moves in the till of another leaves alone which tills are one’s own', () => {
  const mine = [{ id: '3' }]
  const of = (id: string, known?: typeof mine) =>
    staleKeys('till', JSON.stringify({ id }), undefined, known)
  expect(of('4', mine)).toContainEqual(['till', '4'])
  expect(of('4', mine)).not.toContainEqual(['tills', 'mine'])
  expect(of('3', mine)).toContainEqual(['tills', 'mine'])
  // Before they are known, any may be among them; one that is given to me is told to me.
  expect(of('4')).toContainEqual(['tills', 'mine'])
  expect(staleKeys('me', '', undefined)).toContainEqual(['tills', 'mine'])
})
