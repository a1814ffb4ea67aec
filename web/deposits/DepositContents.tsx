import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Deposit } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './Deposits.module.css'

/** What is in a deposit: cash by denomination, each check, and the sessions that brought it in. */
export function DepositContents({ deposit }: { deposit: Deposit }) {
  const others = othersOf(deposit)
  return (
    <>
      <div className={classes.blocks}>
        <Panel title={<Trans>Cash</Trans>} beside={<Money amount={deposit.cash} />}>
          <Cash lines={deposit.cashLines} />
        </Panel>
        <div>
          <Panel
            title={<Trans>Checks and money orders</Trans>}
            beside={<Money amount={deposit.paper} />}
          >
            <Papers papers={deposit.papers} />
          </Panel>
          {others.length > 0 ? (
            <Panel title={<Trans>Not in the bag</Trans>} beside={<Money amount={deposit.other} />}>
              <Others others={others} />
            </Panel>
          ) : null}
        </div>
      </div>
      <Panel title={<Trans>Sessions</Trans>}>
        <Sessions sessions={deposit.sessions} />
      </Panel>
    </>
  )
}

type CashLine = Deposit['cashLines'][number]

function Cash({ lines }: { lines: readonly CashLine[] }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`Cash`}
      columns={useCashColumns()}
      rows={lines}
      rowKey={({ denomination }) => denomination}
      empty={
        <p className={classes.hint}>
          <Trans>No cash is in it.</Trans>
        </p>
      }
    />
  )
}

function useCashColumns(): Column<CashLine>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const kinds: Record<string, string> = {
    note: t({ message: 'Note', context: 'cash' }),
    coin: t`Coin`,
    roll: t`Roll`,
  }
  return [
    {
      key: 'of',
      header: t`Of`,
      lead: true,
      cell: ({ denomination, value }) =>
        `${kinds[denomination.split('-')[0] ?? ''] ?? ''} ${moneyText(value, formats)}`,
    },
    { key: 'pieces', header: t`Pieces`, align: 'right', cell: ({ pieces }) => pieces },
    {
      key: 'value',
      header: t`Value`,
      align: 'right',
      cell: ({ value, pieces }) => <Money amount={value * pieces} />,
    },
  ]
}

type Paper = Deposit['papers'][number]

function Papers({ papers }: { papers: readonly Paper[] }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`Checks and money orders`}
      columns={usePaperColumns()}
      rows={papers}
      rowKey={(paper) => [paper.method, paper.reference, paper.receiptNumber].join()}
      empty={
        <p className={classes.hint}>
          <Trans>No check is in it.</Trans>
        </p>
      }
    />
  )
}

function usePaperColumns(): Column<Paper>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'number',
      header: t`Number`,
      lead: true,
      cell: ({ reference, receiptNumber }) =>
        receiptNumber === null
          ? t`Difference of counts`
          : (reference ?? t({ message: 'none', context: 'reference' })),
    },
    {
      key: 'method',
      header: t`Method`,
      cell: ({ method, methodName }) => nameOf(method, methodName),
    },
    {
      key: 'receipt',
      header: t`Receipt`,
      wideOnly: true,
      cell: ({ receiptNumber }) => receiptNumber,
    },
    { key: 'payer', header: t`Payer`, wideOnly: true, cell: ({ payer }) => payer },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

type Other = { method: string; name: string; amount: number }

/** What travels in no bag, summed up by method. */
function othersOf({ sessions }: Deposit): Other[] {
  const parts = sessions.flatMap((each) => each.parts).filter(({ form }) => form === 'other')
  return [...Map.groupBy(parts, ({ method }) => method)].map(([method, own]) => ({
    method,
    name: own[0]?.methodName ?? method,
    amount: own.reduce((sum, { amount }) => sum + amount, 0),
  }))
}

function Others({ others }: { others: readonly Other[] }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`Not in the bag`}
      columns={useOtherColumns()}
      rows={others}
      rowKey={({ method }) => method}
      empty={null}
    />
  )
}

function useOtherColumns(): Column<Other>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  return [
    {
      key: 'method',
      header: t`Method`,
      lead: true,
      cell: ({ method, name }) => nameOf(method, name),
    },
    {
      key: 'amount',
      header: t`Amount`,
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} />,
    },
  ]
}

type Session = Deposit['sessions'][number]

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui()
  return (
    <DataTable
      caption={t`Sessions`}
      columns={useSessionColumns()}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={
        <p className={classes.hint}>
          <Trans>It holds no session any more.</Trans>
        </p>
      }
    />
  )
}

function useSessionColumns(): Column<Session>[] {
  const { t } = useLingui()
  const maySee = usePermission('sessions.read')
  return [
    {
      key: 'session',
      header: t`Session`,
      lead: true,
      cell: ({ id }) =>
        maySee ? (
          <Link to="/sessions/$sessionId" params={{ sessionId: id }} search={{}}>
            {sessionName(id)}
          </Link>
        ) : (
          sessionName(id)
        ),
    },
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => drawer.name },
    { key: 'closed', header: t`Closed`, cell: ({ closedAt }) => <Time at={closedAt} /> },
    {
      key: 'total',
      header: t`In this deposit`,
      align: 'right',
      cell: ({ total }) => <Money amount={total} />,
    },
  ]
}
