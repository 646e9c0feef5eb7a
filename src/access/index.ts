/** The door of access. */
export { ensureMayTry } from './actions/limits.ts'
export { addPerson, endRole, grantRole, loadUnits } from './actions/people.ts'
export { registerLogin } from './actions/sign-in.ts'
export type { Issuer } from './auth.ts'
export type { IssuerOf } from './pages/answers.ts'
export { sessionOf } from './sign-in.ts'
export { getPerson, listAllGrants, listGrants, listPeople, listUnits } from './store/people.ts'
export { roleNames } from './texts/people.ts'
