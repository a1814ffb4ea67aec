import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { allOf, api } from '../api/client.ts'
import type {
  Agency,
  Id,
  Instant,
  Named,
  Page,
  PaymentMethod,
  SignOnProvider,
  SignOnSettings,
} from '../api/contract.ts'

export type Person = {
  id: Id
  name: string
  email: string
  roles: Named[]
  active: boolean
  /** Whether they have one. */
  secondFactor: boolean
  createdAt: Instant
  lastSignInAt: Instant | null
  version: number
}

export type Role = {
  id: Id
  name: string
  builtIn: boolean
  permissions: string[]
  /** Whether whoever holds it must have a second factor. */
  secondFactor: 'required' | 'optional'
}

export type PermissionTable = {
  operations: { id: string; method: string; path: string; permission: string; summary: string }[]
  permissions: { name: string; description: string }[]
}

export type Versioned<Thing> = Thing & { version: number }

export type Login = {
  id: Id
  user: Named
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
  endedAt: Instant | null
  endReason: 'signed_out' | 'idle' | 'expired' | 'revoked' | null
  address: string
  userAgent: string
  current: boolean
}

export type ApiKey = {
  id: Id
  name: string
  user: Named
  createdAt: Instant
  lastUsedAt: Instant | null
  revokedAt: Instant | null
}

/** All people of the agency by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => allOf<Person>('/users', { signal }),
})

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => allOf<Role>('/roles', { signal }),
})

/** The one table of who may do what. */
export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => api.get<PermissionTable>('/permissions', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** All payment methods, offered or not, in the agency's order. */
export const methodsQuery = queryOptions({
  queryKey: ['payment-methods', 'all'],
  queryFn: async ({ signal }) => {
    const page = await api.get<Page<Versioned<PaymentMethod>>>('/payment-methods', { signal })
    return page.items.toSorted((a, b) => a.position - b.position)
  },
})

export const agencyQuery = queryOptions({
  queryKey: ['agency'],
  queryFn: ({ signal }) => api.get<Versioned<Agency>>('/agency', { signal }),
})

/** Logins, newest first: everybody's for whoever may see them, else one's own. */
export const loginsQuery = (userId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['logins', userId ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<Login>>('/logins', { query: { userId, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => allOf<ApiKey>('/api-keys', { signal }),
})

/** How the agency's people find it to sign in, and who of them may use a password. */
export const signOnQuery = queryOptions({
  queryKey: ['single-sign-on', 'settings'],
  queryFn: ({ signal }) => api.get<SignOnSettings>('/single-sign-on', { signal }),
})

export const providersQuery = queryOptions({
  queryKey: ['single-sign-on', 'providers'],
  queryFn: ({ signal }) => allOf<SignOnProvider>('/single-sign-on/providers', { signal }),
})
