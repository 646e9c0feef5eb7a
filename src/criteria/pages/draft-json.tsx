import { ErrorSummary, Hidden, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Json, type JsonPath, placesIn, readJson } from '../../exact/json.ts'
import { attempt, type FieldProblem, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { noPart, saveDraftJson } from '../actions/drafts.ts'
import { draftAddress, draftsAddress, jsonAddress } from '../addresses.ts'
import { pathOf, placeText, valueAt, withAt } from '../rules/draft/json.ts'
import { draftProblems } from '../rules/draft/problems.ts'
import { inVietnamese } from '../rules/draft/words.ts'
import { texts } from '../texts/drafts.ts'
import { type LoadedDraft, loadDraft, problemWords } from './draft-loading.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const place = visit.query.get('at') ?? ''
    const path = wayTo(loaded.content, place)
    const text = JSON.stringify(valueAt(loaded.content, path), null, 2)
    const problems = problemsIn(loaded.content, path, text, visit.work.language)
    return show(visit, menu, { loaded, place, text, problems })
  }

/** Everything that is JSON is kept; only what cannot be read as JSON comes back, with its line. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const { language } = visit.work
    const typed = typedIn(await visit.form())
    const [place, text] = [oneOf(typed, 'place'), oneOf(typed, 'json')]
    const page = { loaded, place, text, problems: [] }
    const path = wayTo(loaded.content, place)
    const read = readJson(text)
    if (!read.ok) {
      const { line, column, reason, remedy } = read.problem
      const words = `${texts.jsonLine(line, column)[language]}: ${said(reason, language)}; ${said(remedy, language)}`
      return show(visit, menu, { ...page, problems: [{ field: 'json', words }] }, 422)
    }
    const key = { draft: loaded.draft.id, revision: Number(oneOf(typed, 'revision')) || 0 }
    const problems = problemsIn(withAt(loaded.content, path, read.value), path, text, language)
    if (problems.length > 0 && oneOf(typed, 'anyway') === '')
      return show(visit, menu, { ...page, problems }, 422)
    const done = await attempt(language, () => saveDraftJson(visit.work, key, path, read.value))
    if (!done.ok) return show(visit, menu, { ...page, problems: done.problems }, 409)
    return redirect(jsonAddress(loaded.draft.id, place))
  }

const said = (sentence: string, language: Language): string =>
  language === 'vi' ? inVietnamese(sentence) : sentence

/** A part, or a top member that is not there yet. */
const wayTo = (content: Json, place: string): JsonPath => {
  const path = pathOf(content, place)
  if (placeText(path) === place) return path
  if (/^[a-zA-Z]{1,40}$/.test(place)) return [place]
  throw noPart(place)
}

/** What is wrong inside the part, each with its line in the text. */
const problemsIn = (
  content: Json,
  path: JsonPath,
  text: string,
  language: Language,
): readonly FieldProblem[] => {
  const places = placesIn(text)
  return draftProblems(content).flatMap(each => {
    const at = pathOf(content, each.problem.place.replace(/, column \d+$/, ''))
    if (!path.every((key, nth) => at[nth] === key)) return []
    const { line, column } = places(at.slice(path.length))
    return [
      { field: 'json', words: `${texts.jsonLine(line, column)[language]}: ${problemWords(each, language)}` },
    ]
  })
}

interface JsonPage {
  readonly loaded: LoadedDraft
  readonly place: string
  readonly text: string
  readonly problems: readonly FieldProblem[]
}

const show = (visit: Visit, menu: Menu, page: JsonPage, status = 200): Promise<Response> =>
  html(<DraftJsonView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />, status)

export const DraftJsonView = ({ shell, page }: { readonly shell: Shell; readonly page: JsonPage }) => {
  const { language } = shell
  const { loaded, place, text, problems } = page
  const { draft } = loaded
  const title = texts.jsonTitle(place || texts.jsonWhole[language])[language]
  const filling = { ...prefilled(language, { json: text }), problems: problems.slice(0, MOST_SHOWN) }
  const path = [
    { href: draftsAddress, label: texts.drafts[language] },
    { href: draftAddress(draft.id), label: texts.draftOf(draft.code, draft.fromVersion)[language] },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.jsonHint[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" class="json-form">
        <Hidden name="revision" value={String(draft.revision)} />
        <Hidden name="place" value={place} />
        <TextArea
          filling={filling}
          name="json"
          label="JSON"
          rows={Math.min(36, text.split('\n').length + 2)}
        />
        <p class="buttons">
          <Submit>{texts.save[language]}</Submit>{' '}
          {problems.length > 0 && (
            <Submit name="anyway" value="yes" isQuiet>
              {texts.saveAnyway[language]}
            </Submit>
          )}
        </p>
      </form>
    </Page>
  )
}

const MOST_SHOWN = 50
