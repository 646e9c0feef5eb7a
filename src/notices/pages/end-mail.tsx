import { Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { endMail } from '../actions.ts'
import { findByMailLink } from '../store/wishes.ts'
import { texts } from '../texts.ts'

/** The link in a mail. Opening it changes nothing: mail programs open links by themselves. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const secret = visit.params.secret ?? ''
    if ((await findByMailLink(visit.work.db, secret)) === undefined)
      throw new NotFound('mail link', 'unknown')
    return html(<EndMailView shell={shellOf(visit, menu)} secret={secret} />)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    await endMail(visit.work, visit.params.secret ?? '')
    return html(<EndMailView shell={shellOf(visit, menu)} secret={null} />)
  }

/** Without a secret: it is done. */
export const EndMailView = ({ shell, secret }: { readonly shell: Shell; readonly secret: string | null }) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.endTitle[language]}>
      <h1>{texts.endTitle[language]}</h1>
      {secret === null ? (
        <p class="lead" role="status">
          {texts.ended[language]}
        </p>
      ) : (
        <>
          <p class="lead">{texts.endLead[language]}</p>
          <form method="post" action={`/notices/mail/${encodeURIComponent(secret)}`}>
            <Submit>{texts.end[language]}</Submit>
          </form>
        </>
      )}
    </Page>
  )
}
