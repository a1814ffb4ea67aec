/**
 * Runs all of them at once, each by itself: one that fails, or waits, keeps none of the others from
 * being done. What failed is thrown when all are done.
 */
export async function eachAlone<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<void> {
  const results = await Promise.allSettled(items.map(run))
  const failed = results.filter((result) => result.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason))
}
