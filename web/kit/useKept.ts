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

/**
 * State that survives a reload, a lost connection and an ended login: kept in this tab, under the
 * person's id, so that the next person at this window never sees it. Not for card numbers.
 */
export function useKept<T>(userId: string, name: string, first: T): [T, (next: T) => void] {
  const key = `${PREFIX}:${userId}:${name}`
  const [value, setValue] = useState<T>(() => read(key, first))
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value))
    } catch {
      // Storage is full or switched off: the page works on, it only cannot outlive a reload.
    }
  }, [key, value])
  return [value, useCallback((next: T) => setValue(next), [])]
}
