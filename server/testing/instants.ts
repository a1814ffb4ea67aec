import { expect } from 'vitest'

// An instant has no properties of its own, so that any two would be equal to Vitest.
expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    a instanceof Temporal.Instant && b instanceof Temporal.Instant ? a.equals(b) : undefined,
])
