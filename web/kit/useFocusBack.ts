import { useRef, type RefObject } from 'react'

/**
 * For a menu that is open when it first appears: the button that was pressed is gone by then, so
 * the focus goes back to the one that took its place.
 */
export function useFocusBack(): [RefObject<HTMLButtonElement | null>, () => void] {
  const target = useRef<HTMLButtonElement>(null)
  return [target, () => setTimeout(() => target.current?.focus())]
}
