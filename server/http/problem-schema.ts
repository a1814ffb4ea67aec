import Type from 'typebox'

/** A problem document, as the published contract describes it. */
export const PROBLEM = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable, for programs' }),
    detail: Type.String({ description: 'For people' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String({ description: 'JSON pointer of the field' }),
          code: Type.String(),
          detail: Type.String(),
          expected: Type.Optional(Type.String({ description: 'What would be right' })),
        }),
      ),
    ),
    requestId: Type.String(),
  },
  { title: 'Problem', additionalProperties: true, description: 'Facts stand beside these' },
)
