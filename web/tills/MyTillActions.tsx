import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { Till } from '../api/contract.ts'
import { isCovered, isFreeText } from '../counter/keyTargets.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { usePermission } from '../login/me.ts'
import type { TillDoing } from './TillDialogs.tsx'

type Props = { till: Till; onDo: (doing: TillDoing) => void; isFree: boolean }

/** What its holder does with a till; each has a letter. */
export function MyTillActions({ till, onDo, isFree }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayUse = usePermission('tills.use')
  const mayGive = usePermission('cash.transfer')
  const notReady = till.ready ? undefined : t`The till is not ready: initialise it first.`
  const no = t`Your roles do not permit this.`
  const refusedUse = mayUse ? notReady : no
  const refusedGive = mayGive ? notReady : no
  const actions = [
    {
      key: 'C',
      label: t`Count`,
      refused: refusedUse,
      act: () => void navigate({ to: '/tills/$tillId/count', params: { tillId: till.id } }),
    },
    {
      key: 'D',
      label: t`Drop into a bag`,
      refused: refusedGive,
      act: () => onDo({ what: 'drop', till }),
    },
    { key: 'G', label: t`Give`, refused: refusedGive, act: () => onDo({ what: 'give', till }) },
    {
      key: 'P',
      label: t`Paid in or out`,
      refused: refusedUse,
      act: () => onDo({ what: 'pay', till }),
    },
  ]
  useWindowKey((event) => {
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    const isTyping =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (isModified || isTyping || !isFree || isFreeText(event.target) || isCovered()) return
    const action = actions.find(({ key }) => key === event.key.toUpperCase())
    if (!action || action.refused !== undefined) return
    event.preventDefault()
    action.act()
  })
  return (
    <>
      {actions.map(({ key, label, refused, act }, at) => (
        <GuardedButton
          key={key}
          {...(at === 0 ? {} : { variant: 'default' })}
          refused={refused}
          onClick={act}
          aria-keyshortcuts={key}
          rightSection={<KeyHint keys={key} />}
        >
          {label}
        </GuardedButton>
      ))}
    </>
  )
}
