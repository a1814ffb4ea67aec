import { SessionGate } from '../sessions/SessionGate.tsx'
import { Counter } from './Counter.tsx'

/** The counter: one screen from finding to receipt, once there is a session (S-7). */
export function CounterPage() {
  return (
    <SessionGate>
      <Counter />
    </SessionGate>
  )
}
