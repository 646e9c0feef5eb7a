/** The door of policies. */

export { type Adoption, adoptPolicy } from './actions.ts'
export { type PolicyFileRead, readPolicies, readShippedFacts, shippedPolicies } from './files.ts'
export { shippedSizes } from './sizes.ts'
export { findPolicyVersion, getPolicyVersion, listPolicies, type PolicyVersion } from './store.ts'
