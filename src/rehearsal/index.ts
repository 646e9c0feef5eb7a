/** The door of rehearsal. */
export { rehearse } from './actions.ts'
export { handOver, issuerAt, PROVIDER_PATH, sampleClient } from './identity-provider.ts'
export { SAMPLE_PASSWORD } from './people.ts'
export { preparations } from './preparations.ts'
