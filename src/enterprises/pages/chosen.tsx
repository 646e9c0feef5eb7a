import type { PersonId } from '../../access/model.ts'
import { personIdOf } from '../../access/model.ts'
import { BulkDone } from '../../design/bulk-done.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, Hidden, SelectField, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { assignCaretaker, officePeople, previewCaretaker } from '../actions/caretakers.ts'
import { type EnterpriseId, enterpriseIdOf } from '../model.ts'
import type { Giving } from '../rules/caretakers.ts'
import { listRegister, type RegisterRow } from '../store/register.ts'
import { skipWords, chosenTexts as texts } from '../texts/chosen.ts'
import { texts as pageTexts } from '../texts/pages.ts'
import { registerFile } from './register.tsx'
import { type Applying, queryIn, registerQuery } from './register-query.ts'

const LIST = '/enterprises'
const PATH = '/enterprises/chosen'
const MOST = 1000

/** What was ticked in the register: taken away, or given to a person; that is shown first, and done when confirmed. */
export const post =
  (menu: Menu, applying: Applying): PageOf =>
  async visit => {
    const { work } = visit
    const typed = typedIn(await visit.form())
    const rows = await chosenRows(visit, typed, applying)
    if (oneOf(typed, 'verb') === 'export' && rows.length > 0) return registerFile(work, 'xlsx', rows)
    const fault = faultOf(rows, work.language)
    const person = oneOf(typed, 'person')
    if (fault !== null || person === '') return show(menu, visit, { typed, rows, fault })
    const assignment = {
      enterprises: rows.map(({ id }) => id),
      person: person === NOBODY ? null : personIdOf(person),
    }
    if (oneOf(typed, 'verb') !== 'confirm') {
      const giving = await previewCaretaker(work, assignment)
      return show(menu, visit, { typed, rows, fault, giving: { ...giving, person: assignment.person } })
    }
    const done = await attempt(work.language, () => assignCaretaker(work, assignment))
    if (!done.ok) return show(menu, visit, { typed, rows, fault: done.problems[0] ?? null })
    if (done.value.skip.length > 0) return show(menu, visit, { typed, rows, fault, given: done.value })
    const count = String(done.value.change.length)
    return redirect(askedAgain(LIST, queryIn(oneOf(typed, 'asked')), { done: count }))
  }

const NOBODY = '-'

/** What the list showed under the ids that were ticked, or everything it would show. */
const chosenRows = async (
  { work }: Visit,
  typed: Typed,
  applying: Applying,
): Promise<readonly RegisterRow[]> => {
  const isAll = oneOf(typed, 'all') === '1'
  const query = isAll ? queryIn(oneOf(typed, 'asked')) : new URLSearchParams()
  const { where } = await registerQuery(work, query, applying)
  const only = isAll ? null : (typed.id ?? []).map(enterpriseIdOf)
  if (only !== null && only.length === 0) return []
  return (await listRegister(work.db, { ...where, only, limit: MOST + 1, offset: 0 })).rows
}

const faultOf = (rows: readonly RegisterRow[], language: 'vi' | 'en'): FieldProblem | null => {
  if (rows.length === 0) return { field: '', words: texts.nothingChosen[language] }
  if (rows.length <= MOST) return null
  return { field: '', words: texts.tooMany(formatNumber(String(MOST), language))[language] }
}

interface Shown {
  readonly typed: Typed
  readonly rows: readonly RegisterRow[]
  readonly fault: FieldProblem | null
  readonly giving?: Giving & { readonly person: PersonId | null }
  /** What was done, where some were left as they are. */
  readonly given?: Giving
}

const show = async (menu: Menu, visit: Visit, shown: Shown): Promise<Response> => {
  const office = await officePeople(visit.work)
  const status = shown.fault === null ? 200 : 422
  return html(<ChosenView shell={shellOf(visit, menu)} shown={shown} office={office} />, status)
}

interface ChosenProps {
  readonly shell: Shell
  readonly shown: Shown
  readonly office: ReadonlyMap<string, string>
}

export const ChosenView = ({ shell, shown, office }: ChosenProps) => {
  const { language } = shell
  const { typed, rows, fault, giving, given } = shown
  const title = texts.title(formatNumber(String(rows.length), language))[language]
  const filling: Filling = { typed, problems: fault === null ? [] : [fault], language }
  const list = askedAgain(LIST, queryIn(oneOf(typed, 'asked')), {})
  return (
    <Page shell={shell} title={title} path={[{ href: LIST, label: texts.enterprises[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={filling} />
      {given !== undefined && <Given {...{ language, rows, given }} />}
      {fault === null && given === undefined && (
        <form method="post" action={PATH} class="form">
          <Carried typed={typed} rows={rows} />
          <SelectField
            filling={filling}
            name="person"
            label={texts.person[language]}
            options={[
              ...[...office].map(([value, label]) => ({ value, label })),
              { value: NOBODY, label: texts.nobody[language] },
            ]}
          />
          <p class="form-end">
            {giving === undefined ? (
              <Submit>{texts.preview[language]}</Submit>
            ) : (
              <button class="button quiet-button" type="submit">
                {texts.preview[language]}
              </button>
            )}
          </p>
        </form>
      )}
      {giving !== undefined && <Preview {...{ language, shown, office, giving }} />}
      <p class="form-end">
        <a href={list}>{texts.back[language]}</a>
      </p>
    </Page>
  )
}

const Given = ({
  language,
  rows,
  given,
}: Pick<PreviewProps, 'language'> & Pick<Shown, 'rows'> & { readonly given: Giving }) => {
  const names = new Map<string, string>(rows.map(({ id, nameVi }) => [id, nameVi]))
  const count = given.change.length
  return (
    <BulkDone
      language={language}
      what={texts.enterprise[language]}
      done={count === 0 ? null : pageTexts.given(formatNumber(String(count), language))[language]}
      left={given.skip.map(({ id, why }) => ({ name: names.get(id) ?? id, why: skipWords[why][language] }))}
    />
  )
}

/** What was chosen goes along by itself, so that nothing else than what is shown here is changed. */
const Carried = ({ typed, rows }: Pick<Shown, 'typed' | 'rows'>) => (
  <>
    <Hidden name="asked" value={oneOf(typed, 'asked')} />
    {rows.map(({ id }) => (
      <Hidden name="id" value={id} />
    ))}
  </>
)

interface PreviewProps extends Omit<ChosenProps, 'shell'> {
  readonly language: 'vi' | 'en'
  readonly giving: NonNullable<Shown['giving']>
}

const Preview = ({ language, shown, office, giving }: PreviewProps) => {
  const { typed, rows } = shown
  const [change, skip] = [giving.change, giving.skip].map(ids => formatNumber(String(ids.length), language))
  const nameOf = (person: string | null): string => (person === null ? '–' : (office.get(person) ?? person))
  const why = new Map<EnterpriseId, string>(giving.skip.map(({ id, why }) => [id, skipWords[why][language]]))
  return (
    <RecordSection id="preview" title={texts.wouldChange(change ?? '0', skip ?? '0')[language]}>
      <p>{(giving.change.length === 0 ? texts.nothingToDo : texts.nothingYet)[language]}</p>
      {giving.change.length > 0 && (
        <form method="post" action={PATH}>
          <Carried typed={typed} rows={rows} />
          <Hidden name="person" value={oneOf(typed, 'person')} />
          <Hidden name="verb" value="confirm" />
          <p class="form-end">
            <Submit>{texts.doIt(change ?? '0')[language]}</Submit>
          </p>
        </form>
      )}
      <Rows
        language={language}
        caption={texts.enterprises[language]}
        headings={[texts.enterprise[language], texts.now[language], texts.would[language]]}
        rows={rows}
        cells={({ id, nameVi, caretaker }) => [
          nameVi,
          nameOf(caretaker),
          why.has(id) ? (
            <span class="quiet">
              {texts.skipped[language]}: {why.get(id)}
            </span>
          ) : (
            nameOf(giving.person)
          ),
        ]}
      />
    </RecordSection>
  )
}
