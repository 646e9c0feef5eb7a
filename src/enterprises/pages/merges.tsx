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
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { mergeEnterprises } from '../actions/enterprises.ts'
import { undoMerge } from '../actions/merges.ts'
import { type Enterprise, enterpriseIdOf, mergeForm, mergeInput, withdrawProductInput } from '../model.ts'
import { type DuplicatePair, listDuplicatePairs } from '../store/duplicates.ts'
import { getEnterprise, listMembers, listMerges, type MergeRow } from '../store/enterprises.ts'
import { listProducts } from '../store/products.ts'
import { listPlaces } from '../store/sites.ts'
import { kindNames } from '../texts/enterprises.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { FormPage, recordAddress } from './form-page.tsx'

const PATH = '/enterprises/merges'
export const MOST_PAIRS = 100

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { db } = visit.work
    const page = { pairs: await listDuplicatePairs(db, MOST_PAIRS), merges: await listMerges(db) }
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
      <section class="record-part">
        <h2>{texts.done[language]}</h2>
        {page.merges.length === 0 ? (
          <p class="quiet">{texts.noMerges[language]}</p>
        ) : (
          <Merges merges={page.merges} language={language} />
        )}
      </section>
    </Page>
  )
}

const compareAddress = (one: string, other: string): string =>
  `${PATH}/compare?${new URLSearchParams({ one, other })}`

const Pairs = ({ pairs, language }: { readonly pairs: MergesPage['pairs']; readonly language: Language }) => (
  <section class="scroll" aria-label={texts.merges[language]} tabindex={0}>
    <table>
      <caption class="unseen">{texts.merges[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.one[language]}</th>
          <th scope="col">{texts.other[language]}</th>
          <th scope="col">{texts.why[language]}</th>
          <th scope="col">
            <span class="unseen">{texts.compare[language]}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ one, oneName, other, otherName, why }) => (
          <tr>
            <td>{oneName}</td>
            <td>{otherName}</td>
            <td>{texts[why][language]}</td>
            <td>
              <a href={compareAddress(one, other)}>{texts.compare[language]}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Merges = ({
  merges,
  language,
}: {
  readonly merges: MergesPage['merges']
  readonly language: Language
}) => (
  <section class="scroll" aria-label={texts.done[language]} tabindex={0}>
    <table>
      <caption class="unseen">{texts.done[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.duplicate[language]}</th>
          <th scope="col">{texts.kept[language]}</th>
          <th scope="col">{texts.since[language]}</th>
          <th scope="col">{texts.ground[language]}</th>
          <th scope="col">{texts.undo[language]}</th>
        </tr>
      </thead>
      <tbody>
        {merges.map(merge => (
          <tr>
            <td>{merge.duplicateName}</td>
            <td>
              <a href={recordAddress(merge.kept)}>{merge.keptName}</a>
            </td>
            <td>{formatDay(merge.validFrom, language)}</td>
            <td>{merge.ground}</td>
            <td>
              {merge.validTo === null ? (
                <a href={`${PATH}/${merge.id}/undo`}>{texts.undo[language]}</a>
              ) : (
                texts.undone(formatDay(merge.validTo, language), merge.endGround ?? '')[language]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
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
    const input = mergeInput.parse({ kept, duplicate: kept === one ? other : one, ground })
    const done = await attempt(language, () => mergeEnterprises(work, input))
    if (done.ok) return redirect(recordAddress(kept))
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
          options={sides.map(({ enterprise: { id, nameVi, taxCode } }) => ({
            value: id,
            label: [nameVi, taxCode].filter(Boolean).join(', '),
          }))}
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
}

const sideOf = async ({ db }: Work, asked: string): Promise<Side> => {
  const id = enterpriseIdOf(asked)
  return {
    enterprise: await getEnterprise(db, id),
    addresses: (await listPlaces(db, [id])).map(({ address }) => address),
    products: (await listProducts(db, [id])).map(({ nameVi }) => nameVi),
    people: (await listMembers(db, [id])).length,
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
    [texts.sites[language], ({ addresses }) => addresses.join('; ') || '–'],
    [texts.products[language], ({ products }) => products.join('; ') || '–'],
    [texts.people[language], ({ people }) => String(people)],
  ]
  return (
    <section class="scroll" aria-label={texts.compareTitle[language]} tabindex={0}>
      <table>
        <caption class="unseen">{texts.compareTitle[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.what[language]}</th>
            {sides.map(({ enterprise: { id, nameVi } }) => (
              <th scope="col">
                <a href={recordAddress(id)}>{nameVi}</a>
              </th>
            ))}
            <th scope="col">{texts.compare[language]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, valueIn]) => (
            <tr>
              <th scope="row">{label}</th>
              {sides.map(side => (
                <td>{valueIn(side)}</td>
              ))}
              <td>{(valueIn(sides[0]) === valueIn(sides[1]) ? texts.same : texts.differs)[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
