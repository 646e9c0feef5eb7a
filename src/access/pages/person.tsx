import { ErrorSummary, type Filling, prefilled } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { invite } from '../actions/invitations.ts'
import { endRole, grantRole } from '../actions/people.ts'
import { PEOPLE, personAddress } from '../addresses.ts'
import { endRoleInput, grantInput, personIdOf } from '../model.ts'
import {
  type Asked,
  EndForm,
  GrantForm,
  Grants,
  Inviting,
  type PersonPage,
  type ProgrammeOption,
  type Props,
} from '../parts/person.tsx'
import { listPeopleWithLogin } from '../store/invitations.ts'
import { getPerson, listGrants, listUnits } from '../store/people.ts'
import { texts } from '../texts/invitations.ts'

export const get =
  (menu: Menu, programmes: ListProgrammes): PageOf =>
  visit =>
    show({ menu, programmes }, visit, { filling: prefilled(visit.work.language), link: null })

/** The programmes in which a role may be held; a later room knows them. */
export type ListProgrammes = (db: Work['db']) => Promise<readonly ProgrammeOption[]>

/** One address for what is done to a person: `act` says which. */
export const post =
  (menu: Menu, programmes: ListProgrammes): PageOf =>
  async visit => {
    const { work } = visit
    const parts = { menu, programmes }
    const form = await visit.form()
    const { id } = await getPerson(work.db, personIdOf(visit.params.person ?? ''))
    const act = form.get('act')
    if (act === 'invite') {
      const link = `${visit.caller.origin}/invitations/${await invite(work, id)}`
      return show(parts, visit, { filling: prefilled(work.language), link })
    }
    const done = await (act === 'end' ? end(work, form) : grant(work, form, { person: id, programmes }))
    if (done.problems.length === 0) return redirect(personAddress(id))
    return show(parts, visit, { filling: done, link: null }, 422)
  }

interface Granting {
  readonly person: string
  readonly programmes: ListProgrammes
}

const grant = async (work: Work, form: FormData, { person, programmes }: Granting): Promise<Filling> => {
  form.delete('act')
  form.set('person', person)
  const filled = readForm(form, grantInput, work.language)
  if (!filled.ok) return { ...filled, language: work.language }
  const { programme } = filled.value
  if (programme !== null && !(await programmes(work.db)).some(({ code }) => code === programme)) {
    const problems = [{ field: 'programme', words: texts.unknownProgramme[work.language] }]
    return { typed: filled.typed, problems, language: work.language }
  }
  const done = await attempt(work.language, () => grantRole(work, filled.value))
  return { typed: filled.typed, problems: done.ok ? [] : done.problems, language: work.language }
}

/** The fields of the two forms on the page bear names of their own. */
const ENDING = { grant: 'grant', validTo: 'endOn', ground: 'endGround' } as const

const end = async (work: Work, form: FormData): Promise<Filling> => {
  const { language } = work
  const own = new FormData()
  for (const [name, field] of Object.entries(ENDING)) own.set(name, String(form.get(field) ?? ''))
  const filled = readForm(own, endRoleInput, language)
  const problems = filled.ok ? await problemsOf(language, () => endRole(work, filled.value)) : filled.problems
  const fields: Readonly<Record<string, string>> = ENDING
  return {
    typed: typedIn(form),
    problems: problems.map(({ field, words }) => ({ field: fields[field] ?? field, words })),
    language,
  }
}

const problemsOf = async (language: Language, act: () => Promise<void>): Promise<Filling['problems']> => {
  const done = await attempt(language, act)
  return done.ok ? [] : done.problems
}

interface Parts {
  readonly menu: Menu
  readonly programmes: ListProgrammes
}

const show = async (
  { menu, programmes }: Parts,
  visit: Visit,
  asked: Asked,
  status = 200,
): Promise<Response> => {
  const { db } = visit.work
  const person = await getPerson(db, personIdOf(visit.params.person ?? ''))
  const page: PersonPage = {
    ...asked,
    person,
    grants: await listGrants(db, person.id),
    units: await listUnits(db),
    programmes: await programmes(db),
    hasLogin: (await listPeopleWithLogin(db)).has(person.id),
  }
  return html(<PersonView shell={shellOf(visit, menu)} page={page} />, status)
}

export const PersonView = ({ shell, page }: Props) => {
  const { language } = shell
  const { person, filling } = page
  return (
    <Page shell={shell} title={person.name} path={[{ href: PEOPLE, label: texts.people[language] }]}>
      <h1>{person.name}</h1>
      <p class="lead">{person.email}</p>
      <ErrorSummary filling={filling} />
      <Grants shell={shell} page={page} />
      <GrantForm shell={shell} page={page} />
      {page.grants.some(({ validTo }) => validTo === null || validTo > shell.today) && (
        <EndForm shell={shell} page={page} />
      )}
      <Inviting shell={shell} page={page} />
    </Page>
  )
}
