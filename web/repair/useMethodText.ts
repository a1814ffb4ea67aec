import { useQuery } from '@tanstack/react-query'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { useMethodName } from '../kit/useMethodName.ts'

/** Gives the name of a payment method, in the user's language, where only its code is known. */
export function useMethodText(): (code: string) => string {
  const nameOf = useMethodName()
  const { data } = useQuery(offeredMethodsQuery)
  return (code) => nameOf(code, data?.find((one) => one.code === code)?.name ?? code)
}
