import { useLingui } from '@lingui/react/macro'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useFieldProblem } from '../api/fieldProblem.ts'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { LONGEST_PAYER, numberOf, type Part } from './draft.ts'
import { PartWord } from './PartWord.tsx'
import classes from './Repair.module.css'
import { type Desk, OVER } from './useDesk.ts'

/** Fields beside which a refusal is said, as far as it names one of them. */
export const BESIDE: readonly string[] = [
  ...Array.from({ length: 50 }, (_, at) => [`/items/${at}/citation`, `/items/${at}/amount`]).flat(),
  '/items',
  '/method',
  '/reference',
  '/payer',
]

/** which citations the money is for, and how it came. */
export function RepairForm({ desk }: { desk: Desk }) {
  const { t } = useLingui()
  const wrong = useFieldProblem(desk.refusal?.code === OVER ? undefined : desk.refusal)
  const { draft, edit, asked } = desk
  return (
    <div className={classes.fields}>
      {draft.parts.map((part, index) => (
        <PartFields key={part.key} desk={desk} part={part} index={index} wrong={wrong} />
      ))}
      <div className={classes.how}>
        <MethodField desk={desk} wrong={wrong('/method')} />
        <TextInput
          id="repair-reference"
          label={t`Reference`}
          data-free-text
          autoComplete="off"
          maxLength={60}
          value={draft.reference}
          error={
            wrong('/reference') ??
            (asked === 'repair-reference' ? t`This method needs a reference.` : undefined)
          }
          onChange={(event) => edit({ ...draft, reference: event.currentTarget.value })}
        />
        <TextInput
          id="repair-payer"
          label={t`Payer, if known`}
          data-free-text
          autoComplete="off"
          maxLength={LONGEST_PAYER}
          value={draft.payer}
          error={wrong('/payer')}
          onChange={(event) => edit({ ...draft, payer: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

function MethodField({ desk, wrong }: { desk: Desk; wrong: string | undefined }) {
  const { t } = useLingui()
  const nameOf = useMethodName()
  const { draft, edit, asked } = desk
  const methods = desk.methods ?? []
  const isKnown = methods.some(({ code }) => code === draft.method)
  const choices = methods.map(({ code, name }) => ({ value: code, label: nameOf(code, name) }))
  return (
    <NativeSelect
      id="repair-method"
      label={t`Method`}
      value={isKnown ? draft.method : ''}
      data={isKnown ? choices : [{ value: '', label: '–' }, ...choices]}
      error={wrong ?? (asked === 'repair-method' ? t`Choose how it came.` : undefined)}
      onChange={(event) => edit({ ...draft, method: event.currentTarget.value })}
    />
  )
}

type PartProps = {
  desk: Desk
  part: Part
  index: number
  wrong: (pointer: string) => string | undefined
}

function PartFields({ desk, part, index, wrong }: PartProps) {
  const { t } = useLingui()
  const { draft, edit, asked, setActive } = desk
  const change = (what: Partial<Part>): void =>
    edit({
      ...draft,
      parts: draft.parts.map((one) => (one.key === part.key ? { ...one, ...what } : one)),
    })
  const many = draft.parts.length > 1
  const place = index + 1
  return (
    <div className={classes.part}>
      <TextInput
        id={`citation-${part.key}`}
        label={many ? t`Citation ${place}` : t`Citation`}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={part.citation}
        error={
          wrong(`/items/${index}/citation`) ??
          (asked === `citation-${part.key}` ? t`Type the number of a citation.` : undefined)
        }
        onFocus={() => setActive(index)}
        onChange={(event) => change({ citation: event.currentTarget.value })}
      />
      <MoneyInput
        id={`amount-${part.key}`}
        label={many ? t`Amount ${place}` : t`Amount`}
        value={part.amount}
        error={
          wrong(`/items/${index}/amount`) ??
          (asked === `amount-${part.key}` ? t`Type an amount such as 50.00` : undefined)
        }
        onFocus={() => setActive(index)}
        onChange={(amount) => change({ amount })}
      />
      <PartWord part={part} found={desk.dues.get(numberOf(part))} />
      {many ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.remove}
          aria-label={t`Remove citation ${place}`}
          onClick={() =>
            edit({ ...draft, parts: draft.parts.filter(({ key }) => key !== part.key) })
          }
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}
