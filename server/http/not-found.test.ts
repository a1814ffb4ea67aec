import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { testTown } from '../testing/town.ts'

const town = await testTown(await testDatabase())

it.each([
  ['GET', '/payments/9000000', 'payment_not_found'],
  ['GET', '/payments/by-key/nobody-sent-this', 'not_taken'],
  ['GET', '/citations/imports/9000000', 'import_not_found'],
  ['GET', '/citations/NONE', 'citation_not_found'],
  ['PATCH', '/users/9000000', 'user_not_found'],
  ['POST', '/api-keys/9000000/revoke', 'api_key_not_found'],
] as const)('X-2: %s %s says by its code what there is not', async (method, path, code) => {
  const body = method === 'PATCH' ? { name: 'Somebody' } : undefined
  const answer = await town.admin.send(method, path, body, { headers: { 'if-match': '"1"' } })
  expect(answer).toMatchObject({ status: 404, body: { code } })
  expect(answer.body.detail).not.toBe('')
})

it('E-1, X-2: a number that a citation has already is refused by its code, whatever its case', async () => {
  const citation = {
    number: 'TWICE1',
    plate: 'P1',
    state: 'CA',
    violationCode: '35',
    violation: 'NO PERMIT',
    location: 'MAIN ST',
    issuedAt: '2026-01-05T17:00:00Z',
    lines: [{ kind: 'fine', amount: 100 }],
  }
  expect((await town.admin.post('/citations', citation)).status).toBe(201)
  const again = await town.admin.post('/citations', { ...citation, number: 'twice1' })
  expect(again).toMatchObject({ status: 409, body: { code: 'citation_number_taken' } })
})
