import type { Problem } from './contract.ts'

/** An amount that a refusal names beside its sentence, such as `due` or `surplus`. */
export function factOf(problem: Problem | null, name: string): number | undefined {
  const fact = problem?.[name]
  return typeof fact === 'number' ? fact : undefined
}
