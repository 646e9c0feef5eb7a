import type { Page } from '../../platform/pages.ts'
import { jwkOf } from '../statement.ts'
import { listKeys } from '../store/keys.ts'

/** Every public key that ever signed or signs (RFC 7517): a certificate may be checked as long as anybody has it. */
export const get: Page = async ({ work }) =>
  new Response(JSON.stringify({ keys: (await listKeys(work.db)).map(jwkOf) }), {
    headers: {
      'content-type': 'application/jwk-set+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      // For every page that checks by itself: the keys are anybody's.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
