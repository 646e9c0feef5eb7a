/** The door of policies. */

export { type Adoption, adoptPolicy } from './actions.ts'
export { POLICIES, policyAddress } from './addresses.ts'
export { type PolicyFileRead, readPolicies, readShippedFacts, shippedPolicies } from './files.ts'
export { foldedPolicy, policiesOn } from './loading.ts'
export { shippedSizes } from './sizes.ts'
export { findPolicyVersion, getPolicyVersion, listPolicies, type PolicyVersion } from './store.ts'
export { statusNames } from './texts/words.ts'
export { wordIn } from './words.ts'
