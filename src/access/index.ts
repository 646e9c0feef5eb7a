/** The door of access. */
export {
  DAYS_OF_INVITATION,
  type Follow,
  invite,
  inviteNewcomer,
  withdrawInvitation,
} from './actions/invitations.ts'
export { makeKey, readKey, revokeKey } from './actions/keys.ts'
export { ensureMayTry } from './actions/limits.ts'
export { addPerson, endRole, grantRole, loadUnits } from './actions/people.ts'
export { registerLogin } from './actions/sign-in.ts'
export type { Issuer } from './auth.ts'
export { holdersIn, holdersOf, peopleHolding } from './people-holding.ts'
export { type IssuerOf, sessionOf } from './sign-in.ts'
export { getHolder, type Holder } from './store/holders.ts'
export { type Invitation, listOpenAmong } from './store/invitations.ts'
export {
  getPerson,
  listAllGrants,
  listGrants,
  listPeople,
  listPeopleAmong,
  listUnits,
} from './store/people.ts'
export { contactWords, texts as invitationTexts } from './texts/invitations.ts'
export { roleNames } from './texts/people.ts'
