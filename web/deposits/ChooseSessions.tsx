import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { LyingAccount } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { Age } from './Age.tsx'
import classes from './Deposits.module.css'

type Session = LyingAccount['sessions'][number]
type Props = {
  sessions: readonly Session[]
  without: readonly string[]
  onChange: (without: string[]) => void
}

/** Which closed sessions go into the deposit, each whole; all of them unless some are left out. */
export function ChooseSessions({ sessions, without, onChange }: Props) {
  const { t } = useLingui()
  const chosen = sessions.filter(({ id }) => !without.includes(id))
  const toggle = (id: string): void =>
    onChange(without.includes(id) ? without.filter((one) => one !== id) : [...without, id])
  return (
    <>
      <DataTable
        caption={t`Sessions`}
        columns={useColumns(without, toggle)}
        rows={sessions}
        rowKey={({ id }) => id}
        faded={({ id }) => without.includes(id)}
        empty={null}
      />
      <p className={classes.hint}>
        <Plural
          value={chosen.length}
          _0="No session is chosen."
          one="# session is chosen, whole."
          other="# sessions are chosen, each whole."
        />
      </p>
    </>
  )
}

function useColumns(without: readonly string[], toggle: (id: string) => void): Column<Session>[] {
  const { t } = useLingui()
  const amount = (key: 'cash' | 'paper' | 'other', header: string): Column<Session> => ({
    key,
    header,
    align: 'right',
    wideOnly: true,
    cell: (session) => (session[key] === 0 ? '–' : <Money amount={session[key]} />),
  })
  return [
    {
      key: 'session',
      header: t`Session`,
      lead: true,
      cell: ({ id }) => {
        const name = sessionName(id)
        return (
          <span className={classes.choice}>
            <Checkbox
              aria-label={t`${name} is in it`}
              checked={!without.includes(id)}
              onChange={() => toggle(id)}
            />
            <Link to="/sessions/$sessionId" params={{ sessionId: id }} search={{}}>
              {name}
            </Link>
          </span>
        )
      },
    },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => drawer.name },
    {
      key: 'age',
      header: <Trans>Lying for</Trans>,
      cell: ({ closedAt, overdue }) => <Age since={closedAt} overdue={overdue} compact />,
    },
    amount('cash', t`Cash`),
    amount('paper', t`Checks`),
    amount('other', t`Other`),
    {
      key: 'total',
      header: t`Total`,
      align: 'right',
      cell: ({ total }) => <Money amount={total} />,
    },
  ]
}
