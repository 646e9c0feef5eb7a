import { oneOf, typedIn } from '../../platform/forms.ts'
import { type Page, redirect } from '../../platform/pages.ts'
import { chooseCapacity, endSession, signOut } from '../actions/sign-in.ts'
import { ownPlace } from '../rules.ts'
import { doorOf, goOn } from './answers.ts'

/** The switch in the head of every page: back to where it was used, in the other capacity. */
export const capacity: Page = async visit => {
  const typed = typedIn(await visit.form())
  const held = visit.account?.capacities.map(({ id }) => id) ?? []
  await chooseCapacity(visit.work, visit.session, { capacity: oneOf(typed, 'capacity'), held })
  return redirect(ownPlace(oneOf(typed, 'next')))
}

export const sessions: Page = async visit => {
  await endSession(visit.work, visit.session, oneOf(typedIn(await visit.form()), 'session'))
  return redirect('/account')
}

/** Whoever is not signed in any more is out already. */
export const out: Page = async visit => goOn('/', await signOut(visit.work, await doorOf(visit)))
