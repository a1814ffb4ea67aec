import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Mail, Problem } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { csvAddress, isFiltered, pdfPath, type ReportFilter } from './report.ts'
import { sessionName } from './sessionName.ts'

/** The report on its way out: to this computer, or to one's own e-mail address. */
export type Downloading = {
  /** Where the CSV is: it streams, so the browser fetches it by itself. */
  csv: string
  isFiltered: boolean
  savePdf: () => void
  send: (format: 'pdf' | 'csv') => void
  /** A PDF is being made, or an answer awaited. */
  isBusy: boolean
  /** The mail that was asked for last. */
  mailId: string | null
  problem: Problem | undefined
}

export function useDownload(sessionId: string, filter: ReportFilter): Downloading {
  const describe = useProblemText()
  const [mailId, setMailId] = useState<string | null>(null)
  const pdf = useMutation({
    mutationFn: () => api.file(pdfPath(sessionId, filter)),
    onSuccess: (file) => save(file, `${sessionName(sessionId)}.pdf`),
  })
  const mail = useChange(
    (format: 'pdf' | 'csv', key) =>
      api.post<Mail>(`/sessions/${sessionId}/report/email`, { format, ...filter }, { key }),
    { stale: [['mails']], onSuccess: ({ id }) => setMailId(id) },
  )
  return {
    csv: csvAddress(sessionId, filter),
    isFiltered: isFiltered(filter),
    savePdf: () => {
      mail.reset()
      pdf.mutate()
    },
    send: (format) => {
      pdf.reset()
      mail.send(format)
    },
    isBusy: pdf.isPending || mail.isBusy,
    mailId,
    problem: pdf.error ? describe(problemOf(pdf.error)) : mail.problem,
  }
}

/** Gives a file that is here to whoever asked for it, under its name. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
