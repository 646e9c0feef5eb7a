import { formatMoment } from '../../design/dates.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { WorkList } from '../../design/work-list.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { withdrawInvitation } from '../actions/invitations.ts'
import { addPerson } from '../actions/people.ts'
import { PEOPLE, personAddress } from '../addresses.ts'
import { type PersonId, personInput } from '../model.ts'
import { rolesOn } from '../rules.ts'
import { type Invitation, listInvitations, listPeopleWithLogin } from '../store/invitations.ts'
import { listAllGrants, listPeople, listUnits } from '../store/people.ts'
import { texts } from '../texts/invitations.ts'
import { roleNames } from '../texts/people.ts'

const SORTINGS = ['name', 'email'] as const

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language))

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const withdrawn = oneOf(typedIn(form), 'withdraw')
    if (withdrawn !== '') {
      const done = await attempt(language, () => withdrawInvitation(visit.work, withdrawn))
      if (done.ok) return redirect(PEOPLE)
      return show(menu, visit, { language, typed: {}, problems: done.problems }, 409)
    }
    const filled = readForm(form, personInput.omit({ id: true }), language)
    const again = (problems: Filling['problems'], status: number) =>
      show(menu, visit, { language, typed: filled.typed, problems }, status)
    if (!filled.ok) return again(filled.problems, 422)
    const added = await attempt(language, () => addPerson(visit.work, filled.value))
    return added.ok ? redirect(personAddress(added.value)) : again(added.problems, 409)
  }

interface Listed {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly roles: readonly string[]
  readonly access: (typeof accesses)[number]
}

/** Everybody known, with the roles they hold today and whether they can sign in. */
export const loadPeople = async ({ db, today }: Work) => {
  const people = await listPeople(db)
  const grants = Map.groupBy(await listAllGrants(db), ({ person }) => person)
  const units = await listUnits(db)
  const withLogin = await listPeopleWithLogin(db)
  const invited = new Set((await listInvitations(db)).map(({ person }) => person))
  return people.map(({ id, name, email }) => ({
    id,
    name,
    email,
    roles: rolesOn(grants.get(id) ?? [], units, today),
    access: withLogin.has(id) ? accesses[0] : invited.has(id) ? accesses[1] : accesses[2],
  }))
}

export const accesses = ['canSignIn', 'isInvited', 'cannotSignIn'] as const

const load = async (work: Work): Promise<readonly Listed[]> => {
  const nameOf = (role: keyof typeof roleNames) => roleNames[role][work.language]
  return (await loadPeople(work)).map(person => ({
    ...person,
    roles: person.roles.map(({ role, programme }) =>
      programme === null ? nameOf(role) : `${nameOf(role)} (${programme})`,
    ),
  }))
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status = 200): Promise<Response> => {
  const asked = askedIn(visit.query, SORTINGS)
  const { compare } = VIETNAMESE
  const words = asked.words.toLowerCase()
  const found = (await load(visit.work))
    .filter(({ name, email, roles }) => [name, email, ...roles].join(' ').toLowerCase().includes(words))
    .toSorted(
      (a, b) => compare(a[asked.sorting] ?? '', b[asked.sorting] ?? '') * (asked.isDescending ? -1 : 1),
    )
  const rows = found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)
  const invitations = await listInvitations(visit.work.db)
  const page = { asked, rows, total: found.length, query: visit.query, filling, invitations }
  return html(<PeopleView shell={shellOf(visit, menu)} page={page} />, status)
}

interface PeoplePage {
  readonly asked: ReturnType<typeof askedIn<(typeof SORTINGS)[number]>>
  readonly rows: readonly Listed[]
  readonly total: number
  readonly query: URLSearchParams
  readonly filling: Filling
  readonly invitations: readonly Invitation[]
}

export const PeopleView = ({ shell, page }: { readonly shell: Shell; readonly page: PeoplePage }) => {
  const { language } = shell
  const { asked, rows, total, query, filling } = page
  return (
    <Page shell={shell} title={texts.people[language]}>
      <h1>{texts.people[language]}</h1>
      <p class="lead">
        {texts.peopleLead[language]} <a href="#add-person">{texts.addPerson[language]}</a>
      </p>
      <ErrorSummary filling={filling} />
      <WorkList
        language={language}
        path={PEOPLE}
        query={query}
        asked={asked}
        caption={texts.people[language]}
        columns={[
          {
            sorting: 'name',
            heading: texts.name[language],
            cell: ({ id, name }: Listed) => <a href={personAddress(id)}>{name}</a>,
          },
          { sorting: 'email', heading: texts.email[language], cell: ({ email }) => email ?? '–' },
          {
            heading: texts.roles[language],
            cell: ({ roles }) => (roles.length === 0 ? texts.noRole[language] : roles.join('; ')),
          },
          { heading: texts.signIns[language], cell: ({ access }) => texts[access][language] },
        ]}
        rows={rows}
        total={total}
        searchHint={texts.searchHint[language]}
        empty={texts.noPeople[language]}
      />
      <OpenInvitations invitations={page.invitations} language={language} />
      <section aria-labelledby="add-person">
        <h2 id="add-person">{texts.addPerson[language]}</h2>
        <form method="post" action={PEOPLE}>
          <TextField filling={filling} name="name" label={texts.name[language]} width="middle" />
          <TextField
            filling={filling}
            name="email"
            type="email"
            label={texts.email[language]}
            width="middle"
            isOptional
          />
          <Submit>{texts.add[language]}</Submit>
        </form>
      </section>
    </Page>
  )
}

interface OpenProps {
  readonly invitations: readonly Invitation[]
  readonly language: Language
}

/** Everybody's, also those of enterprises: whoever keeps access can take each back. */
const OpenInvitations = ({ invitations, language }: OpenProps) => (
  <section aria-labelledby="open-invitations">
    <h2 id="open-invitations">{texts.openInvitations[language]}</h2>
    {invitations.length === 0 ? (
      <p>{texts.noInvitations[language]}</p>
    ) : (
      <form method="post" action={PEOPLE}>
        <ul class="lines">
          {invitations.map(({ id, name, validUntil }) => (
            <li>
              <b>{name}</b>, {texts.validUntil[language]} {formatMoment(validUntil, language)}{' '}
              <button
                class="link"
                type="submit"
                name="withdraw"
                value={id}
                aria-label={`${texts.withdraw[language]}: ${name}`}
              >
                {texts.withdraw[language]}
              </button>
            </li>
          ))}
        </ul>
      </form>
    )}
  </section>
)
