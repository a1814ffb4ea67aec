/** The directives of a content-security policy, as helmet takes them. */
export type Directives = Readonly<Record<string, Iterable<string>>>

const STRICT: Directives = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** Nothing but this server's own files, and nothing inline; `more` replaces directives by name. */
export function contentPolicy(more: Directives = {}): Record<string, Iterable<string>> {
  return { ...STRICT, ...more }
}

/** The same as the text of a header. */
export function policyText(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
