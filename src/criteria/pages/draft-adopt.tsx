import { z } from 'zod'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { adoptDraft } from '../actions/adopt-draft.ts'
import { dropDraft } from '../actions/drafts.ts'
import { draftAddress, draftsAddress, setAddress } from '../addresses.ts'
import { refusals } from '../refusals.ts'
import { textAt } from '../rules/draft/json.ts'
import { isReservedVersion } from '../rules/names.ts'
import { texts } from '../texts/drafts.ts'
import { Check } from './draft.tsx'
import { type LoadedDraft, loadDraft } from './draft-loading.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const { typed } = prefilled(visit.work.language, ownDays(loaded))
    return show(visit, menu, { loaded, typed, problems: [] })
  }

/** A copy still bears the name and the days of its original; a new version has its own. */
const ownDays = ({ draft, content }: LoadedDraft): Readonly<Record<string, string>> => {
  const version = textAt(content, ['version'])
  if (version === draft.fromVersion) return {}
  return {
    version,
    effectiveFrom: textAt(content, ['effectiveFrom', 'day']),
    effectiveTo: textAt(content, ['effectiveTo', 'day']),
  }
}

const adoption = z
  .object({
    revision: z.coerce.number().int(),
    version: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .refine(name => !isReservedVersion(name), { params: refusals.versionReserved }),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().optional(),
    ground: z.string().trim().min(1).max(2000),
  })
  .refine(({ effectiveFrom, effectiveTo }) => effectiveTo === undefined || effectiveFrom < effectiveTo, {
    path: ['effectiveTo'],
    params: texts.laterThan,
  })
const giving = z.object({ reason: z.string().trim().min(1).max(2000) })

/** Puts the draft in force, or gives it up. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const form = await visit.form()
    return form.get('do') === 'give' ? giveUp(visit, menu, loaded, form) : adopt(visit, menu, loaded, form)
  }

const adopt = async (visit: Visit, menu: Menu, loaded: LoadedDraft, form: FormData): Promise<Response> => {
  const { language } = visit.work
  const read = readForm(form, adoption, language)
  if (!read.ok) return show(visit, menu, { loaded, typed: read.typed, problems: read.problems }, 422)
  const done = await attempt(language, () =>
    adoptDraft(visit.work, { ...read.value, draft: loaded.draft.id }),
  )
  if (!done.ok) return show(visit, menu, { loaded, typed: read.typed, problems: done.problems }, 409)
  return redirect(setAddress(done.value))
}

const giveUp = async (visit: Visit, menu: Menu, loaded: LoadedDraft, form: FormData): Promise<Response> => {
  const { language } = visit.work
  const read = readForm(form, giving, language)
  if (!read.ok) return show(visit, menu, { loaded, typed: read.typed, problems: read.problems }, 422)
  const done = await attempt(language, () => dropDraft(visit.work, loaded.draft.id, read.value.reason))
  if (!done.ok) return show(visit, menu, { loaded, typed: read.typed, problems: done.problems }, 409)
  return redirect(draftAddress(loaded.draft.id))
}

interface AdoptPage {
  readonly loaded: LoadedDraft
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

const show = (visit: Visit, menu: Menu, page: AdoptPage, status = 200): Promise<Response> =>
  html(<DraftAdoptView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />, status)

export const DraftAdoptView = ({ shell, page }: { readonly shell: Shell; readonly page: AdoptPage }) => {
  const { language } = shell
  const { loaded, typed, problems } = page
  const { draft, content } = loaded
  const filling: Filling = { typed, problems, language }
  const title = texts.adopt[language]
  const path = [
    { href: draftsAddress, label: texts.drafts[language] },
    { href: draftAddress(draft.id), label: texts.draftOf(draft.code, draft.fromVersion)[language] },
  ]
  const assumed = JSON.stringify(content).split('"status":"assumed"').length - 1
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.adoptLead[language]}</p>
      {assumed > 0 && <p class="note">{texts.assumedCount(assumed)[language]}</p>}
      <ErrorSummary filling={filling} />
      {loaded.problems.length > 0 ? (
        <Check problems={loaded.problems} id={draft.id} language={language} />
      ) : (
        <AdoptForm filling={filling} revision={draft.revision} />
      )}
      <details class="origins give-up">
        <summary>{texts.give[language]}</summary>
        <form method="post">
          <Hidden name="do" value="give" />
          <TextField filling={filling} name="reason" label={texts.giveReason[language]} />
          <Submit isQuiet>{texts.give[language]}</Submit>
        </form>
      </details>
    </Page>
  )
}

const AdoptForm = ({ filling, revision }: { readonly filling: Filling; readonly revision: number }) => {
  const { language, typed } = filling
  return (
    <form method="post" class="draft-form">
      <Hidden name="revision" value={oneOf(typed, 'revision') || String(revision)} />
      <TextField filling={filling} name="version" label={texts.adoptVersion[language]} width="middle" />
      <TextField
        filling={filling}
        name="effectiveFrom"
        type="date"
        label={texts.effectiveFrom[language]}
        width="middle"
      />
      <TextField
        filling={filling}
        name="effectiveTo"
        type="date"
        label={texts.effectiveTo[language]}
        width="middle"
        isOptional
      />
      <TextField
        filling={filling}
        name="ground"
        label={texts.ground[language]}
        hint={texts.groundHint[language]}
      />
      <Submit>{texts.adopt[language]}</Submit>
    </form>
  )
}
