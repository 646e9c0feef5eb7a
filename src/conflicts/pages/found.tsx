import { listPeople } from '../../access/index.ts'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listEnterpriseNames } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { decideFound } from '../actions.ts'
import { findPossible, type PossibleConflict } from '../found.ts'
import { groundsOfAll, recusalOf } from '../grounds.ts'
import { foundInput } from '../model.ts'
import { stateable } from '../officials.ts'
import { registerNames, texts } from '../texts.ts'

/** A register bears the name of an official: the same person, or a namesake? The office decides. */
export const get =
  (menu: Menu): PageOf =>
  visit => {
    const { language } = visit.work
    const values = Object.fromEntries(
      ['person', 'enterprise', 'next'].map(name => [name, visit.query.get(name) ?? '']),
    )
    return show(visit, menu, prefilled(language, values))
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const form = await visit.form()
    const typed = typedIn(form)
    const next = ownInside(typed)
    form.delete('next')
    const read = readForm(form, foundInput, language)
    if (!read.ok) return show(visit, menu, { typed, problems: read.problems, language }, 422)
    const done = await attempt(language, () => decideFound(work, read.value))
    return done.ok ? redirect(next) : show(visit, menu, { typed, problems: done.problems, language }, 409)
  }

/** Back to the round that led here. */
const ownInside = (typed: Typed): string => {
  const next = oneOf(typed, 'next')
  return /^\/rounds\/[\w-]+\/conflicts$/.test(next) ? next : '/interests/all'
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status = 200): Promise<Response> => {
  const { work } = visit
  const [person, enterprise] = [oneOf(filling.typed, 'person'), oneOf(filling.typed, 'enterprise')]
  const [known] = await listEnterpriseNames(work.db, [enterpriseIdOf(enterprise)])
  const someone = (await listPeople(work.db)).find(({ id }) => id === person)
  if (known === undefined || someone === undefined || (await recusalOf(work)).isFrom(enterprise))
    throw new NotFound('possible conflict', `${person} ${enterprise}`)
  const people = (await stateable(work)).filter(id => id === person)
  const grounds = await groundsOfAll(work, people)
  const found = await findPossible(work, people, [known.id], grounds)
  const page = { filling, found: found[0] ?? null, name: someone.name, enterpriseName: known.nameVi }
  return html(<FoundView shell={shellOf(visit, menu)} page={page} />, status)
}

interface FoundPage {
  readonly filling: Filling
  /** Null: it was decided, or no register bears the name any more. */
  readonly found: PossibleConflict | null
  readonly name: string
  readonly enterpriseName: string
}

export const FoundView = ({ shell, page }: { readonly shell: Shell; readonly page: FoundPage }) => {
  const { language } = shell
  const { filling, found, name, enterpriseName } = page
  const title = texts.foundTitle(name)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/interests/all', label: texts.all[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.foundLead[language]}</p>
      <ErrorSummary filling={filling} />
      <KnownList
        facts={[
          { name: texts.person[language], value: name },
          { name: texts.enterprise[language], value: enterpriseName },
          ...(found === null
            ? []
            : [{ name: registerNames[found.register][language], value: found.registered }]),
        ]}
      />
      {found === null ? (
        <p class="waiting">{texts.nothingToDecide[language]}</p>
      ) : (
        <form method="post" action="/interests/found" class="form">
          {['person', 'enterprise', 'next'].map(field => (
            <Hidden name={field} value={oneOf(filling.typed, field)} />
          ))}
          <ChoiceField
            filling={filling}
            name="ruling"
            label={texts.decision[language]}
            options={[
              { value: 'confirmed', label: texts.samePerson[language] },
              { value: 'dismissed', label: texts.namesake[language] },
            ]}
          />
          <TextArea filling={filling} name="ground" label={texts.ground[language]} rows={2} />
          <p class="form-end">
            <Submit>{texts.decide[language]}</Submit>
          </p>
        </form>
      )}
    </Page>
  )
}
