import { Skeleton } from '@mantine/core'

const WIDTHS = ['70%', '55%', '80%', '45%', '62%']

/** Rows of the same height as real ones, so that nothing jumps when those arrive. */
export function SkeletonRows({ rows, columns }: { rows: number; columns: number }) {
  return Array.from({ length: rows }, (_row, row) => (
    <tr key={row} aria-hidden>
      {Array.from({ length: columns }, (_column, column) => (
        <td key={column}>
          <Skeleton height={10} width={WIDTHS[(row + column) % WIDTHS.length] ?? '60%'} />
        </td>
      ))}
    </tr>
  ))
}
