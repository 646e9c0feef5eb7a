/** The door of access. */
export { addPerson, endRole, grantRole, loadUnits } from './actions/people.ts'
export { getPerson, listGrants, listPeople, listUnits } from './store/people.ts'
export { roleNames } from './texts/people.ts'
