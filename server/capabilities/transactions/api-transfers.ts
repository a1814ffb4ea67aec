import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { amount, sum, text } from '../../http/schema.ts'
import { askingOf } from '../sessions/public.ts'
import { TakenBody } from './api-payments.ts'
import type { MoneyServices } from './api.ts'
import { transferBalance } from './commands.ts'
import { receivableNumber } from './transaction.ts'

export function transferOperations(services: MoneyServices): Operation[] {
  return [transfer(services)]
}

/** A receipt of nothing, since nothing is handed over; `transferred` is what was moved. */
const Transferred = Type.Object(
  { ...TakenBody.properties, from: Type.String(), to: Type.String(), transferred: sum },
  { title: 'BalanceTransfer' },
)

function transfer(services: MoneyServices): Operation {
  return operation({
    id: 'transferBalance',
    method: 'POST',
    path: '/citations/{number}/transfers',
    summary: 'Transfers account balance of a citation to what is due on another',
    description:
      'Two transactions in the current session, plus on the one and minus on the other, together zero. Never more than the account balance, nor more than the due.',
    tag: 'Payments',
    params: Type.Object({ number: text({ max: 40 }) }),
    body: Type.Object({ to: text({ max: 40 }), amount }),
    answers: { 201: Transferred },
    idempotency: 'required',
    refusals: [
      'session_required',
      'citation_not_found',
      'citation_not_payable',
      'transfer_exceeds_balance',
      'transfer_exceeds_due',
    ],
    handler: (call) => {
      const { params, body } = call
      const [from, to] = [receivableNumber(params.number), receivableNumber(body.to)]
      const wish = { from, to, amount: body.amount }
      return services.door.submit(transferBalance(askingOf(call), wish))
    },
  })
}
