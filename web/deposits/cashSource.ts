import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Deposit, Till, TillTransfer } from '../api/contract.ts'
import { useMe } from '../login/me.ts'
import { myTillsQuery } from '../tills/queries.ts'
import { lyingBagsQuery } from './queries.ts'

export type CashSource = ReturnType<typeof useCashSource>

/**
 * Where the cash of a deposit lay (C-12): bags in safe keeping, chosen one by one, and for the rest
 * a till of one's own. There is nothing to choose where no tills are kept.
 */
export function useCashSource({ bagNumber, cash }: Deposit) {
  const { permissions } = useMe()
  const enabled = permissions.includes('tills.read') && cash > 0
  const bags = useQuery({ ...lyingBagsQuery, enabled }).data ?? []
  const tills = useQuery({ ...myTillsQuery, enabled }).data ?? []
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [tillId, setTillId] = useState('')
  const ids = chosen ?? likely(bags, bagNumber, cash)
  const bagged = sumOf(bags.filter(({ id }) => ids.includes(id)))
  return {
    bags,
    tills: tills.filter(({ ready }) => ready),
    ids,
    tillId,
    rest: cash - bagged,
    choose: (id: string, isIn: boolean) =>
      setChosen(isIn ? [...ids, id] : ids.filter((each) => each !== id)),
    setTillId,
    body: {
      transferIds: ids,
      tillId: tillId !== '' && cash > bagged ? tillId : null,
    },
  }
}

/** The bag of the same number, or all of them if they come to just the deposit's cash. */
function likely(bags: readonly TillTransfer[], bagNumber: string | null, cash: number): string[] {
  const same = bags.filter((bag) => bag.bagNumber === bagNumber)
  const likeliest = same.length > 0 ? same : bags
  return sumOf(likeliest) === cash ? likeliest.map(({ id }) => id) : []
}

function sumOf(bags: readonly Pick<TillTransfer, 'amount'>[]): number {
  return bags.reduce((sum, { amount }) => sum + amount, 0)
}

/** What a till that is offered here holds; null: it is not to be seen. */
export function holdingOf({ figures }: Till): number | null {
  return figures?.position ?? null
}
