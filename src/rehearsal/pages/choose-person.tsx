import { listAllGrants, listPeople, listUnits, roleNames } from '../../access/index.ts'
import { type RoleGrant, roles, type Unit } from '../../access/model.ts'
import { rolesOn } from '../../access/rules.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listEnterprises, listMembers } from '../../enterprises/index.ts'
import { isWithin } from '../../exact/day.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { NotFound } from '../../platform/errors.ts'
import { oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { CHOOSE_PATH, choose, providerOf } from '../identity-provider.ts'
import { type Choosable, findPeople } from '../rules/find-people.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    ensureSample(visit)
    const search = (visit.query.get('q') ?? '').slice(0, 200)
    const people = findPeople(await loadPeople(visit.work), search)
    const address = `${CHOOSE_PATH}/${visit.params.journey ?? ''}`
    return html(<ChooseView shell={shellOf(visit, menu)} page={{ people, search, address }} />)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const port = ensureSample(visit)
    const person = oneOf(typedIn(await visit.form()), 'person')
    const people = await listPeople(visit.work.db)
    if (!people.some(({ id }) => id === person)) throw new NotFound('person', person)
    const onward = await choose(providerOf(visit.work.db, port), visit.params.journey ?? '', person)
    if (onward === null) return html(<TooLateView shell={shellOf(visit, menu)} />, 409)
    return new Response(null, { status: 303, headers: { location: onward } })
  }

/** In a real city nobody is to be had for the asking. */
const ensureSample = ({ isSample, caller: { port } }: Visit): number => {
  if (!isSample || port === null) throw new NotFound('page', CHOOSE_PATH)
  return port
}

const loadPeople = async (work: Work): Promise<readonly Choosable[]> => {
  const { db, today, language } = work
  const [units, grants, enterprises] = [
    await listUnits(db),
    await listAllGrants(db),
    await listEnterprises(db),
  ]
  const ids = enterprises.map(({ id }) => id)
  const members = (await listMembers(db, ids)).filter(each => isWithin(today, each.validFrom, each.validTo))
  const people = (await listPeople(db)).map(({ id, name }): Choosable => {
    const own = members.find(({ person }) => person === id)?.enterprise
    const enterprise = enterprises.find(each => each.id === own)
    const held = rolesOn(
      grants.filter(({ person }) => person === id),
      units,
      today,
    )
    return enterprise === undefined
      ? { id, name, is: held.map(role => roleIn(role, units, language)).join('; '), isEnterprise: false }
      : { id, name, is: enterprise.nameVi, isEnterprise: true }
  })
  return inOrder(people, grants)
}

const roleIn = (
  { role, unit }: { readonly role: RoleGrant['role']; readonly unit: string | null },
  units: readonly Unit[],
  language: Language,
): string => {
  const place = units.find(({ code }) => code === unit)
  const named = place === undefined ? null : language === 'en' ? (place.nameEn ?? place.nameVi) : place.nameVi
  return [roleNames[role][language], named].filter(part => part !== null).join(', ')
}

/** Officials role by role, enterprises by their names. */
const inOrder = (people: readonly Choosable[], grants: readonly RoleGrant[]): readonly Choosable[] => {
  const rank = ({ id }: Choosable): number => {
    const role = grants.find(({ person }) => person === id)?.role
    return role === undefined ? roles.length : roles.indexOf(role)
  }
  const { compare } = VIETNAMESE
  return people.toSorted((a, b) => rank(a) - rank(b) || compare(a.is, b.is) || compare(a.name, b.name))
}

interface ChoosePage {
  readonly people: readonly Choosable[]
  readonly search: string
  /** Of this very sign-in. */
  readonly address: string
}

interface ChooseProps {
  readonly shell: Shell
  readonly page: ChoosePage
}

export const ChooseView = ({ shell, page }: ChooseProps) => {
  const { language } = shell
  const groups = [
    {
      id: 'officials',
      title: texts.officials[language],
      people: page.people.filter(({ isEnterprise }) => !isEnterprise),
    },
    {
      id: 'enterprises',
      title: texts.enterprises[language],
      people: page.people.filter(({ isEnterprise }) => isEnterprise),
    },
  ].filter(({ people }) => people.length > 0)
  return (
    <Page shell={shell} title={texts.choose[language]}>
      <h1>{texts.choose[language]}</h1>
      <p class="lead">{texts.notReal[language]}</p>
      <form class="asking" method="get" action={page.address}>
        <label class="asking-words">
          <span>{texts.search[language]}</span>
          <input class="input" type="search" name="q" value={page.search} />
        </label>
        <button class="button quiet-button" type="submit">
          {texts.find[language]}
        </button>
      </form>
      {groups.length === 0 && <p class="empty">{texts.nobodyFound[language]}</p>}
      <form method="post" action={page.address}>
        {groups.map(({ id, title, people }) => (
          <section aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <ul class="people">
              {people.map(person => (
                <Person person={person} />
              ))}
            </ul>
          </section>
        ))}
      </form>
    </Page>
  )
}

const Person = ({ person: { id, name, is } }: { readonly person: Choosable }) => (
  <li>
    <button class="person" type="submit" name="person" value={id}>
      <b>{name}</b>
      <span>{is}</span>
    </button>
  </li>
)

const TooLateView = ({ shell }: { readonly shell: Shell }) => (
  <Page shell={shell} title={texts.tooLate[shell.language]}>
    <h1>{texts.tooLate[shell.language]}</h1>
    <p>
      <a class="button" href="/sign-in">
        {texts.startAgain[shell.language]}
      </a>
    </p>
  </Page>
)
