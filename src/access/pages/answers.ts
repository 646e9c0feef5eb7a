import type { Visit } from '../../platform/pages.ts'
import type { Door } from '../actions/sign-in.ts'
import type { Issuer } from '../auth.ts'
import { authFor } from '../sign-in.ts'

export const doorOf = async (visit: Visit, issuer: Issuer | null = null): Promise<Door> => ({
  auth: await authFor(visit.work.db, visit.caller.origin, issuer),
  caller: visit.caller,
})

/** A redirect that also sets cookies. */
export const goOn = (path: string, cookies: readonly string[]): Response => {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

export const nextAfter = (path: string, next: string): string => `${path}?${new URLSearchParams({ next })}`
