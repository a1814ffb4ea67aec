import { useLingui } from '@lingui/react/macro'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import classes from './Import.module.css'
import type { Mapping, Preview } from './importing.ts'

const SHOWN = 6

/** The first lines as they were read; columns that are not taken in are set in italics. */
export function SampleLines({
  preview,
  columns,
}: {
  preview: Preview
  columns: Mapping['columns']
}) {
  const { t } = useLingui()
  const used = new Set(Object.values(columns))
  const isUnused = (place: number): boolean => !used.has(preview.header[place] ?? '')
  return (
    <ScrollRegion className={classes.sample} label={t`The first lines of the file`}>
      <table>
        <thead>
          <tr>
            {preview.header.map((name, place) => (
              <th key={name + place} scope="col" data-unused={isUnused(place) || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.slice(0, SHOWN).map((cells, line) => (
            <tr key={line}>
              {preview.header.map((name, place) => (
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
