import { Trans } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { ReturnsFocus } from '../kit/ReturnsFocus.tsx'
import { OpenSessions } from './OpenSessions.tsx'
import type { SessionDialog } from './SessionDialogs.tsx'
import classes from './SessionPanels.module.css'
import { StartSession } from './StartSession.tsx'

type Props = { shown: SessionDialog | null; onShow: (dialog: SessionDialog | null) => void }

/** The two session panels. Fetched when one is first opened. */
export default function SessionPanels({ shown, onShow }: Props) {
  const close = (): void => onShow(null)
  return (
    <>
      <Modal
        opened={shown === 'start'}
        onClose={close}
        size="lg"
        title={<Trans>Start a session</Trans>}
        classNames={{ title: classes.title }}
      >
        <ReturnsFocus />
        <StartSession onDone={close} onJoinInstead={() => onShow('join')} />
      </Modal>
      <Modal
        opened={shown === 'join'}
        onClose={close}
        size="xl"
        title={<Trans>Open sessions</Trans>}
        classNames={{ title: classes.title }}
      >
        <ReturnsFocus />
        <OpenSessions onDone={close} onStartInstead={() => onShow('start')} />
      </Modal>
    </>
  )
}
