import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ChainsResult } from './ChainsResult.tsx'
import classes from './Proof.module.css'
import { chainsQuery, totalsQuery } from './queries.ts'
import { TotalsResult } from './TotalsResult.tsx'

/** For auditors: derives all figures anew and recomputes every chain, in plain words (T-12, T-13). */
export function ProofPage() {
  const { t } = useLingui()
  const [wasAsked, setWasAsked] = useState(false)
  const [totals, chains] = useQueries({
    queries: [
      { ...totalsQuery, enabled: wasAsked },
      { ...chainsQuery, enabled: wasAsked },
    ],
  })
  const isBusy = totals.isFetching || chains.isFetching
  const prove = (): void => {
    if (isBusy) return
    if (!wasAsked) {
      setWasAsked(true)
      return
    }
    void totals.refetch()
    void chains.refetch()
  }
  return (
    <>
      <PageHeader
        title={t`Proof`}
        actions={
          <Button loading={isBusy} onClick={prove}>
            {wasAsked ? <Trans>Prove again</Trans> : <Trans>Prove now</Trans>}
          </Button>
        }
      />
      <p className={classes.lead}>
        <Trans>
          Two questions, answered from the records themselves, not from the figures that screens
          show. Asking changes nothing.
        </Trans>
      </p>
      <Panel title={<Trans>Are all figures what the postings say?</Trans>}>
        <p className={classes.how}>
          <Trans>
            Every amount is written down twice, as in double-entry bookkeeping. All totals of
            sessions, citations and payments are reckoned again from these postings and compared.
          </Trans>
        </p>
        <TotalsResult result={totals} wasAsked={wasAsked} />
      </Panel>
      <Panel title={<Trans>Has anything been altered afterwards?</Trans>}>
        <p className={classes.how}>
          <Trans>
            Each session keeps a chain in which every event seals the one before it. All seals are
            reckoned again; a change to anything past would break the chain at that place.
          </Trans>
        </p>
        <ChainsResult result={chains} wasAsked={wasAsked} />
      </Panel>
    </>
  )
}
