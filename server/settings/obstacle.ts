/**
 * Something outside the program that stands in the way of starting it, and that whoever runs it can
 * remove: told in plain words, without a stack.
 */
export class Obstacle extends Error {
  override name = 'Obstacle'
}
