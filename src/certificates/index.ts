/** The door of certificates. */
export { issueCertificate } from './actions/issue.ts'
export { makeSigningKey } from './actions/keys.ts'
export { numberCertificate } from './actions/number.ts'
export { certificateAddress } from './addresses.ts'
export { issueJob } from './jobs.ts'
export { certificateKind } from './samples.ts'
export { listCertificates } from './store/certificates.ts'
export { changesFor, waitingFor } from './waiting.ts'
