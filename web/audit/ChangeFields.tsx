import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Money } from '../kit/Money.tsx'
import { useQuery } from '@tanstack/react-query'
import { branchesQuery } from '../drawers/queries.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { FIELD_NAMES, VALUE_NAMES, WORD_FIELDS } from './actionNames.ts'
import classes from './Audit.module.css'
import { changesOf } from './changesOf.ts'

const AMOUNTS = [
  'amount',
  'openingBalance',
  'netTotal',
  'counted',
  'expected',
  'countTolerance',
  'left',
  'total',
  'enrolmentFee',
  'controlTotal',
]

const SESSIONS = ['sessionId', 'fromSessionId', 'toSessionId']

/** What changed, field by field: before, struck, and after. */
export function ChangeFields({ before, after }: { before: unknown; after: unknown }) {
  const changes = changesOf(before, after)
  if (changes.length === 0) return null
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before: was, after: is }) => (
        <div key={field}>
          <dt>
            <FieldName field={field} />
          </dt>
          <dd>
            {was === undefined ? null : (
              <del className={classes.was}>
                <VisuallyHidden>
                  <Trans>before</Trans>{' '}
                </VisuallyHidden>
                <Value field={field} value={was} />
              </del>
            )}
            {was !== undefined && is !== undefined ? <span aria-hidden> → </span> : null}
            {is === undefined ? null : (
              <ins className={classes.is}>
                {was === undefined ? null : (
                  <VisuallyHidden>
                    <Trans>after</Trans>{' '}
                  </VisuallyHidden>
                )}
                <Value field={field} value={is} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldName({ field }: { field: string }) {
  const { t } = useLingui()
  const name = FIELD_NAMES[field]
  if (name) return <>{t(name)}</>
  return <span className="mono">{field}</span>
}

function Value({ field, value }: { field: string; value: unknown }) {
  const { t } = useLingui()
  if (value === null || value === '') return <>{t`nothing`}</>
  if (value === true) return <>{t`yes`}</>
  if (value === false) return <>{t`no`}</>
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : null
  if (text !== null && field === 'branchId') return <BranchName id={text} />
  if (text !== null && SESSIONS.includes(field)) return <>{sessionName(text)}</>
  if (typeof value === 'number' && AMOUNTS.includes(field)) return <Money amount={value} />
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return <>{value.length === 0 ? t`nothing` : value.join(', ')}</>
  }
  const word = typeof value === 'string' ? VALUE_NAMES[value] : undefined
  if (word && WORD_FIELDS.includes(field)) return <>{t(word)}</>
  if (text !== null) return <>{text}</>
  return <span className="mono">{JSON.stringify(value)}</span>
}

/** A branch by its name as it is now. */
function BranchName({ id }: { id: string }) {
  const { data } = useQuery(branchesQuery)
  return <>{data?.find((branch) => branch.id === id)?.name ?? id}</>
}
