import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { testTown } from '../testing/town.ts'

const town = await testTown(await testDatabase())
const { admin, app } = town

describe('a change that another site makes a browser send', () => {
  const post = (headers: Record<string, string>) =>
    admin.post('/branches', { name: '' }, { headers })

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('is refused: %o', async (headers) => {
    expect(await post(headers)).toMatchObject({ status: 403, body: { code: 'cross_site_request' } })
  })

  it.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost:7070' },
    { origin: 'http://localhost:80', host: 'localhost' },
    {},
  ])('is no such thing: %o', async (headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(422)
  })

  it('is refused for signing in too', async () => {
    const { statusCode } = await app.http.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email: 'a@b.test', password: 'x' },
    })
    expect(statusCode).toBe(403)
  })
})
