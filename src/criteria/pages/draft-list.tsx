import { z } from 'zod'
import { within } from '../../access/permissions.ts'
import { formatDay } from '../../design/dates.ts'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { dayIn } from '../../exact/day.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { ensureMayDraft, startBlankDraft, startDraft } from '../actions/drafts.ts'
import { draftAddress, draftsAddress } from '../addresses.ts'
import { mayDraftCriteria } from '../permissions.ts'
import { type Draft, listDrafts } from '../store/drafts.ts'
import { texts } from '../texts/drafts.ts'
import { texts as reading } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

/** Begins a draft from a version, or a set from nothing, and leads to it. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    ensureMayDraft(work)
    const form = await visit.form()
    const typed = typedIn(form)
    if (oneOf(typed, 'do') !== 'blank') {
      const from = { code: oneOf(typed, 'code'), version: oneOf(typed, 'version') }
      return redirect(draftAddress(await startDraft(work, from)))
    }
    const read = readForm(form, blankInput, language)
    if (!read.ok) return show(visit, menu, { ...read, language }, 422)
    const done = await attempt(language, () => startBlankDraft(work, read.value))
    if (done.ok) return redirect(draftAddress(done.value))
    return show(visit, menu, { typed, problems: done.problems, language }, 409)
  }

const blankInput = z.object({
  code: z.string().refine(code => /^[a-z0-9][a-z0-9-]{0,63}$/.test(code), { params: texts.blankCodeWrong }),
  name: z.string().max(300),
})

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  ensureMayDraft(visit.work)
  const drafts = (await listDrafts(visit.work.db)).filter(({ programme }) =>
    mayDraftCriteria(within(visit.work, programme).actor),
  )
  const shell = { ...shellOf(visit, menu), isSample: false }
  return html(<DraftListView shell={shell} drafts={drafts} filling={filling} />, status)
}

type Listed = Omit<Draft, 'content'>

export const DraftListView = ({
  shell,
  drafts,
  filling,
}: {
  readonly shell: Shell
  readonly drafts: readonly Listed[]
  readonly filling: Filling
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
      <StartBlank filling={filling} />
    </Page>
  )
}

const StartBlank = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <section class="after-lead" aria-labelledby="blank">
      <h2 id="blank">{texts.startBlank[language]}</h2>
      <p>{texts.startBlankLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" action={draftsAddress} class="draft-form">
        <Hidden name="do" value="blank" />
        <TextField
          filling={filling}
          name="code"
          label={texts.blankCode[language]}
          hint={texts.blankCodeHint[language]}
          width="middle"
        />
        <TextField filling={filling} name="name" label={texts.blankName[language]} />
        <Submit isQuiet>{texts.begin[language]}</Submit>
      </form>
    </section>
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
