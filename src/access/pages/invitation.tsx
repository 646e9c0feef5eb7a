import { ErrorSummary, type Filling, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { acceptInvitation, type Follow, openInvitation } from '../actions/invitations.ts'
import { texts } from '../texts/invitations.ts'
import { nextAfter } from './answers.ts'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language))

/** `follow`: what later rooms do when one of theirs is accepted. */
export const post =
  (menu: Menu, follow: Follow): PageOf =>
  async visit => {
    const { language } = visit.work
    if (visit.session === null) return redirect(nextAfter('/sign-in', visit.path))
    const accepted = await attempt(language, () =>
      acceptInvitation(visit.work, visit.session, { ...linkOf(visit), follow }),
    )
    if (accepted.ok) return redirect('/account')
    return show(menu, visit, { language, typed: {}, problems: accepted.problems }, 409)
  }

const linkOf = ({ params, caller }: Visit) => ({
  secret: params.secret ?? '',
  address: caller.address ?? 'unknown',
})

const show = async (menu: Menu, visit: Visit, filling: Filling, status = 200): Promise<Response> => {
  const { secret, address } = linkOf(visit)
  const { name } = await openInvitation(visit.work, secret, address)
  const page = { name, address: visit.path, isSignedIn: visit.session !== null, filling }
  return html(<InvitationView shell={shellOf(visit, menu)} page={page} />, status)
}

interface InvitationPage {
  readonly name: string
  readonly address: string
  readonly isSignedIn: boolean
  readonly filling: Filling
}

export const InvitationView = ({ shell, page }: { readonly shell: Shell; readonly page: InvitationPage }) => {
  const { language } = shell
  const title = texts.invited(page.name)[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <ErrorSummary filling={page.filling} />
      {page.isSignedIn ? (
        <form method="post" action={page.address}>
          <p class="lead">{texts.isThisYou[language]}</p>
          <Submit>{texts.accept[language]}</Submit>
        </form>
      ) : (
        <>
          <p class="lead">{texts.signInFirst[language]}</p>
          <p>
            <a class="button" href={nextAfter('/sign-in', page.address)}>
              {texts.signIn[language]}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}
