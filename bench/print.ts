/** One figure of the benchmark, with what was promised of it. */
export type Line = {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bound: { readonly atLeast: number } | { readonly atMost: number }
}

export function ratio(a: number, b: number): number {
  return b === 0 ? Number.NaN : a / b
}

export function isKept({ value, bound }: Line): boolean {
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost
}

export function print(line: Line): void {
  const { what, value, unit, bound } = line
  const promised = 'atLeast' in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`
  const verdict = isKept(line) ? 'kept  ' : 'MISSED'
  console.log(`${verdict}  ${what}: ${value.toFixed(2)} ${unit}; ${promised}`)
}
