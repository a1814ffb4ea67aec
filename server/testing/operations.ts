/** An operation as the published document describes it. */
export type Described = {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1, with its parameters in braces. */
  readonly path: string
}

/** All operations of an OpenAPI document, in its order. */
export function describedOperations(document: object): Described[] {
  const { paths } = document as { paths: Record<string, Record<string, { operationId: string }>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id }]) => ({
      id,
      method: method.toUpperCase() as Described['method'],
      path,
    })),
  )
}
