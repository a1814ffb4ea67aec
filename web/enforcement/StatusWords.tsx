import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import classes from '../uploads/Uploads.module.css'
import { MEANINGS, type Mapping } from './importing.ts'
import { useMeaningName } from './useFieldName.ts'

type Statuses = Mapping['statuses']
type Props = { words: string[]; statuses: Statuses; onChange: (statuses: Statuses) => void }

/** What each of the file's words for a status means here. */
export function StatusWords({ words, statuses, onChange }: Props) {
  const { t } = useLingui()
  const nameOf = useMeaningName()
  const choose = (word: string, chosen: string): void => {
    const meaning = MEANINGS.find((one) => one === chosen)
    const { [word]: _before, ...rest } = statuses
    onChange(meaning ? { ...rest, [word]: meaning } : rest)
  }
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>In the file</Trans>
          </th>
          <th scope="col">
            <Trans>Means</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>
              <NativeSelect
                size="xs"
                aria-label={t`Meaning of ${word}`}
                value={statuses[word] ?? ''}
                data={[
                  { value: '', label: t`not said yet` },
                  ...MEANINGS.map((meaning) => ({ value: meaning, label: nameOf(meaning) })),
                ]}
                onChange={(event) => choose(word, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
