/** The door of access. */
export { addPerson, endRole, grantRole, loadUnits } from './actions.ts'
export { getPerson, listGrants, listPeople, listUnits } from './store.ts'
export { roleNames } from './texts.ts'
