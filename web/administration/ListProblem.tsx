import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'

type Props = { error: Error; onRetry: () => void }

/** A list that could not be read, with the way to try again. */
export function ListProblem({ error, onRetry }: Props) {
  const describe = useProblemText()
  return <ProblemNotice problem={describe(problemOf(error))} onRetry={onRetry} />
}
