import { ErrorSummary, type Filling } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Json } from '../../exact/json.ts'
import { type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { noPart, saveDraftPart } from '../actions/drafts.ts'
import { draftAddress, draftsAddress, jsonAddress, partAddress } from '../addresses.ts'
import { variableSchema } from '../model.ts'
import { DraftForm, type DraftFormProps } from '../parts/draft-form.tsx'
import { MoveInto } from '../parts/draft-move.tsx'
import { type Rows, type ShownRow, shownForm, untouched } from '../rules/draft/fields.ts'
import { isMembers, listOf, memberOf, textAt, valueAt } from '../rules/draft/json.ts'
import { type Part, partAt } from '../rules/draft/parts.ts'
import { filledPart } from '../rules/draft/save.ts'
import { sectionOf } from '../rules/draft/sections.ts'
import { inWords } from '../rules/show/expressions.ts'
import { texts } from '../texts/drafts.ts'
import { fieldLabel } from '../texts/fields.ts'
import { sectionAddress } from './draft.tsx'
import { fieldProblems, type LoadedDraft, loadDraft } from './draft-loading.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const part = partOf(loaded.content, visit.query.get('at') ?? '')
    const typed = untouched(valueAt(loaded.content, part.path), part.form)
    const own = loaded.problems.filter(each => each.part.place === part.place)
    const problems = fieldProblems(own, visit.work.language)
    const saved = visit.query.get('saved') !== null
    return show(visit, menu, { loaded, part, typed, problems, notes: [], saved })
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const typed = typedIn(await visit.form())
    const { draft, content } = loaded
    const part = partOf(content, oneOf(typed, 'place'))
    const key = { draft: draft.id, revision: Number(oneOf(typed, 'revision')) || 0 }
    const typing = { place: part.place, typed, evenWithProblems: oneOf(typed, 'anyway') !== '' }
    const verdict = await saveDraftPart(visit.work, key, typing)
    const { language } = visit.work
    const page = { loaded, part, typed, problems: [], notes: [], saved: false }
    switch (verdict.kind) {
      case 'saved':
        return redirect(`${partAddress(draft.id, part.place)}&saved`)
      case 'problems':
        return show(visit, menu, { ...page, problems: fieldProblems(verdict.problems, language) }, 422)
      case 'gone':
        throw noPart(part.place)
      case 'stale':
        return show(visit, menu, { ...page, notes: staleNotes(content, part, typed, language) }, 409)
    }
  }

const partOf = (content: Json, place: string): Part => {
  const part = partAt(content, place)
  if (part === null) throw noPart(place)
  return part
}

/** What the other person saved, field by field, where it is not what was typed here. */
const staleNotes = (content: Json, part: Part, typed: Typed, language: Language): readonly FieldProblem[] => {
  const theirs = shownForm(valueAt(content, part.path), part.form)
  const differing = Object.entries(theirs).flatMap(([name, value]) => {
    const mine = typed[name]?.[0]
    if (mine === undefined || mine === value) return []
    const label = fieldLabel(name.split('.').filter(each => !/^\d+$/.test(each)))[language]
    return [{ field: name, words: texts.theirs(label, value || texts.empty[language])[language] }]
  })
  return [{ field: '', words: texts.staleHere[language] }, ...differing]
}

interface PartPage {
  readonly loaded: LoadedDraft
  readonly part: Part
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
  /** What somebody else saved meanwhile. */
  readonly notes: readonly FieldProblem[]
  readonly saved: boolean
}

const show = (visit: Visit, menu: Menu, page: PartPage, status = 200): Promise<Response> =>
  html(<DraftPartView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />, status)

export const DraftPartView = ({ shell, page }: { readonly shell: Shell; readonly page: PartPage }) => {
  const { language } = shell
  const { loaded, part, problems, notes, saved } = page
  const { draft, content } = loaded
  const section = sectionOf(part.kind)
  const title = titleOf(content, part, language)
  const form = formProps(page, language)
  const path = [
    { href: draftsAddress, label: texts.drafts[language] },
    { href: draftAddress(draft.id), label: texts.draftOf(draft.code, draft.fromVersion)[language] },
    ...(part.path.length === 0
      ? []
      : [{ href: sectionAddress(draft.id, section), label: texts[section][language] }]),
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      {saved && (
        <p class="remark" role="status">
          {(problems.length === 0 ? texts.saved : texts.savedWithProblems)[language]}
        </p>
      )}
      <ErrorSummary filling={{ ...form.filling, problems: once([...notes, ...problems]) }} />
      {part.kind === 'leaf' && <p class="note">{texts.leafHint[language]}</p>}
      <DraftForm {...form} />
      {draft.end === null && (part.kind === 'leaf' || part.kind === 'node') && (
        <MoveInto id={draft.id} revision={draft.revision} part={part} content={content} language={language} />
      )}
      <p class="note">
        <a href={jsonAddress(draft.id, part.path.length === 0 ? '' : part.place)}>{texts.asJson[language]}</a>
      </p>
    </Page>
  )
}

/** A gap between two bands stands beside both, and once above. */
const once = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.filter(({ words }, at) => problems.findIndex(each => each.words === words) === at)

const titleOf = (content: Json, part: Part, language: Language): string => {
  if (part.path.length === 0) return texts[sectionOf(part.kind)][language]
  if (part.kind === 'tracks') return texts.tracks[language]
  const value = valueAt(content, part.path)
  const code = part.kind === 'variable' ? String(part.path[1]) : textAt(value, ['code'])
  return `${code} · ${textAt(value, ['name', language]) || textAt(value, ['name', 'vi'])}`
}

const formProps = ({ loaded, part, typed, problems }: PartPage, language: Language): DraftFormProps => {
  const { content, draft } = loaded
  const filled = filledPart(content, part, typed)
  const shown: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(shownForm(filled.value, part.form)).map(([name, text]) => [name, [text]]),
  )
  const rows: ReadonlyMap<Rows, readonly ShownRow[]> = filled.rows
  const filling: Filling = { typed: shown, problems, language }
  return {
    part,
    filling,
    rows,
    revision: draft.revision,
    isOpen: draft.end === null,
    readings: readingsOf(content, filled.value, language),
    applicants: Object.fromEntries(
      listOf(memberOf(content, 'applicants')).map(kind => [
        textAt(kind, ['code']),
        textAt(kind, ['name', 'vi']),
      ]),
    ),
    codes: codesOf(content),
  }
}

/** An expression in words, where it can be read. */
const readingsOf = (content: Json, value: Json, language: Language): Readonly<Record<string, string>> => {
  const variables = new Map(
    Object.entries(variablesOf(content)).flatMap(([code, each]) => {
      const read = variableSchema.safeParse(each)
      return read.success ? [[code, read.data] as const] : []
    }),
  )
  return Object.fromEntries(
    ['rule', 'value'].flatMap(key => {
      const words = inWords(textAt(value, [key]), variables, language)?.words
      return words === undefined ? [] : [[key, words] as const]
    }),
  )
}

const variablesOf = (content: Json): { readonly [code: string]: Json } => {
  const found = memberOf(content, 'variables')
  return isMembers(found) ? found : {}
}

const codesOf = (content: Json): DraftFormProps['codes'] =>
  Object.entries(variablesOf(content)).map(([code, each]) => ({ code, name: textAt(each, ['name', 'vi']) }))
