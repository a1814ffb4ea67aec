/** Somebody who works for the agency, as a change sees them. */
export type Person = {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly active: boolean
  readonly locale: string
  readonly density: string
  readonly version: number
  readonly roleIds: readonly number[]
}

/** A named set of permissions. */
export type Role = {
  readonly id: number
  readonly name: string
  readonly builtIn: boolean
  readonly permissions: readonly string[]
  /** whether whoever holds it must have a second factor. */
  readonly secondFactor: 'required' | 'optional'
}

export type PersonEdit = {
  readonly name?: string
  readonly active?: boolean
  readonly roleIds?: readonly number[]
  /** Of a new password: hashing takes long and is done before any unit of work. */
  readonly passwordHash: string | null
}
