/** The door of rehearsal. */
export { rehearse, SAMPLE_PASSWORD } from './actions.ts'
export { handOver, issuerAt, PROVIDER_PATH, sampleClient } from './identity-provider.ts'
export { preparations } from './preparations.ts'
