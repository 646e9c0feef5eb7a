/** The door of releases. */
export { RELEASES, releaseAddress } from './addresses.ts'
export { listPublicReleases } from './loading.ts'
export { waitingFor } from './waiting.ts'
