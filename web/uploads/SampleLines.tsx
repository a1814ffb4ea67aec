import { useLingui } from '@lingui/react/macro'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import type { Lines } from './ColumnFields.tsx'
import classes from './Uploads.module.css'

const SHOWN = 6

/** The first lines as they were read; columns that are not taken in are set in italics. */
export function SampleLines({
  lines: { header, sample },
  columns,
}: {
  lines: Lines
  columns: Readonly<Record<string, string>>
}) {
  const { t } = useLingui()
  const used = new Set(Object.values(columns))
  const isUnused = (place: number): boolean => !used.has(header[place] ?? '')
  return (
    <ScrollRegion className={classes.sample} label={t`The first lines of the file`}>
      <table>
        <thead>
          <tr>
            {header.map((name, place) => (
              <th key={name + place} scope="col" data-unused={isUnused(place) || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, SHOWN).map((cells, line) => (
            <tr key={line}>
              {header.map((name, place) => (
                <td key={name + place} data-unused={isUnused(place) || undefined}>
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
