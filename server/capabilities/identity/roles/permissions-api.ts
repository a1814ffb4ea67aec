import Type from 'typebox'
import { operation, type Operation } from '../../../http/operation.ts'
import { PERMISSIONS } from '../permission.ts'
import { OPERATION_PERMISSIONS } from '../permissions.ts'

const PermissionTable = Type.Object(
  {
    operations: Type.Array(
      Type.Object({
        id: Type.String(),
        method: Type.String(),
        path: Type.String(),
        permission: Type.String(),
        summary: Type.String(),
      }),
    ),
    permissions: Type.Array(Type.Object({ name: Type.String(), description: Type.String() })),
  },
  { title: 'PermissionTable' },
)

/** Shows the permission table of the code as it is. `all` answers with every operation. */
export function permissionOperations(all: () => readonly Operation[]): Operation[] {
  return [
    operation({
      id: 'listPermissions',
      method: 'GET',
      path: '/permissions',
      summary: 'Every operation with the permission that it needs',
      tag: 'People',
      answers: { 200: PermissionTable },
      handler: async () => ({ status: 200, body: tableOf(all()) }),
    }),
  ]
}

function tableOf(operations: readonly Operation[]) {
  return {
    operations: operations.map(({ id, method, path, summary }) => {
      const permission = OPERATION_PERMISSIONS[id] ?? ''
      return { id, method, path, permission, summary }
    }),
    permissions: Object.entries(PERMISSIONS).map(([name, description]) => ({ name, description })),
  }
}
