import { formatDay } from '../../design/dates.ts'
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
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { mergeEnterprises } from '../actions/enterprises.ts'
import { tellApart, undoMerge } from '../actions/merges.ts'
import { type DuplicatePair, findDuplicates } from '../duplicates.ts'
import { APART, mergeForm, mergeInput, withdrawProductInput } from '../model/inputs.ts'
import { type Contact, type Enterprise, enterpriseIdOf } from '../model.ts'
import { haveTwoCodes, type Likeness } from '../rules/duplicates.ts'
import { getContact } from '../store/contacts.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { listMembers } from '../store/memberships.ts'
import { listMerges, type MergeRow } from '../store/merges.ts'
import { listProducts } from '../store/products.ts'
import { listPlaces } from '../store/sites.ts'
import { likenessTexts } from '../texts/duplicates.ts'
import { kindNames } from '../texts/enterprises.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { FormPage, recordAddress } from './form-page.tsx'

const PATH = '/enterprises/merges'
export const MOST_PAIRS = 100

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const page = { pairs: await findDuplicates(work, MOST_PAIRS), merges: await listMerges(work.db) }
    return html(<MergesView shell={shellOf(visit, menu)} page={page} />)
  }

interface MergesPage {
  readonly pairs: readonly DuplicatePair[]
  readonly merges: readonly MergeRow[]
}

export const MergesView = ({ shell, page }: { readonly shell: Shell; readonly page: MergesPage }) => {
  const { language } = shell
  return (
    <Page
      shell={shell}
      title={texts.merges[language]}
      path={[{ href: '/enterprises', label: texts.enterprises[language] }]}
    >
      <h1>{texts.mergesTitle(page.pairs.length)[language]}</h1>
      <p class="lead">{texts.mergesLead[language]}</p>
      {page.pairs.length > 0 && <Pairs pairs={page.pairs} language={language} />}
      <RecordSection id="done" title={texts.done[language]}>
        <Merges merges={page.merges} language={language} />
      </RecordSection>
    </Page>
  )
}

export const compareAddress = (one: string, other: string): string =>
  `${PATH}/compare?${new URLSearchParams({ one, other })}`

const Pairs = ({ pairs, language }: Pick<MergesPage, 'pairs'> & { readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.merges[language]}
    headings={[texts.one[language], texts.other[language], texts.why[language], texts.next[language]]}
    rows={pairs}
    cells={({ one, other, why }) => [
      <Named {...one} />,
      <Named {...other} />,
      reasonsOf(why, haveTwoCodes(one, other), language),
      <a href={compareAddress(one.id, other.id)}>{texts.compare[language]}</a>,
    ]}
  />
)

const Named = ({ name, taxCode }: DuplicatePair['one']) => (
  <>
    {name}
    {taxCode !== null && <span class="quiet number"> {taxCode}</span>}
  </>
)

/** "trùng tên; cùng số điện thoại; nhưng hai mã số thuế đều đúng dạng". */
const reasonsOf = (why: readonly Likeness[], haveTwoCodes: boolean, language: Language): string =>
  [
    ...why.flatMap(each => [
      likenessTexts[each.why][language],
      ...('impossible' in each && each.impossible.length > 0
        ? [likenessTexts.impossible(each.impossible.join(', '))[language]]
        : []),
    ]),
    ...(haveTwoCodes ? [likenessTexts.twoCodes[language]] : []),
  ].join('; ')

const Merges = ({ merges, language }: Pick<MergesPage, 'merges'> & { readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.done[language]}
    headings={[
      texts.duplicate[language],
      texts.kept[language],
      texts.since[language],
      texts.ground[language],
      texts.undo[language],
    ]}
    rows={merges}
    cells={merge => [
      merge.duplicateName,
      <a href={recordAddress(merge.kept)}>{merge.keptName}</a>,
      formatDay(merge.validFrom, language),
      merge.ground,
      merge.validTo === null ? (
        <a href={`${PATH}/${merge.id}/undo`}>{texts.undo[language]}</a>
      ) : (
        texts.undone(formatDay(merge.validTo, language), merge.endGround ?? '')[language]
      ),
    ]}
    empty={texts.noMerges[language]}
  />
)

export const compare =
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
    if (done.ok) return redirect(kept === APART ? PATH : recordAddress(kept))
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
      path={[{ href: PATH, label: texts.merges[language] }]}
    >
      <h1>{texts.compareTitle[language]}</h1>
      <ErrorSummary filling={filling} />
      <Sides sides={sides} language={language} />
      <form method="post" action={PATH} class="form">
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
          <Submit>{texts.merge[language]}</Submit> <a href={PATH}>{texts.back[language]}</a>
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

export const getUndo =
  (menu: Menu): PageOf =>
  async visit =>
    showUndo(menu, visit, prefilled(visit.work.language), 200)

export const postUndo =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), withdrawProductInput.omit({ id: true }), language)
    if (!filled.ok) return showUndo(menu, visit, { ...filled, language }, 422)
    const merge = visit.params.merge ?? ''
    const done = await attempt(language, () => undoMerge(work, { merge, ground: filled.value.ground }))
    if (done.ok) return redirect(PATH)
    return showUndo(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const showUndo = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  const merge = (await listMerges(visit.work.db)).find(({ id }) => String(id) === visit.params.merge)
  if (merge === undefined) throw new NotFound('merge', visit.params.merge ?? '')
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.undoOf(`${merge.duplicateName} → ${merge.keptName}`)[language]}
      lead={texts.undoLead[language]}
      path={[{ href: PATH, label: texts.merges[language] }]}
      filling={filling}
      submit={texts.undo[language]}
      back={PATH}
    >
      <TextArea filling={filling} name="ground" label={texts.ground[language]} />
    </FormPage>,
    status,
  )
}
