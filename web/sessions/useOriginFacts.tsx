import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Fact } from '../kit/Facts.tsx'
import { usePermission } from '../login/me.ts'
import { originQuery } from './report.ts'

/** By which file and line it came, and who repaired it, for those who may see files of payments. */
export function useOriginFacts(paymentId: string): Fact[] {
  const { t } = useLingui()
  const maySee = usePermission('intake.read')
  const mayRepair = usePermission('repair.read')
  const { data: origin } = useQuery({ ...originQuery(paymentId), enabled: maySee })
  if (!origin) return []
  const { line, outcome, by, itemId } = origin
  const importId = origin.import.id
  const name = <span translate="no">{origin.import.fileName}</span>
  return [
    {
      key: 'file',
      label: t`By file`,
      value: (
        <Link to="/intake/$importId" params={{ importId }} search={{ line }}>
          <Trans>
            {name}, line {line}
          </Trans>
        </Link>
      ),
    },
    {
      key: 'repaired',
      label: outcome === 'rejected' ? t`Rejected by` : t`Repaired by`,
      value: by && (
        <>
          {by.name}{' '}
          {mayRepair ? (
            <Link to="/repair/items/$itemId" params={{ itemId }}>
              <Trans>Item in repair</Trans>
            </Link>
          ) : null}
        </>
      ),
    },
  ]
}
