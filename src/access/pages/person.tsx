import { formatDays } from '../../design/dates.ts'
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
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { DAYS_OF_INVITATION, invite } from '../actions/invitations.ts'
import { endRole, grantRole } from '../actions/people.ts'
import {
  endRoleInput,
  grantInput,
  type Person,
  personIdOf,
  type RoleGrant,
  roles,
  type Unit,
} from '../model.ts'
import { listPeopleWithLogin } from '../store/invitations.ts'
import { getPerson, listGrants, listUnits } from '../store/people.ts'
import { texts } from '../texts/invitations.ts'
import { roleNames } from '../texts/people.ts'
import { PEOPLE } from './people.tsx'

export const get =
  (menu: Menu, programmes: ListProgrammes): PageOf =>
  visit =>
    show({ menu, programmes }, visit, { filling: prefilled(visit.work.language), link: null })

/** The programmes in which a role may be held; a later room knows them. */
export type ListProgrammes = (db: Work['db']) => Promise<readonly ProgrammeOption[]>

export interface ProgrammeOption {
  readonly code: string
  readonly name: Localized
}

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
    if (done.problems.length === 0) return redirect(`${PEOPLE}/${encodeURIComponent(id)}`)
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

interface Asked {
  readonly filling: Filling
  /** Made just now. */
  readonly link: string | null
}

interface PersonPage extends Asked {
  readonly person: Person
  readonly grants: readonly (RoleGrant & { readonly ground: string })[]
  readonly units: readonly Unit[]
  readonly programmes: readonly ProgrammeOption[]
  readonly hasLogin: boolean
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

interface Props {
  readonly shell: Shell
  readonly page: PersonPage
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

const Grants = ({ shell: { language }, page: { grants, units, programmes } }: Props) => (
  <section aria-labelledby="roles">
    <h2 id="roles">{texts.rolesOf[language]}</h2>
    {grants.length === 0 ? (
      <p>{texts.noRole[language]}</p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.role[language]}</th>
            <th scope="col">{texts.unit[language]}</th>
            <th scope="col">{texts.programme[language]}</th>
            <th scope="col">{texts.time[language]}</th>
            <th scope="col">{texts.ground[language]}</th>
          </tr>
        </thead>
        <tbody>
          {grants.map(({ role, unit, programme, validFrom, validTo, ground }) => (
            <tr>
              <th scope="row">{roleNames[role][language]}</th>
              <td>{units.find(({ code }) => code === unit)?.nameVi ?? '–'}</td>
              <td>{programmeIn(programmes, programme, language)}</td>
              <td>{formatDays(validFrom, validTo, language)}</td>
              <td>{ground}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const programmeIn = (
  programmes: readonly ProgrammeOption[],
  programme: string | null,
  language: Language,
): string =>
  programme === null
    ? texts.everyProgramme[language]
    : (programmes.find(({ code }) => code === programme)?.name[language] ?? programme)

const isGranting = ({ typed }: Filling): boolean => oneOf(typed, 'grant') === ''

const GrantForm = ({ shell: { language, today }, page }: Props) => {
  const { person, units, programmes, filling } = page
  const own =
    isGranting(filling) && filling.problems.length > 0 ? filling : prefilled(language, { validFrom: today })
  const living = units.filter(({ validTo }) => validTo === null || validTo > today)
  return (
    <section aria-labelledby="grant">
      <h2 id="grant">{texts.grant[language]}</h2>
      <form method="post" action={`${PEOPLE}/${encodeURIComponent(person.id)}`}>
        <Hidden name="act" value="grant" />
        <SelectField
          filling={own}
          name="role"
          label={texts.role[language]}
          empty="–"
          options={roles.map(role => ({ value: role, label: roleNames[role][language] }))}
        />
        <SelectField
          filling={own}
          name="unit"
          label={texts.unit[language]}
          empty={texts.noUnit[language]}
          options={living.map(({ code, nameVi }) => ({ value: code, label: nameVi }))}
          isOptional
        />
        <SelectField
          filling={own}
          name="programme"
          label={texts.programme[language]}
          hint={texts.programmeHint[language]}
          empty={texts.everyProgramme[language]}
          options={programmes.map(({ code, name }) => ({ value: code, label: name[language] }))}
          isOptional
        />
        <TextField filling={own} name="validFrom" type="date" label={texts.from[language]} width="short" />
        <TextField
          filling={own}
          name="validTo"
          type="date"
          label={texts.until[language]}
          width="short"
          isOptional
        />
        <TextField
          filling={own}
          name="ground"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <Submit isQuiet>{texts.grant[language]}</Submit>
      </form>
    </section>
  )
}

const EndForm = ({ shell: { language, today }, page }: Props) => {
  const { person, grants, programmes, filling } = page
  const own = isGranting(filling) ? prefilled(language, { endOn: today }) : filling
  const open = grants.filter(({ validTo }) => validTo === null || validTo > today)
  return (
    <section aria-labelledby="end">
      <h2 id="end">{texts.end[language]}</h2>
      <form method="post" action={`${PEOPLE}/${encodeURIComponent(person.id)}`}>
        <Hidden name="act" value="end" />
        <SelectField
          filling={own}
          name="grant"
          label={texts.whichRole[language]}
          options={open.map(({ id, role, programme, validFrom }) => ({
            value: id,
            label: [
              roleNames[role][language],
              ...(programme === null ? [] : [programmeIn(programmes, programme, language)]),
              formatDays(validFrom, null, language),
            ].join(', '),
          }))}
        />
        <TextField filling={own} name="endOn" type="date" label={texts.endFrom[language]} width="short" />
        <TextField
          filling={own}
          name="endGround"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <Submit isQuiet>{texts.end[language]}</Submit>
      </form>
    </section>
  )
}

const Inviting = ({ shell: { language }, page: { person, hasLogin, link } }: Props) => (
  <section aria-labelledby="invite">
    <h2 id="invite">{texts.inviteTitle[language]}</h2>
    {link !== null && (
      <section class="receipt-frame" role="status">
        <p>{texts.handOver[language]}</p>
        <p>
          <code class="long">{link}</code>
        </p>
      </section>
    )}
    {hasLogin ? (
      <p>{texts.hasLogin[language]}</p>
    ) : (
      <form method="post" action={`${PEOPLE}/${encodeURIComponent(person.id)}`}>
        <p>{texts.inviteLead(DAYS_OF_INVITATION)[language]}</p>
        <button class="button quiet-button" type="submit" name="act" value="invite">
          {texts.makeLink[language]}
        </button>
      </form>
    )}
  </section>
)
