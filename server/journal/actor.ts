/** Who acts: a person through a login, or a machine through an API key that stands for a person. */
export type Actor = {
  readonly agencyId: number
  readonly userId: number
  readonly name: string
  /** The login that acts; null for an API key. */
  readonly loginId: number | null
  /** The API key that acts, where no login does. */
  readonly apiKeyId?: number
  readonly permissions: ReadonlySet<string>
  /** Where the call came from, and the id that its log lines and errors carry. */
  readonly address: string
  readonly requestId: string
  /** a role requires a second factor, and there is none yet: nothing else is allowed. */
  readonly unenrolled?: true
}
