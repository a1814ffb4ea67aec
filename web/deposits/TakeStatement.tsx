import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { FileButton, NativeSelect } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { BankStatement } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Deposits.module.css'
import { depositAccountsQuery, moneyMoved, statementsQuery } from './queries.ts'

/** Takes a statement in: which account it is of, and the file. */
export function TakeStatement() {
  const { t } = useLingui()
  const accounts = useQuery(depositAccountsQuery)
  const mayTake = usePermission('deposits.bank')
  const [chosen, setChosen] = useState('')
  const [taken, setTaken] = useState<BankStatement | null>(null)
  const navigate = useNavigate()
  const newest = useQuery(statementsQuery).data?.items[0]?.account.id
  // The one that the last statement was of: whoever has two takes in one of them every morning.
  const accountId = chosen || (newest ?? accounts.data?.[0]?.id ?? '')
  const take = useChange(
    (file: File, key) => {
      const form = new FormData()
      form.append('accountId', accountId)
      form.append('file', file)
      return api.post<BankStatement>('/bank-statements', form, { key })
    },
    {
      stale: moneyMoved,
      onSuccess: (statement) => {
        setTaken(statement)
        void navigate({ to: '/bank', search: { statement: statement.id } })
      },
    },
  )
  const none = accounts.data?.length === 0 ? t`Set up a deposit account first.` : undefined
  const refused = mayTake ? none : t`Your roles do not permit taking statements in.`
  return (
    <>
      <div className={classes.upload}>
        <NativeSelect
          label={t`Of which account`}
          value={accountId}
          data={(accounts.data ?? []).map(({ id, name, tail }) => ({
            value: id,
            label: `${name} ···· ${tail}`,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <FileButton
          accept=".csv,.txt,.bai,.bai2,.dat,text/csv,text/plain"
          disabled={refused !== undefined}
          onChange={(file) => {
            if (file) take.send(file)
          }}
        >
          {({ onClick }) => (
            <GuardedButton
              leftSection={<IconUpload size={16} aria-hidden />}
              loading={take.isBusy}
              refused={refused}
              onClick={onClick}
            >
              <Trans>Take a statement in</Trans>
            </GuardedButton>
          )}
        </FileButton>
        <p className={classes.hint}>
          <Trans>BAI2 or CSV; taken in whole or not at all.</Trans>
        </p>
      </div>
      {take.problem ? <ProblemNotice problem={take.problem} /> : null}
      {taken && !take.problem ? <Taken statement={taken} /> : null}
    </>
  )
}

function Taken({ statement }: { statement: BankStatement }) {
  const { fileName } = statement
  return (
    <Notice kind="done">
      <Plural
        value={statement.lineCount}
        one={`# line of ${fileName} was taken in.`}
        other={`# lines of ${fileName} were taken in.`}
      />
    </Notice>
  )
}
