import { z } from 'zod'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Json } from '../../exact/json.ts'
import { attempt, type FieldProblem, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { addToDraft, moveInDraft } from '../actions/drafts.ts'
import { draftAddress, draftsAddress, partAddress } from '../addresses.ts'
import { CriteriaContents, GateContents, VariableContents } from '../parts/draft-contents.tsx'
import { listOf, memberOf, textAt, valueAt } from '../rules/draft/json.ts'
import { allParts } from '../rules/draft/parts.ts'
import { mayHold, type NewThing, treeRows } from '../rules/draft/tree.ts'
import { texts } from '../texts/drafts.ts'
import { type LoadedDraft, loadDraft } from './draft-loading.ts'

export type ContentsOf = 'criteria' | 'gates' | 'variables'

export const get =
  (menu: Menu, of: ContentsOf): PageOf =>
  async visit =>
    show(visit, menu, { of, loaded: await loadDraft(visit), typed: {}, problems: [] })

const added = z.object({
  revision: z.coerce.number().int(),
  thing: z.enum(['gate-rule', 'gate-judged', 'track', 'node', 'computed', 'banded', 'judged', 'variable']),
  list: z.string(),
  code: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .regex(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u),
  name: z.string().trim().min(1).max(500),
})

export const post =
  (menu: Menu, of: ContentsOf): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const form = await visit.form()
    const { language } = visit.work
    const read = readForm(form, added, language)
    if (oneOf(read.typed, 'move') !== '')
      return move(visit, menu, { of, loaded, typed: read.typed, problems: [] })
    if (!read.ok) return show(visit, menu, { of, loaded, typed: read.typed, problems: read.problems }, 422)
    const { revision, ...thing } = read.value
    const problems = addProblems(loaded.content, thing, language)
    if (problems.length > 0) return show(visit, menu, { of, loaded, typed: read.typed, problems }, 422)
    const { draft } = loaded
    const done = await attempt(language, () => addToDraft(visit.work, { draft: draft.id, revision }, thing))
    if (!done.ok) return show(visit, menu, { of, loaded, typed: read.typed, problems: done.problems }, 409)
    return redirect(partAddress(draft.id, placeAdded(loaded.content, thing)))
  }

type Thing = Omit<z.infer<typeof added>, 'revision'>

const addProblems = (
  content: Json,
  { thing, list, code }: Thing,
  language: Language,
): readonly FieldProblem[] => {
  if (!mayHold(thing, list)) return [{ field: 'list', words: texts.cannotHold[language] }]
  const taken = allParts(content).some(({ kind, path }) =>
    kind === 'variable'
      ? path[1] === code
      : textAt(valueAt(content, path), ['code']) === code && path.length > 1,
  )
  return taken ? [{ field: 'code', words: texts.codeTaken[language] }] : []
}

const placeAdded = (content: Json, { thing, list, code }: Thing): string => {
  if (thing === 'variable') return `variables.${code}`
  const path = list
    .split(/[.[\]]+/)
    .filter(part => part !== '')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part))
  return `${list}[${listOf(valueAt(content, path)).length}]`
}

const move = async (visit: Visit, menu: Menu, page: ContentsPage): Promise<Response> => {
  const { loaded, typed, of } = page
  const key = { draft: loaded.draft.id, revision: Number(oneOf(typed, 'revision')) || 0 }
  const how = oneOf(typed, 'move')
  const to = how === 'up' || how === 'down' || how === 'remove' ? how : { into: oneOf(typed, 'into') }
  const done = await attempt(visit.work.language, () =>
    moveInDraft(visit.work, key, oneOf(typed, 'place'), to),
  )
  if (!done.ok) return show(visit, menu, { ...page, typed: {}, problems: done.problems }, 409)
  return redirect(draftAddress(loaded.draft.id, of))
}

interface ContentsPage {
  readonly of: ContentsOf
  readonly loaded: LoadedDraft
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

const show = (visit: Visit, menu: Menu, page: ContentsPage, status = 200): Promise<Response> =>
  html(<ContentsView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />, status)

export const ContentsView = ({ shell, page }: { readonly shell: Shell; readonly page: ContentsPage }) => {
  const { language } = shell
  const { of, loaded, typed, problems } = page
  const { draft, content } = loaded
  const title = texts[of][language]
  const filling: Filling = { ...prefilled(language), typed, problems }
  const path = [
    { href: draftsAddress, label: texts.drafts[language] },
    { href: draftAddress(draft.id), label: texts.draftOf(draft.code, draft.fromVersion)[language] },
  ]
  const props = { loaded, language }
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      {of === 'criteria' && <CriteriaContents {...props} />}
      {of === 'gates' && <GateContents {...props} />}
      {of === 'variables' && <VariableContents {...props} />}
      <section aria-labelledby="add">
        <h2 id="add">{texts.addTitle[language]}</h2>
        <form method="post" class="add-form">
          <Hidden name="revision" value={String(draft.revision)} />
          <SelectField
            filling={filling}
            name="thing"
            label={texts.thing[language]}
            options={THINGS[of].map(thing => ({ value: thing, label: texts[`thing-${thing}`][language] }))}
          />
          {of === 'variables' ? (
            <Hidden name="list" value="variables" />
          ) : (
            <SelectField
              filling={filling}
              name="list"
              label={texts.where[language]}
              options={listsOf(of, content, language)}
            />
          )}
          <TextField filling={filling} name="code" label={codeLabel[language]} width="middle" />
          <TextField filling={filling} name="name" label={nameLabel[language]} />
          <Submit>{texts.add[language]}</Submit>
        </form>
      </section>
    </Page>
  )
}

const codeLabel = { vi: 'Mã', en: 'Code' }
const nameLabel = { vi: 'Tên', en: 'Name in Vietnamese' }

const THINGS: Readonly<Record<ContentsOf, readonly NewThing[]>> = {
  criteria: ['computed', 'banded', 'judged', 'node'],
  gates: ['gate-rule', 'gate-judged', 'track'],
  variables: ['variable'],
}

const listsOf = (of: ContentsOf, content: Json, language: Language) => {
  const named = (value: Json): string =>
    `${textAt(value, ['code'])} ${textAt(value, ['name', language]) || textAt(value, ['name', 'vi'])}`
  if (of === 'criteria')
    return [
      { value: 'criteria', label: texts.top[language] },
      ...treeRows(content)
        .filter(({ isNode }) => isNode)
        .map(({ place, value }) => ({ value: `${place}.criteria`, label: named(value) })),
    ]
  return [
    { value: 'gates', label: texts.gates[language] },
    { value: 'tracks.list', label: texts.tracks[language] },
    ...listOf(memberOf(memberOf(content, 'tracks'), 'list')).map((track, nth) => ({
      value: `tracks.list[${nth}].gates`,
      label: named(track),
    })),
  ]
}
