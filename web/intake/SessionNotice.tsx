import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Named } from '../api/contract.ts'
import { drawersQuery } from '../drawers/queries.ts'
import { StartInDrawer } from '../drawers/StartInDrawer.tsx'
import { Notice } from '../kit/Notice.tsx'
import { usePermission } from '../login/me.ts'

type Props = {
  source: { readonly drawer: Named }
  title?: ReactNode
  children?: ReactNode
}

/** I-3: payments go into an open session; without one, whoever may starts it right here. */
export function SessionNotice({ source: { drawer }, title, children }: Props) {
  const [mayStart, maySee] = [usePermission('sessions.work'), usePermission('drawers.read')]
  const [isStarting, setIsStarting] = useState(false)
  const drawers = useQuery({ ...drawersQuery, enabled: mayStart && maySee })
  const found = drawers.data?.find(({ id }) => id === drawer.id)
  return (
    <>
      <Notice
        kind="warning"
        title={title ?? <Trans>{drawer.name} has no open session.</Trans>}
        actions={
          found ? (
            <Button size="xs" variant="default" onClick={() => setIsStarting(true)}>
              <Trans>Start a session in {drawer.name}</Trans>
            </Button>
          ) : undefined
        }
      >
        {children ?? (
          <Trans>
            The payments of this source go into a session that is open there. A file can be sent all
            the same: it is looked at, and waits until a session of {drawer.name} is open.
          </Trans>
        )}{' '}
        {mayStart ? null : (
          <Trans>Ask somebody who may start sessions, such as a cashier or a supervisor.</Trans>
        )}
      </Notice>
      {isStarting && found ? (
        <StartInDrawer drawer={found} onClose={() => setIsStarting(false)} />
      ) : null}
    </>
  )
}
