import { attempt } from '../../platform/forms.ts'
import { type Page, redirect } from '../../platform/pages.ts'
import { beginJourney, endJourney } from '../actions/sign-in.ts'
import { ownPlace } from '../rules.ts'
import type { IssuerOf } from '../sign-in.ts'
import { doorOf, goOn, nextAfter } from './answers.ts'

/** A link, not a form: a form may not lead to another site's page (CSP), and it changes nothing yet. */
export const start =
  (issuerOf: IssuerOf): Page =>
  async visit => {
    const next = ownPlace(visit.query.get('next'))
    const issuer = issuerOf(visit)
    if (issuer === null) return redirect(nextAfter('/sign-in', next))
    const door = await doorOf(visit, issuer)
    const begun = await attempt(visit.work.language, () => beginJourney(visit.work, door, next))
    if (!begun.ok) return redirect(`${nextAfter('/sign-in', next)}&error=issuer`)
    return goOn(begun.value.address, begun.value.cookies)
  }

/** The way back from the issuer. */
export const finish =
  (issuerOf: IssuerOf): Page =>
  async visit => {
    const issuer = issuerOf(visit)
    if (issuer === null) return redirect('/sign-in')
    return endJourney(visit.work, await doorOf(visit, issuer), visit.query)
  }
