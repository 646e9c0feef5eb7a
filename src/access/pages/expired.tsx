import { Hidden } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Visit } from '../../platform/pages.ts'
import { texts } from '../texts/sign-in.ts'
import { nextAfter } from './answers.ts'

/**
 * The answer to a form that came when its session had ended: what was typed waits in the page itself, in no store of
 * ours, until the person has signed in beside it and sends it once more.
 */
export const signInAgain =
  (menu: Menu) =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form()
    const hasFiles = [...form.values()].some(value => typeof value !== 'string')
    const page = { address: visit.path + queryOf(visit), typed: typedIn(form), hasFiles }
    return html(<ExpiredView shell={shellOf(visit, menu)} page={page} />, 401)
  }

const queryOf = ({ query }: Visit): string => (query.size === 0 ? '' : `?${query}`)

interface ExpiredPage {
  readonly address: string
  readonly typed: Typed
  readonly hasFiles: boolean
}

export const ExpiredView = ({ shell, page }: { readonly shell: Shell; readonly page: ExpiredPage }) => {
  const { language } = shell
  const title = texts.expired[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.expiredLead[language]}</p>
      <p>
        <a class="button" href={nextAfter('/sign-in', '/account')} target="_blank" rel="noopener">
          {texts.expiredFirst[language]}
        </a>
      </p>
      <p>
        {texts.expiredThen[language]} {page.hasFiles && texts.filesLost[language]}
      </p>
      <form method="post" action={page.address}>
        {Object.entries(page.typed).flatMap(([name, values]) =>
          values.map(value => <Hidden name={name} value={value} />),
        )}
        <button class="button quiet-button" type="submit">
          {texts.sendAgain[language]}
        </button>
      </form>
    </Page>
  )
}
