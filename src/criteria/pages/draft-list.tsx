import { within } from '../../access/permissions.ts'
import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { dayIn } from '../../exact/day.ts'
import { oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { ensureMayDraft, startDraft } from '../actions/drafts.ts'
import { draftAddress } from '../addresses.ts'
import { mayDraftCriteria } from '../permissions.ts'
import { type Draft, listDrafts } from '../store/drafts.ts'
import { texts } from '../texts/drafts.ts'
import { texts as reading } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    ensureMayDraft(visit.work)
    const drafts = (await listDrafts(visit.work.db)).filter(({ programme }) =>
      mayDraftCriteria(within(visit.work, programme).actor),
    )
    return html(<DraftListView shell={{ ...shellOf(visit, menu), isSample: false }} drafts={drafts} />)
  }

/** Begins a draft from a version, and leads to it. */
export const post = (): PageOf => async visit => {
  const typed = typedIn(await visit.form())
  const from = { code: oneOf(typed, 'code'), version: oneOf(typed, 'version') }
  return redirect(draftAddress(await startDraft(visit.work, from)))
}

type Listed = Omit<Draft, 'content'>

export const DraftListView = ({
  shell,
  drafts,
}: {
  readonly shell: Shell
  readonly drafts: readonly Listed[]
}) => {
  const { language } = shell
  const title = texts.drafts[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/criteria', label: reading.sets[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{(drafts.length === 0 ? texts.noDrafts : texts.draftsLead)[language]}</p>
      {drafts.length > 0 && (
        <section class="scroll after-lead" aria-label={title} tabindex={0}>
          <table>
            <thead>
              <tr>
                {[texts.set, texts.standing, texts.lastSaved].map(each => (
                  <th scope="col">{each[language]}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drafts.map(draft => (
                <tr>
                  <th scope="row">
                    <a href={draftAddress(draft.id)}>
                      {texts.draftOf(draft.code, draft.fromVersion)[language]}
                    </a>
                  </th>
                  <td>
                    <Standing draft={draft} language={language} />
                  </td>
                  <td>{`${draft.savedBy}, ${dayText(draft.savedAt, language)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}

export const dayText = (moment: string, language: Language): string =>
  formatDay(dayIn(Date.parse(moment)), language)

export const Standing = ({
  draft: { end },
  language,
}: {
  readonly draft: Listed
  readonly language: Language
}) => {
  if (end === null) return <Tag tone="now">{texts.open[language]}</Tag>
  if (end.version === null) return <Tag tone="plain">{texts.dropped[language]}</Tag>
  return <Tag tone="done">{texts.adopted(end.version)[language]}</Tag>
}
