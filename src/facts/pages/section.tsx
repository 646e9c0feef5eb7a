import { randomUUID } from 'node:crypto'
import { listPeople } from '../../access/index.ts'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listDocuments } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, json, type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { saveDraft } from '../actions/declarations.ts'
import { type Declaration, loadDeclaration } from '../declaration.ts'
import { type SectionPage, SectionView } from '../parts/section.tsx'
import { remarkOf, timeWords } from '../parts/words.ts'
import { readSection, type SectionState } from '../rules/declaring/answers.ts'
import { draftFrom } from '../rules/declaring/drafts.ts'
import type { Section } from '../rules/declaring/form.ts'
import type { SavedDraft } from '../store/declarations.ts'
import { addressOf } from './addresses.ts'

/** The form of one section, as it was typed or, untouched, as it is known. */
export const get =
  (menu: Menu): Page =>
  async visit => {
    const opened = await openSection(visit)
    return html(<SectionView shell={shellOf(visit, menu)} page={await pageOf(visit, opened)} />)
  }

/** Saves what was typed, whatever it is; goes on only where nothing asks to be looked at. */
export const post =
  (menu: Menu): Page =>
  async visit => {
    const typed = typedIn(await visit.form())
    const opened = await openSection(visit)
    const saved = await tryToSave(visit.work, opened, typed)
    const content = draftFrom(opened.section, typed)
    const state = readSection(opened.section, content, opened.declaration.known)
    const shell = shellOf(visit, menu)
    if (!saved.ok) {
      const page = await pageOf(visit, { ...opened, state })
      return html(
        <SectionView shell={shell} page={{ ...page, theirs: await theirsOf(visit.work, opened) }} />,
        409,
      )
    }
    const draft = saved.draft
    if (state.fields.every(field => remarkOf(field, visit.work.language) === null))
      return redirect(addressOf(opened.declaration, nextOf(opened)?.id ?? 'check'))
    const page = await pageOf(visit, { ...opened, state, draft })
    return html(<SectionView shell={shell} page={{ ...page, isReviewed: true }} />, 422)
  }

/** The same for `<auto-save>`: answers when it was saved, and what the form asks for now. */
export const autosave: Page = async visit => {
  const { work } = visit
  const typed = typedIn(await visit.form())
  const opened = await openSection(visit)
  const saved = await tryToSave(work, opened, typed)
  if (!saved.ok) throw saved.refused
  const state = readSection(opened.section, saved.draft.content, opened.declaration.known)
  return json({
    savedAt: timeWords(saved.draft.savedAt, work.language),
    version: String(saved.draft.version),
    words: Object.fromEntries(
      state.fields.map(field => [field.field.key, remarkOf(field, work.language)?.words ?? '']),
    ),
    asked: askedIn(state),
  })
}

/** Which parts of the form are asked now, and with which value a box says yes to them. */
const askedIn = ({ fields }: SectionState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap(({ field, change, jump, said }) => [
      ...(change === 'corrected' ? [[`${field.key}:reason`, '']] : []),
      ...(jump !== null && said?.kind === 'value' ? [[`${field.key}:sure`, said.text]] : []),
    ]),
  )

interface Opened {
  readonly declaration: Declaration
  readonly section: Section
  readonly state: SectionState
  readonly draft: SavedDraft | null
}

const openSection = async ({ work, params }: Visit): Promise<Opened> => {
  const declaration = await loadDeclaration(work, enterpriseIdOf(params.enterprise ?? ''), params.year ?? '')
  const state = declaration.sections.find(({ section }) => section.id === params.section)
  if (state === undefined) throw new NotFound('section', params.section ?? '')
  const draft = declaration.drafts.find(({ section }) => section === state.section.id) ?? null
  return { declaration, section: state.section, state, draft }
}

type Saved =
  | { readonly ok: true; readonly draft: SavedDraft }
  | { readonly ok: false; readonly refused: Refused }

const tryToSave = async (work: Work, { declaration, section }: Opened, typed: Typed): Promise<Saved> => {
  const { declarer, year } = declaration
  try {
    const draft = await saveDraft(work, {
      enterprise: declarer.enterprise.id,
      year,
      section: section.id,
      content: draftFrom(section, typed),
      version: numberIn(typed, 'version'),
      editor: oneOf(typed, 'editor').slice(0, 80),
      sequence: numberIn(typed, 'sequence'),
    })
    return { ok: true, draft }
  } catch (error) {
    if (error instanceof Refused && error.code.startsWith('draft-')) return { ok: false, refused: error }
    throw error
  }
}

const numberIn = (typed: Typed, field: string): number => {
  const number = Number(oneOf(typed, field))
  return Number.isSafeInteger(number) && number >= 0 && number < 2_000_000_000 ? number : 0
}

const nextOf = ({ declaration: { sections }, section }: Opened): Section | undefined =>
  sections[sections.findIndex(each => each.section.id === section.id) + 1]?.section

const pageOf = async ({ work }: Visit, opened: Opened): Promise<SectionPage> => {
  const { declaration, state, draft } = opened
  const { enterprise } = declaration.declarer
  const documents = await listDocuments(work.db, [enterprise.id])
  return {
    declaration,
    state,
    next: nextOf(opened) ?? null,
    documents: [...new Set([...documents.map(({ title }) => title), ...documentsIn(declaration)])],
    version: draft?.version ?? 0,
    savedAt: draft === null ? null : timeWords(draft.savedAt, work.language),
    editor: randomUUID(),
    isReviewed: false,
    isOnBehalf: work.actor.kind !== 'person' || work.actor.enterprise !== enterprise.id,
    theirs: null,
  }
}

const documentsIn = ({ known }: Declaration): readonly string[] =>
  known.flatMap(({ document }) => document ?? []).slice(0, 200)

const theirsOf = async (work: Work, { draft, state }: Opened): Promise<SectionPage['theirs']> => {
  if (draft === null) return null
  const people = await listPeople(work.db)
  const who = people.find(({ id }) => `person:${id}` === draft.savedBy)?.name ?? draft.savedBy
  return { who, savedAt: timeWords(draft.savedAt, work.language), state }
}
