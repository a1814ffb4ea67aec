import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { api } from '../api/client.ts'
import type { Page, Permit, PermitSummary } from '../api/contract.ts'
import { isCovered } from '../counter/keyTargets.ts'
import { useScan } from '../counter/useScan.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { type Column, DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { usePermitColumns } from './PermitTable.tsx'
import classes from './Sale.module.css'
import type { SaleDraft } from './sale.ts'
import { TAKE } from './SalePayment.tsx'

type Props = {
  permits: readonly Permit[]
  /** What was typed of the next number already. */
  begun: string
  draft: SaleDraft
  onDraft: (draft: SaleDraft) => void
  onChange: (numbers: readonly string[]) => void
}

/** The permits of this sale. A number, typed or scanned, and Enter puts one more into it. */
export function SaleCart({ permits, begun, draft, onDraft, onChange }: Props) {
  const { t } = useLingui()
  const numbers = permits.map(({ number }) => number)
  const columns = usePermitColumns()
  const takeOut = (number: string): void => onChange(numbers.filter((one) => one !== number))
  return (
    <>
      <FindPermit
        taken={numbers}
        begun={begun}
        draft={draft}
        onDraft={onDraft}
        onFound={(number) => onChange([...numbers.filter((one) => one !== number), number])}
      />
      <DataTable
        caption={t`Permits of this sale`}
        columns={[...columns, useMenuColumn(takeOut)]}
        rows={permits}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={<Trans>Nothing is being sold yet.</Trans>}>
            <Trans>Type or scan the number of a permit, or record a new one.</Trans>
          </EmptyState>
        }
      />
    </>
  )
}

function useMenuColumn(onTakeOut: (number: string) => void): Column<PermitSummary> {
  const { t } = useLingui()
  return {
    key: 'menu',
    header: t`Actions`,
    hiddenHeader: true,
    align: 'right',
    cell: ({ number }) => <CartMenu number={number} onTakeOut={() => onTakeOut(number)} />,
  }
}

function CartMenu({ number, onTakeOut }: { number: string; onTakeOut: () => void }) {
  const { t } = useLingui()
  return (
    <ActionMenu
      label={t`Actions for permit ${number}`}
      actions={[{ key: 'out', label: t`Take out of this sale`, onSelect: onTakeOut }]}
    />
  )
}

type FindProps = Pick<Props, 'begun' | 'draft' | 'onDraft'> & {
  taken: readonly string[]
  onFound: (number: string) => void
}

/** The field of the number: the first key belongs to it, and F2 comes back to it. */
function useFindBox(): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  useWindowKey((event) => {
    if (event.key !== 'F2' || isCovered()) return
    event.preventDefault()
    box.current?.focus()
    box.current?.select()
  })
  return box
}

function FindPermit({ taken, begun, draft, onDraft, onFound }: FindProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(begun)
  const [said, setSaid] = useState<string>()
  const find = useMutation({
    mutationFn: (q: string) => api.get<Page<PermitSummary>>('/permits', { query: { q, limit: 2 } }),
    onSuccess: ({ items }, q) => {
      const exact = items.find(({ number }) => number === q.toUpperCase().replaceAll(/\s/g, ''))
      const permit = exact ?? (items.length === 1 ? items[0] : undefined)
      if (!permit) {
        setSaid(items.length === 0 ? t`Nothing begins with “${q}”.` : t`More than one begins so.`)
      } else if (taken.includes(permit.number)) {
        setSaid(t`${permit.number} is in this sale already.`)
      } else if (!permit.sellable.allowed) {
        setSaid(permit.sellable.reason ?? t`It cannot be sold.`)
      } else {
        setTyped('')
        setSaid(undefined)
        onFound(permit.number)
      }
    },
    onError: () => setSaid(t`The server did not answer. Try again.`),
  })
  const box = useFindBox()
  // A scanner's letters may have chosen methods by the time that its Enter comes.
  useScan(
    box,
    () => draft,
    (text, before) => {
      onDraft(before)
      setTyped(text)
      find.mutate(text)
    },
  )
  return (
    <search>
      <form
        className={classes.find}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === '') document.querySelector<HTMLElement>(TAKE)?.focus()
          else find.mutate(typed.trim())
        }}
      >
        <TextInput
          ref={box}
          data-free-text
          aria-keyshortcuts="F2"
          rightSection={<KeyHint keys="F2" />}
          rightSectionWidth={44}
          aria-label={t`Number, holder or plate`}
          placeholder={t`Number, holder or plate`}
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
          <Trans>Add</Trans>
        </Button>
      </form>
    </search>
  )
}
