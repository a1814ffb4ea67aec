import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CitationSummary } from '../api/contract.ts'
import { findCitation } from '../counter/finding.ts'
import { useFind, type FindState } from '../counter/useFind.ts'
import { citationQuery } from './queries.ts'

/** The citation to which money goes: what is typed, and what was found by it. */
export function useTargetCitation() {
  const cache = useQueryClient()
  const [to, setTo] = useState('')
  const [found, setFound] = useState<string | null>(null)
  const target = useQuery({ ...citationQuery(found ?? ''), enabled: found !== null }).data
  const find = useFind(
    (text) => findCitation(cache, text),
    ({ number }) => {
      setFound(number)
      setTo(number)
    },
  )
  const retypeTo = (text: string): void => {
    setTo(text)
    setFound(null)
    find.clear()
  }
  return { to, retypeTo, target, find }
}

/** Why no citation stands there yet, beside the field in which it was looked for. */
export function useNotFound(state: FindState<CitationSummary>): string | undefined {
  const { t } = useLingui()
  if (state.step !== 'several') return undefined
  return state.found.length === 0
    ? t`No citation has this number, plate or payer.`
    : t`Several citations begin so. Type the whole number.`
}
