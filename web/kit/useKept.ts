import { useCallback, useEffect, useState } from 'react'

const PREFIX = 'countinghouse-kept'

const read = <T>(key: string, first: T): T => {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? first : (JSON.parse(text) as T)
  } catch {
    return first
  }
}

const asItIs = <T>(value: T): T => value

/**
 * State that survives a reload, a lost connection and an ended login: kept in this tab, under the
 * person's id, so that the next person at this window never sees it. `keepable` takes out what
 * must not be kept, such as card numbers. Use it once per name on a page.
 */
export function useKept<T>(
  userId: string,
  name: string,
  first: T,
  keepable: (value: T) => T = asItIs,
): [T, (next: T | ((now: T) => T)) => void] {
  const key = `${PREFIX}:${userId}:${name}`
  const [value, setValue] = useState<T>(() => read(key, first))
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(keepable(value)))
    } catch {
      // Storage is full or switched off: the page works on, it only cannot outlive a reload.
    }
  }, [key, value, keepable])
  return [value, useCallback((next: T | ((now: T) => T)) => setValue(next), [])]
}
