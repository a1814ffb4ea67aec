/**
 * Another server moved something between reading what a footprint names and locking it: the write
 * door looks again, as after a serialisation failure.
 */
export class StaleFootprint extends Error {
  readonly code = '40001'
}
