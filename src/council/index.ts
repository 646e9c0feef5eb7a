/** The door of council. */
export { composeCouncil, replaceMember } from './actions/compose.ts'
export { conveneSitting } from './actions/convene.ts'
export { roundTasks } from './tasks.ts'
