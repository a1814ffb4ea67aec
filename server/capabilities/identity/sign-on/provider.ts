/** Where people of an agency sign in with the account that they have there already. */
export type Provider = {
  readonly id: number
  readonly name: string
  /** Its address, by which it names itself too. */
  readonly issuer: string
  /** How this server is known there. */
  readonly clientId: string
  /** Encrypted; null where the provider gave none. */
  readonly clientSecret: Buffer | null
  /** What is asked for, as OpenID Connect names it: `openid email profile`. */
  readonly scope: string
  /** The claim that says who somebody is at work; null: roles are given here. */
  readonly roleClaim: string | null
  /** Which value of that claim gives which role. */
  readonly roles: readonly RoleMapping[]
  /** Whether somebody who is not known here yet becomes a person at their first sign-in. */
  readonly createsPeople: boolean
  readonly active: boolean
  readonly version: number
}

export type RoleMapping = { readonly value: string; readonly roleId: number }

/** What somebody decides about one. */
export type ProviderWish = Omit<Provider, 'id' | 'clientSecret' | 'version'>

/** How an agency's people come in. */
export type SignOnSettings = {
  /** What they type, or follow a link with, to find their agency at the sign-in page. */
  readonly signInName: string | null
  /** Who may use a password although there is a provider. */
  readonly passwords: 'everyone' | 'administrators'
  readonly version: number
}
