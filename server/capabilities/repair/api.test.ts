import { describe, expect, it } from 'vitest'
import { idsOf, ok, testOffice } from './test-office.ts'

const office = await testOffice()
const { repair: operator, arrive, citation, dispose, fetched, item, sound } = office

it('R-2: an agency that has no configuration finds one active when it first looks', async () => {
  expect(ok(await operator.get('/repair/mine')).body).toMatchObject({ active: true, items: [] })
})

describe('from fetching to posting', () => {
  it('R-3 to R-6: fetched, disposed, taken back, finalised and posted in the intake drawer’s session', async () => {
    const session = await office.openSession()
    const number = await citation(5_000)
    const [id = 0] = await arrive([{ amount: 5_000, payer: 'Ada Byron', reference: '881' }])
    expect(await fetched(operator)).toEqual([id])
    const list = ok(await operator.get('/repair/mine'))
    expect(list.body.items).toMatchObject([
      {
        id: String(id),
        state: 'locked',
        reasons: ['citation_unknown'],
        arrived: { citation: 'NOSUCH1', amount: 5_000, payer: 'Ada Byron', reference: '881' },
        holder: { name: operator.name },
        lockedUntil: '2026-03-02T16:10:00Z',
      },
    ])
    expect(list.body.serverNow).toBe('2026-03-02T16:00:00Z')
    const wish = office.repairing(number, 5_000, { reference: '881', payer: 'Ada Byron' })
    expect(ok(await dispose(operator, id, wish)).body).toMatchObject({ state: 'pending' })
    expect(await office.dueOf(number)).toBe(5_000)
    const again = ok(await operator.post('/repair/redo'))
    expect(again.body).toMatchObject({ state: 'locked', draft: { items: [{ citation: number }] } })
    ok(await dispose(operator, id, wish))
    ok(await operator.post('/repair/finalise'))
    expect(await office.dueOf(number)).toBe(0)
    expect(await item(id)).toMatchObject({
      state: 'final',
      outcome: 'repaired',
      waits: false,
      payment: { sessionId: String(session) },
      finalisedBy: { name: operator.name },
    })
    await sound()
  })

  it('R-4: a rejected item’s money is unidentified, assigned in part and returned', async () => {
    const [id = 0] = await arrive([{ amount: 7_000, payer: 'Nobody', reference: '17' }])
    expect(await fetched(operator)).toEqual([id])
    ok(await dispose(operator, id, { type: 'reject', reason: 'No such citation anywhere' }))
    ok(await operator.post('/repair/finalise'))
    const money = ok(await office.auditor.get('/unidentified'))
    expect(money.body.items).toMatchObject([
      {
        id: String(id),
        number: `U-${id}`,
        received: 7_000,
        left: 7_000,
        reason: 'No such citation anywhere',
        method: 'lockbox',
        payer: 'Nobody',
      },
    ])
    await sound()
    const number = await citation(3_000)
    const assigned = ok(
      await office.supervisor.post(`/unidentified/${id}/assign`, { citation: number }),
    )
    expect(assigned.body).toMatchObject({ assigned: 3_000, left: 4_000 })
    expect(await office.dueOf(number)).toBe(0)
    await sound()
    const back = ok(
      await office.supervisor.post(`/unidentified/${id}/return`, { reason: 'Sent back by check' }),
    )
    expect(back.body).toMatchObject({ returned: 4_000, left: 0 })
    expect(idsOf(ok(await office.auditor.get('/unidentified')))).toEqual([])
    await sound()
  })
})
