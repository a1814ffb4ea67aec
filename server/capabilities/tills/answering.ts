import type { Answer } from '../../journal/command.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paidBody, tillBody, transferBody } from './answer.ts'
import { shownPaid, shownTill, shownTransfers } from './queries.ts'
import type { Viewer } from './viewing.ts'

/** Answers of changes, read in the unit of work that made them. */

type Answering = (work: UnitOfWork) => Promise<Answer>

export function answerWithTill(viewer: Viewer, tillId: number, status: number): Answering {
  return async (work) => ({ status, text: JSON.stringify(await bodyOf(work, viewer, tillId)) })
}

export function answerWithTills(viewer: Viewer, tillIds: readonly number[]): Answering {
  return async (work) => {
    const items: unknown[] = []
    // oxlint-disable-next-line no-await-in-loop -- one connection answers one after the other
    for (const id of tillIds) items.push(await bodyOf(work, viewer, id))
    return { status: 200, text: JSON.stringify({ items }) }
  }
}

async function bodyOf(work: UnitOfWork, viewer: Viewer, tillId: number) {
  const till = await shownTill(work, tillId)
  if (!till) throw new Error(`till ${tillId} is not there`)
  return tillBody(till, viewer)
}

export function answerWithTransfer(id: number, status: number): Answering {
  return async (work) => {
    const [transfer] = await shownTransfers(work, { id, limit: 1 })
    if (!transfer) throw new Error(`transfer ${id} is not there`)
    return { status, text: JSON.stringify(transferBody(transfer)) }
  }
}

export function answerWithPaid(id: number, status: number): Answering {
  return async (work) => {
    const [paid] = await shownPaid(work, { id, limit: 1 })
    if (!paid) throw new Error(`paid in or out ${id} is not there`)
    return { status, text: JSON.stringify(paidBody(paid)) }
  }
}
