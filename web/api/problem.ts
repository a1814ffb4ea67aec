import type { Problem } from './contract.ts'

/**
 * An answer that was no success: what the server said, as a problem document (RFC 9457), or that
 * it did not answer at all (`status` 0, `code` `no_answer`).
 */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The problem inside a thrown value; anything unforeseen becomes `unexpected`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const detail = error instanceof Error ? error.message : String(error)
  return { type: 'about:blank', title: '', status: 0, code: 'unexpected', detail }
}

/** True for a code of the server's closed lists, such as `session_required`. */
export const isProblem = (error: unknown, ...codes: string[]): boolean =>
  error instanceof ProblemError && codes.includes(error.problem.code)

/** The server could not be reached, or a gateway answered in its place: nothing is known. */
export const isUnanswered = (error: unknown): boolean => isProblem(error, 'no_answer')

/** The problem that stands for having got no answer at all. */
export const noAnswer = (): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    title: 'No answer',
    status: 0,
    code: 'no_answer',
    detail: 'The server did not answer.',
  })
