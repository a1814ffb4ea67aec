import { useEffect, useRef } from 'react'

/** Nobody reads a question in less. Milliseconds. */
const GLANCE = 300

/**
 * Tells an answer from the second half of a double press, which came before what it answers was
 * read. What is not shown yet is not read.
 */
export function useIsSeen(isShown = true): () => boolean {
  const since = useRef(Infinity)
  useEffect(() => {
    since.current = isShown ? performance.now() : Infinity
  }, [isShown])
  return () => performance.now() - since.current >= GLANCE
}
