import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CitationSummary } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { CitationStatusBadge } from '../counter/CitationStatusBadge.tsx'
import { plateText } from '../enforcement/plateText.ts'
import { findCitations, plainNumber } from '../enforcement/queries.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './Plans.module.css'
import { chosenQuery } from './queries.ts'

type Props = { numbers: readonly string[]; onChange: (numbers: readonly string[]) => void }

/** The citations of a new plan, in the order in which they are paid. */
export function PlanCart({ numbers, onChange }: Props) {
  const { t } = useLingui()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { data } = useQuery(chosenQuery(numbers))
  const isChosen = (number: string): boolean => numbers.includes(number)
  const columns = useColumns()
  const takeOut = (number: string): void => {
    onChange(numbers.filter((one) => one !== number))
    box.current?.focus()
  }
  return (
    <>
      <Find
        box={box}
        isChosen={isChosen}
        onAdd={(more) => onChange([...new Set([...numbers, ...more])])}
      />
      <div className={classes.found}>
        <DataTable
          caption={t`Citations of the new plan`}
          columns={[...columns, useOutColumn(takeOut)]}
          rows={numbers.length === 0 ? [] : data?.items.filter(({ number }) => isChosen(number))}
          rowKey={({ number }) => number}
          empty={
            <EmptyState title={<Trans>No citation is chosen yet.</Trans>}>
              <Trans>
                Type or scan a number, or look for a plate or a payer and add what is due.
              </Trans>
            </EmptyState>
          }
        />
      </div>
    </>
  )
}

function useColumns(): Column<CitationSummary>[] {
  const { t } = useLingui()
  return [
    {
      key: 'number',
      header: t`Citation`,
      lead: true,
      cell: ({ number }) => <span className={classes.number}>{number}</span>,
    },
    { key: 'payer', header: t`Payer`, cell: ({ payer }) => payer ?? '–' },
    {
      key: 'plate',
      header: t`Plate`,
      wideOnly: true,
      cell: ({ plate, state }) => plateText(plate, state) || '–',
    },
    {
      key: 'issued',
      header: t`Issued`,
      wideOnly: true,
      cell: ({ issuedAt }) => (issuedAt ? <Time at={issuedAt} show="date" /> : '–'),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ status }) => <CitationStatusBadge status={status} />,
    },
    { key: 'due', header: t`Due`, align: 'right', cell: ({ due }) => <Money amount={due} /> },
  ]
}

function useOutColumn(onTakeOut: (number: string) => void): Column<CitationSummary> {
  const { t } = useLingui()
  return {
    key: 'out',
    header: t`Actions`,
    hiddenHeader: true,
    align: 'right',
    cell: ({ number }) => (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Take ${number} out`}
        onClick={() => onTakeOut(number)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    ),
  }
}

/** What a plan can cover: something is due, and it is on no plan yet. */
const isFit = ({ due, status }: CitationSummary): boolean =>
  due > 0 && (status === 'unpaid' || status === 'partially_paid')

const MOST = 50

type FindProps = {
  box: RefObject<HTMLInputElement | null>
  isChosen: (number: string) => boolean
  onAdd: (numbers: readonly string[]) => void
}

function Find({ box, isChosen, onAdd }: FindProps) {
  const { t } = useLingui()
  const describe = useProblemText()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<CitationSummary[]>([])
  const [said, setSaid] = useState<string>()
  const add = (some: readonly CitationSummary[]): void => {
    onAdd(some.map(({ number }) => number))
    setFound([])
    setTyped('')
    setSaid(undefined)
    box.current?.focus()
  }
  const find = useMutation({
    mutationFn: (text: string) => findCitations(text, MOST),
    onSuccess: ({ items }, text) => {
      const exact = items.find(({ number }) => plainNumber(number) === plainNumber(text))
      const fit = items.filter((each) => isFit(each) && !isChosen(each.number))
      if (exact && isFit(exact)) add([exact])
      else if (items.length === 0) setSaid(t`Nothing begins with “${text}”.`)
      else {
        setSaid(fit.length === 0 ? t`Nothing that a plan could cover begins so.` : undefined)
        setFound(exact ? [] : fit)
      }
    },
    onError: (error) => setSaid(describe(problemOf(error)).title),
  })
  return (
    <search>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') find.mutate(typed.trim())
        }}
      >
        <TextInput
          ref={box}
          aria-label={t`Number, plate or payer`}
          placeholder={t`Number, plate or payer`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          error={said}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setSaid(undefined)
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="default" loading={find.isPending}>
          <Trans>Find</Trans>
        </Button>
      </form>
      {found.length > 0 ? <Found found={found} onAdd={add} /> : null}
    </search>
  )
}

type FoundProps = {
  found: readonly CitationSummary[]
  onAdd: (some: readonly CitationSummary[]) => void
}

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

/** What was found and could be covered: all of it with Enter, or one after another. */
function Found({ found, onAdd }: FoundProps) {
  const { t } = useLingui()
  const columns = useColumns()
  const addColumn = useAddColumn(onAdd)
  const count = found.length
  return (
    <div className={classes.found}>
      <DataTable
        caption={t`Found`}
        rows={found}
        rowKey={({ number }) => number}
        empty={null}
        columns={[...columns, addColumn]}
      />
      <div className={classes.end}>
        <Button ref={focusIt} variant="default" onClick={() => onAdd(found)}>
          <Trans>Add all {count}</Trans>
        </Button>
      </div>
    </div>
  )
}

function useAddColumn(onAdd: FoundProps['onAdd']): Column<CitationSummary> {
  const { t } = useLingui()
  return {
    key: 'add',
    header: t`Actions`,
    hiddenHeader: true,
    align: 'right',
    cell: (citation) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t`Add ${citation.number}`}
        onClick={() => onAdd([citation])}
      >
        <Trans>Add</Trans>
      </Button>
    ),
  }
}
