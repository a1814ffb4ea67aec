import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Problem } from './contract.ts'

/** What is wrong with a field, by the stable codes of the server's validation. */
const TEXTS: Record<string, MessageDescriptor> = {
  missing: msg`This is needed.`,
  too_short: msg`This is empty or too short.`,
  too_long: msg`This is too long.`,
  too_small: msg`This is too small.`,
  too_large: msg`This is too large.`,
  not_valid: msg`This is not of the form expected here.`,
  wrong_type: msg`This is not of the form expected here.`,
  not_offered: msg`Choose one of those offered.`,
  text_refused: msg`This holds a character that nobody sees. Type it anew instead of pasting it.`,
  card_number_refused: msg`This looks like a card number. Card numbers are never kept here.`,
}

/**
 * Gives what to write beside the field of this pointer, such as `/name`, in the user's language;
 * undefined where nothing is wrong with it.
 */
export function useFieldProblem(
  problem: Problem | undefined,
): (pointer: string) => string | undefined {
  const { t } = useLingui()
  return (pointer) => {
    const error = problem?.errors?.find((one) => one.pointer === pointer)
    if (!error) return undefined
    const text = error.code === undefined ? undefined : TEXTS[error.code]
    if (text) return t(text)
    return error.code === problem?.code ? problem?.detail : error.detail
  }
}

/** Whether a refusal is about these fields only, so that they say all there is to say. */
export function isAllBeside(problem: Problem | undefined, pointers: readonly string[]): boolean {
  const errors = problem?.errors ?? []
  return errors.length > 0 && errors.every(({ pointer }) => pointers.includes(pointer))
}
