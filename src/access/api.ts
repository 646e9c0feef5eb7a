import type { ApiGuard } from '../platform/api.ts'
import { NotAllowed } from '../platform/errors.ts'

/** A key does no more than its person chose; a browser does what its person may. */
export const guardApi: ApiGuard = async ({ key }, { scope, path }) => {
  if (key !== null && !key.scopes.includes(scope))
    throw new NotAllowed(`read ${path}: the key lacks ${scope}`)
  return {}
}
