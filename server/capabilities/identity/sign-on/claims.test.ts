import { expect, it } from 'vitest'
import { rolesFor, valuesOf, vouchedBy } from './claims.ts'
import type { Provider } from './provider.ts'

const provider = { name: 'Staff', roleClaim: 'roles' } as Provider
const ann = { sub: 'a1', email: 'ann@example.gov', email_verified: true, name: 'Ann', roles: ['x'] }

it('A-4: a verified address, a name and the roles are read from what a provider says', () => {
  expect(vouchedBy(ann, provider)).toEqual({
    subject: 'a1',
    email: 'ann@example.gov',
    name: 'Ann',
    values: ['x'],
  })
})

it.each([false, 'true', 1, null, undefined])('A-4: verified is true, and not %j', (verified) => {
  const claims = { ...ann, email_verified: verified }
  expect(vouchedBy(claims, provider)).toMatchObject({ refused: 'sign_on_email_unverified' })
})

it.each([undefined, '', 7, ['ann@example.gov']])('A-4: %j is no address', (email) =>
  expect(vouchedBy({ ...ann, email }, provider)).toMatchObject({ refused: 'sign_on_no_email' }),
)

it.each([
  { email: '4111111111111111@b.test' },
  { email: 'not an address' },
  { email: 'a@b.test\r\nX: y' },
  { email: '\u202ea@b.test' },
  { email: 'ann@example.gov\u0000' },
  { email: `${'a'.repeat(400)}@b.test` },
  { sub: 'a\u0000b' },
  { sub: 'a'.repeat(256) },
])('X-3: %j is no identity that can be kept, verified or not', (claims) => {
  for (const verified of [true, false])
    expect(vouchedBy({ ...ann, ...claims, email_verified: verified }, provider)).toMatchObject({
      refused: 'sign_on_identity_refused',
    })
})

it('X-3: an address is kept composed, and a number may be a provider’s name for somebody', () => {
  const claims = { ...ann, sub: '4111111111111111', email: ' jose\u0301@b.test' }
  expect(vouchedBy(claims, provider)).toMatchObject({
    subject: '4111111111111111',
    email: 'jos\u00e9@b.test',
  })
})

it('X-3: an address that stands for a name is no longer than a name may be', () => {
  const email = `${'a'.repeat(200)}@b.test`
  expect(vouchedBy({ ...ann, email, name: '' }, provider)).toMatchObject({
    email,
    name: 'a'.repeat(100),
  })
})

it.each([undefined, ' ', 'a\u200bb', '4111 1111 1111 1111'])(
  'X-3: a name that cannot be kept (%j) is not; the address stands for it',
  (name) => expect(vouchedBy({ ...ann, name }, provider)).toMatchObject({ name: ann.email }),
)

it.each([
  ['roles', { roles: 'cashier' }, ['cashier']],
  ['roles', { roles: ['a', 7, null, 'b'] }, ['a', 'b']],
  ['roles', { roles: { a: true } }, []],
  ['realm.roles', { realm: { roles: ['a'] } }, ['a']],
  ['https://x.test/roles', { 'https://x.test/roles': ['a'] }, ['a']],
  ['realm.roles', { 'realm.roles': ['whole'], realm: { roles: ['inner'] } }, ['whole']],
  ['constructor.name', {}, []],
  ['__proto__', {}, []],
])('A-4: the claim %s of %j is %j', (path, claims, values) =>
  expect(valuesOf(claims, path)).toEqual(values),
)

it('A-6: each value gives its roles, each role once', () => {
  const mapping = [
    { value: 'a', roleId: 7 },
    { value: 'b', roleId: 7 },
    { value: 'b', roleId: 3 },
    { value: 'A', roleId: 9 },
  ]
  expect(rolesFor(['b', 'a', 'c'], mapping)).toEqual([3, 7])
  expect(rolesFor(['c'], mapping)).toEqual([])
})
