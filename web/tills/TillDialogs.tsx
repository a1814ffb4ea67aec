import type { Till } from '../api/contract.ts'
import { AskPaid } from './AskPaid.tsx'
import { AssignTill } from './AssignTill.tsx'
import { DeleteTill } from './DeleteTill.tsx'
import { EditTill } from './EditTill.tsx'
import { GiveCash } from './GiveCash.tsx'
import { NewTill } from './NewTill.tsx'
import { UnassignTill } from './UnassignTill.tsx'
import { InCurrency } from '../kit/InCurrency.tsx'

/** What somebody is about to do with a till. */
export type TillDoing =
  | { what: 'create' }
  | {
      what: 'drop' | 'give' | 'pay' | 'assign' | 'unassign' | 'edit' | 'delete'
      till: Till
      /** Where the page goes when the till is gone. */
      onGone?: () => void
    }

type Props = { doing: TillDoing | null; onClose: () => void }

/** The panel for it, over the page. */
export function TillDialogs({ doing, onClose }: Props) {
  if (!doing) return null
  if (doing.what === 'create') return <NewTill onClose={onClose} />
  const { what, till, onGone } = doing
  return (
    <InCurrency currency={till.currency}>
      {what === 'drop' || what === 'give' ? (
        <GiveCash till={till} way={what} onClose={onClose} />
      ) : null}
      {what === 'pay' ? <AskPaid till={till} onClose={onClose} /> : null}
      {what === 'assign' ? <AssignTill till={till} onClose={onClose} /> : null}
      {what === 'unassign' ? <UnassignTill till={till} onClose={onClose} /> : null}
      {what === 'edit' ? <EditTill till={till} onClose={onClose} /> : null}
      {what === 'delete' ? <DeleteTill till={till} onClose={onClose} onGone={onGone} /> : null}
    </InCurrency>
  )
}
