import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import { ListProblem } from './ListProblem.tsx'
import { PERMISSION_NAMES } from './permissionNames.ts'
import classes from './PermissionMatrix.module.css'
import { permissionsQuery, type PermissionTable, type Role } from './queries.ts'

type Operation = PermissionTable['operations'][number]

/** Every operation with the permission it needs, and the roles that have it: the table of the code. */
export function PermissionMatrix({ roles }: { roles: Role[] | undefined }) {
  const { t } = useLingui()
  const table = useQuery(permissionsQuery)
  if (table.isError) {
    return <ListProblem error={table.error} onRetry={() => void table.refetch()} />
  }
  if (!table.data || !roles) return <PageSkeleton />
  const byPermission = Map.groupBy(table.data.operations, ({ permission }) => permission)
  const described = new Map(table.data.permissions.map((one) => [one.name, one.description]))
  const open = ['signed_in', 'anyone'].filter((name) => byPermission.has(name))
  return (
    <ScrollRegion className={classes.frame} label={t`Who may do what`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Permission</Trans>
            </th>
            {roles.map(({ id, name }) => (
              <th key={id} scope="col" className={classes.role}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...described.keys(), ...open].map((name) => (
            <tr key={name}>
              <th scope="row">
                <PermissionName name={name} description={described.get(name)} />
                <Operations operations={byPermission.get(name) ?? []} />
              </th>
              {roles.map(({ id, permissions }) => (
                <td key={id}>
                  <Mark isAllowed={open.includes(name) || permissions.includes(name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

type NameProps = { name: string; description: string | undefined }

export function PermissionName({ name, description }: NameProps) {
  const { t } = useLingui()
  const text = PERMISSION_NAMES[name]
  return <>{text ? t(text) : (description ?? name)}</>
}

function Mark({ isAllowed }: { isAllowed: boolean }) {
  const { t } = useLingui()
  if (!isAllowed) return <VisuallyHidden>{t`no`}</VisuallyHidden>
  return (
    <>
      <IconCheck size={16} aria-hidden className={classes.mark} />
      <VisuallyHidden>{t`yes`}</VisuallyHidden>
    </>
  )
}

/** The operations behind a permission, for whoever wants to know exactly. */
function Operations({ operations }: { operations: readonly Operation[] }) {
  const { locale } = useFormats()
  const count = operations.length
  if (count === 0) return null
  return (
    <details className={classes.operations}>
      <summary>
        <Trans>Operations: {count}</Trans>
      </summary>
      <ul>
        {operations.map(({ id, method, path, summary }) => (
          <li key={id}>
            <span className="mono">
              {method} {path}
            </span>
            {locale === 'en' ? <> {summary}</> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
