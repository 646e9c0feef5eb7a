import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { mergeEnterprises } from '../actions/enterprises.ts'
import { tellApart } from '../actions/merges.ts'
import { APART, mergeForm, mergeInput } from '../model/inputs.ts'
import { type Contact, type Enterprise, enterpriseIdOf } from '../model.ts'
import { getContact } from '../store/contacts.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { listMembers } from '../store/memberships.ts'
import { listProducts } from '../store/products.ts'
import { listPlaces } from '../store/sites.ts'
import { kindNames } from '../texts/enterprises.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { recordAddress } from './form-page.tsx'
import { MERGES } from './merges.tsx'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const [one, other] = ['one', 'other'].map(name => visit.query.get(name) ?? '')
    return showCompare(
      menu,
      visit,
      { one: one ?? '', other: other ?? '', filling: prefilled(visit.work.language) },
      200,
    )
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), mergeForm, language)
    const one = filled.typed.one?.[0] ?? ''
    const other = filled.typed.other?.[0] ?? ''
    if (!filled.ok) return showCompare(menu, visit, { one, other, filling: { ...filled, language } }, 422)
    const { kept, ground } = filled.value
    const done = await attempt(language, () =>
      kept === APART
        ? tellApart(work, { one: enterpriseIdOf(one), other: enterpriseIdOf(other), ground })
        : mergeEnterprises(work, mergeInput.parse({ kept, duplicate: kept === one ? other : one, ground })),
    )
    if (done.ok) return redirect(kept === APART ? MERGES : recordAddress(kept))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return showCompare(menu, visit, { one, other, filling }, 409)
  }

interface Compared {
  readonly one: string
  readonly other: string
  readonly filling: Filling
}

const showCompare = async (menu: Menu, visit: Visit, { one, other, filling }: Compared, status: number) => {
  const { work } = visit
  const { language } = work
  const sides = [await sideOf(work, one), await sideOf(work, other)] as const
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={texts.compareTitle[language]}
      path={[{ href: MERGES, label: texts.merges[language] }]}
    >
      <h1>{texts.compareTitle[language]}</h1>
      <ErrorSummary filling={filling} />
      <Sides sides={sides} language={language} />
      <form method="post" action={MERGES} class="form">
        <Hidden name="one" value={one} />
        <Hidden name="other" value={other} />
        <ChoiceField
          filling={filling}
          name="kept"
          label={texts.keep[language]}
          options={[
            ...sides.map(({ enterprise: { id, nameVi, taxCode } }) => ({
              value: id,
              label: texts.keepOne([nameVi, taxCode].filter(Boolean).join(', '))[language],
            })),
            { value: APART, label: texts.keepBoth[language] },
          ]}
        />
        <TextArea
          filling={filling}
          name="ground"
          label={texts.ground[language]}
          hint={texts.groundHint[language]}
        />
        <p class="form-end">
          <Submit>{texts.merge[language]}</Submit> <a href={MERGES}>{texts.back[language]}</a>
        </p>
      </form>
    </Page>,
    status,
  )
}

interface Side {
  readonly enterprise: Enterprise
  readonly addresses: readonly string[]
  readonly products: readonly string[]
  readonly people: number
  readonly contact: Contact
}

const sideOf = async ({ db }: Work, asked: string): Promise<Side> => {
  const id = enterpriseIdOf(asked)
  return {
    enterprise: await getEnterprise(db, id),
    addresses: (await listPlaces(db, [id])).map(({ address }) => address),
    products: (await listProducts(db, [id])).map(({ nameVi }) => nameVi),
    people: (await listMembers(db, [id])).length,
    contact: await getContact(db, id),
  }
}

const Sides = ({
  sides,
  language,
}: {
  readonly sides: readonly [Side, Side]
  readonly language: Language
}) => {
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [texts.nameVi[language], ({ enterprise }) => enterprise.nameVi],
    [texts.taxCode[language], ({ enterprise }) => enterprise.taxCode ?? '–'],
    [texts.kind[language], ({ enterprise }) => kindNames[enterprise.kind][language]],
    [texts.legalRepresentative[language], ({ contact }) => contact.representative ?? '–'],
    [texts.phoneNumber[language], ({ contact }) => contact.phone ?? '–'],
    [texts.sites[language], ({ addresses }) => addresses.join('; ') || '–'],
    [texts.products[language], ({ products }) => products.join('; ') || '–'],
    [texts.people[language], ({ people }) => String(people)],
  ]
  const [one, other] = sides
  return (
    <Rows
      language={language}
      caption={texts.compareTitle[language]}
      headings={[texts.what[language], texts.one[language], texts.other[language], texts.compare[language]]}
      rows={rows}
      cells={([label, valueIn]) => [
        <strong>{label}</strong>,
        ...[one, other].map(side =>
          label === texts.nameVi[language] ? (
            <a href={recordAddress(side.enterprise.id)}>{valueIn(side)}</a>
          ) : (
            valueIn(side)
          ),
        ),
        (valueIn(one) === valueIn(other) ? texts.same : texts.differs)[language],
      ]}
    />
  )
}
