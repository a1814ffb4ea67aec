import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DataTable.module.css'
import { SkeletonRows } from './SkeletonRows.tsx'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  /** Seen on a phone as the row's heading line; others follow as label and value. */
  lead?: boolean
  /** Left out on a phone. */
  wideOnly?: boolean
  /** The header is only read out, as for a column of menus. */
  hiddenHeader?: boolean
  width?: string
}

type Props<Row> = {
  /** What the table holds; for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  /** Undefined while the first page is on its way. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Drawn when there are no rows: what would be here and how it gets here. */
  empty: ReactNode
  /** Drawn instead of everything, when the rows could not be read. */
  error?: ReactNode
  /** A row that is faded out, such as a deactivated drawer. */
  faded?: (row: Row) => boolean
  /** A row that has just come in, and is seen to. */
  arriving?: (row: Row) => boolean
  hasMore?: boolean
  loadingMore?: boolean
  onLoadMore?: () => void
  /** Rows of a `tfoot`, such as a total. */
  footer?: ReactNode
}

const SKELETON_ROWS = 8

/** A list: one page at a time, with its loading, empty and failed states drawn on purpose. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, empty, error, faded, arriving, footer } = props
  const { t } = useLingui()
  if (error) return <>{error}</>
  if (rows?.length === 0) return <>{empty}</>
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-busy={rows === undefined}>
        <caption>
          <VisuallyHidden>{rows ? caption : t`${caption}, loading`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-wide={column.wideOnly}
                data-controls={column.hiddenHeader}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.hiddenHeader ? (
                  <VisuallyHidden>{column.header}</VisuallyHidden>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows ? (
            rows.map((row) => (
              <tr
                key={rowKey(row)}
                data-row={rowKey(row)}
                data-faded={faded?.(row) || undefined}
                data-arriving={arriving?.(row) || undefined}
              >
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))
          ) : (
            <SkeletonRows rows={SKELETON_ROWS} columns={columns.length} />
          )}
        </tbody>
        {footer ? <tfoot>{footer}</tfoot> : null}
      </table>
      <More {...props} />
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const isBlank = content === null || content === undefined || content === ''
  return (
    <td
      data-align={column.align}
      data-lead={column.lead}
      data-wide={column.wideOnly}
      data-controls={column.hiddenHeader}
      data-blank={isBlank || undefined}
    >
      {column.lead || column.hiddenHeader || isBlank ? null : (
        <span className={classes.label} aria-hidden>
          {column.header}
        </span>
      )}
      {content}
    </td>
  )
}

function More<Row>({ rows, hasMore, loadingMore, onLoadMore }: Props<Row>) {
  const count = rows?.length ?? 0
  if (!rows || !onLoadMore) return null
  return (
    <div className={classes.more}>
      {hasMore ? (
        <Button variant="default" size="xs" loading={loadingMore ?? false} onClick={onLoadMore}>
          <Trans>Load more</Trans>
        </Button>
      ) : null}
      <output>
        {hasMore ? (
          <Trans>{count} shown, there are more</Trans>
        ) : (
          <Trans>{count} shown, that is all</Trans>
        )}
      </output>
    </div>
  )
}
