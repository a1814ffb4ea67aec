import type { Page } from '@playwright/test'
import {
  ADMINISTRATION,
  MONEY,
  pagesOfBatches,
  pagesOfCash,
  pagesOfCashiering,
  pagesOfEnforcement,
  pagesOfIntake,
  pagesOfPermits,
  pagesOfRepair,
  REPORTS,
  type Shown,
} from './pages.ts'
import { furnishIntake, goElsewhere } from './intake.ts'
import { furnishRepair } from './repair.ts'
import { holdTill } from './tills.ts'
import { call, pay, type Town } from './town.ts'

type Furnish = (page: Page, town: Town) => Promise<readonly Shown[]>

/** The rooms of the product, each with all of its pages and enough in them that none is bare. */
export const ROOMS = {
  Enforcement: async (page, town) => {
    await town.session(page.request)
    const { citation, paymentId } = await takeMoney(page, town)
    return pagesOfEnforcement(citation, paymentId)
  },
  Batches: async (page, town) => {
    await town.session(page.request)
    const [open, posted] = [await keyBatch(page, town), await keyBatch(page, town)]
    await call(page.request, 'POST', `/batches/${posted}/post`, { confirmOverpayment: true })
    return pagesOfBatches(open, posted)
  },
  Permits: async (page, town) => {
    await town.session(page.request)
    return pagesOfPermits(await sellPermit(page, town))
  },
  Cashiering: async (page, town) => {
    const closings = await countSessions(page, town)
    const session = await town.session(page.request)
    await takeMoney(page, town)
    return pagesOfCashiering(session, closings)
  },
  Cash: async (page, town) => pagesOfCash(await holdTill(page, town)),
  Intake: async (page, town) => {
    const mark = town.next()
    await goElsewhere(page, mark)
    return pagesOfIntake(await furnishIntake(page, mark))
  },
  Repair: async (page, town) => pagesOfRepair(await furnishRepair(page, town.next())),
  Money: async () => MONEY,
  Reports: async () => REPORTS,
  Administration: async () => ADMINISTRATION,
} satisfies Record<string, Furnish>

/** A payment, a reversal, an account balance, a paper receipt and one by mail. */
async function takeMoney(page: Page, town: Town) {
  const citation = await town.citation(11_000)
  const [first = ''] = await pay(page.request, citation, 2_000)
  await pay(page.request, citation, 3_000, { method: 'check', reference: '4711' })
  await call(page.request, 'POST', `/transactions/${first}/reverse`, { reason: 'Mistaken' })
  const payment = await call(page.request, 'GET', `/transactions/${first}`)
  const paymentId = String(payment['paymentId'])
  const to = { to: 'ada@example.test' }
  await call(page.request, 'POST', `/payments/${paymentId}/receipt/email`, to)
  return { citation, paymentId }
}

/** A batch of two lines that agrees with its control figures; one line is more than the due. */
async function keyBatch(page: Page, town: Town): Promise<string> {
  const header = { source: 'M1', controlCount: 2, controlTotal: 8_000 }
  const { id } = await call(page.request, 'POST', '/batches', header)
  const check = { method: 'check', reference: '4711' }
  const lines = [
    { citation: await town.citation(5_000), amount: 6_000, ...check },
    { citation: await town.citation(3_000), amount: 2_000, ...check },
  ]
  await call(page.request, 'PUT', `/batches/${id}/lines`, { lines })
  return id
}

/** A session that is still to be counted, and one whose difference waits. */
async function countSessions(page: Page, town: Town) {
  const waiting = await town.session(page.request, { closingCount: 'blind' })
  await pay(page.request, await town.citation(1_000), 1_000)
  const lines = [{ denomination: 'note-500', pieces: 1 }]
  const count = { lines, others: [{ method: 'check', items: 1, counted: 700 }], reason: 'R1' }
  await call(page.request, 'POST', `/sessions/${waiting.id}/counts`, count)
  const open = await town.session(page.request, { closingCount: 'declared' })
  await pay(page.request, await town.citation(1_000), 1_000)
  return [open, waiting]
}

/** A permit that was sold and given back in part, and one that was not sold yet. */
async function sellPermit(page: Page, town: Town) {
  const record = async (): Promise<string> => {
    const number = `PT${town.next()}`
    const what = {
      number,
      type: 'T1',
      holder: 'H1',
      zone: 'Z1',
      vehicles: [{ plate: `V${number}` }],
    }
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    await call(page.request, 'POST', '/permits', { ...what, ...valid, price: 9_000 })
    return number
  }
  const [sold, unsold] = [await record(), await record()]
  const order = await call(page.request, 'POST', '/permit-orders', {
    permits: [sold],
    tenders: [{ method: 'cash', amount: 9_000 }],
  })
  const [tender] = order['tenders'] as { id: string }[]
  const wish = { tenderId: tender?.id, mode: 'reverse', amount: 1_000 }
  await call(page.request, 'POST', `/permit-orders/${order.id}/adjustments`, wish)
  return { sold, unsold, order: order.id }
}
