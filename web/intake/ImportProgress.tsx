import { useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import type { IntakeImport } from '../api/contract.ts'

/** How far a file is, in hundredths: by its items, once they were counted, by its bytes before. */
export function percentOf({ items, itemsRead, bytes, bytesRead }: IntakeImport): number {
  const [done, all] = items ? [itemsRead, items.count] : [bytesRead, bytes]
  return all === 0 ? 0 : Math.min(100, Math.floor((done / all) * 100))
}

/** A bar of it. */
export function ImportProgress({ one, small = false }: { one: IntakeImport; small?: boolean }) {
  const { t } = useLingui()
  return (
    <Progress.Root size={small ? 'xs' : 'lg'}>
      <Progress.Section value={percentOf(one)} aria-label={t`How far ${one.fileName} is`} />
    </Progress.Root>
  )
}
