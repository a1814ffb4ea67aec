import { useLingui } from '@lingui/react/macro'
import {
  IconAdjustments,
  IconCoins,
  IconTrash,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Till } from '../api/contract.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { usePermission } from '../login/me.ts'
import type { TillDoing } from './TillDialogs.tsx'
import { useTillName } from './useTillName.ts'

type Props = { till: Till; onDo: (doing: TillDoing) => void }

/** What a supervisor does with a till; what is not allowed now says why. */
export function TillMenu({ till, onDo }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const name = useTillName()(till)
  const mayAssign = usePermission('tills.assign')
  const mayWrite = usePermission('tills.write')
  const mayAdjust = usePermission('tills.adjust')
  const no = t`Your roles do not permit this.`
  const isAssigned = till.assignment === 'assigned'
  const holder = till.holder?.name ?? ''
  const position = till.figures?.position ?? 0
  const heldBy = isAssigned ? t`${holder} holds it: unassign it first.` : undefined
  const isFree = isAssigned ? undefined : t`Nobody holds it.`
  const notReady = till.ready ? undefined : t`It is not ready: its holder initialises it first.`
  const isFull = position > 0 ? t`There is cash in it. Bring it elsewhere first.` : undefined
  return (
    <ActionMenu
      label={t`Actions for ${name}`}
      actions={[
        {
          key: 'assign',
          label: t`Assign`,
          icon: <IconUserPlus size={16} aria-hidden />,
          refused: mayAssign ? heldBy : no,
          onSelect: () => onDo({ what: 'assign', till }),
        },
        {
          key: 'count',
          label: t`Count`,
          icon: <IconCoins size={16} aria-hidden />,
          refused: mayAdjust ? (isFree ?? notReady) : no,
          onSelect: () =>
            void navigate({ to: '/tills/$tillId/count', params: { tillId: till.id } }),
        },
        {
          key: 'edit',
          label: t`Limits and count`,
          icon: <IconAdjustments size={16} aria-hidden />,
          refused: mayWrite ? undefined : no,
          onSelect: () => onDo({ what: 'edit', till }),
        },
        {
          key: 'unassign',
          label: t`Unassign`,
          icon: <IconUserMinus size={16} aria-hidden />,
          refused: mayAssign ? isFree : no,
          onSelect: () => onDo({ what: 'unassign', till }),
        },
        {
          key: 'delete',
          label: t`Delete`,
          icon: <IconTrash size={16} aria-hidden />,
          danger: true,
          refused: mayWrite ? (heldBy ?? isFull) : no,
          onSelect: () => onDo({ what: 'delete', till }),
        },
      ]}
    />
  )
}
