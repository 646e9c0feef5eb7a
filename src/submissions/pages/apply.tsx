import { formatDay } from '../../design/dates.ts'
import { Hidden, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Empty } from '../../design/tasks.tsx'
import { listAliases, listProducts } from '../../enterprises/index.ts'
import { enterpriseIdOf, type Product } from '../../enterprises/model.ts'
import { idsOf } from '../../enterprises/rules/merges.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { startSubmission } from '../actions/making.ts'
import { applyAddress, checksAddress, roundAddress, submissionAddress } from '../addresses.ts'
import { type ListedSubmission, listOf } from '../listing.ts'
import { startInput } from '../model.ts'
import { stateNames, stateTones } from '../parts/words.ts'
import { mayCheck } from '../permissions.ts'
import type { Receiving } from '../rules/receiving.ts'
import { askedIn, receivingNow } from '../standing.ts'
import { texts } from '../texts/making.ts'
import { refusals } from '../texts/refusals.ts'

/** Where an enterprise begins its dossiers of a round and finds those it has. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, [], 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const filled = readForm(await visit.form(), startInput, work.language)
    if (!filled.ok) return show(menu, visit, filled.problems, 422)
    const round = params.round ?? ''
    const begun = await attempt(work.language, () => startSubmission(work, { round, ...filled.value }))
    return begun.ok
      ? redirect(submissionAddress({ id: begun.value, round }))
      : show(menu, visit, begun.problems, 409)
  }

const show = async (menu: Menu, visit: Visit, problems: readonly FieldProblem[], status: number) => {
  const page = await loadApply(visit.work, visit.params.round ?? '')
  return html(<ApplyView shell={shellOf(visit, menu)} page={page} problems={problems} />, status)
}

export interface ApplyPage {
  readonly round: Round
  readonly receiving: Receiving
  readonly products: readonly Product[]
  readonly listed: ReadonlyMap<string, ListedSubmission>
  /** The office has another way. */
  readonly isOffice: boolean
}

export const loadApply = async (work: Work, id: string): Promise<ApplyPage> => {
  const { actor, db } = work
  const round = await getRound(db, id)
  const isOffice = mayCheck(actor)
  if (actor.kind !== 'person' || (actor.enterprise === undefined && !isOffice))
    throw new NotAllowed('apply without an enterprise')
  const acting = actor.enterprise
  const own = acting === undefined ? [] : idsOf(await listAliases(db), enterpriseIdOf(acting), work.today)
  const products = own.length === 0 ? [] : await listProducts(db, own)
  const listed = own.length === 0 ? [] : await listOf(work, { round: round.id, enterprises: own })
  return {
    round,
    receiving: await receivingNow(work, round, await askedIn(work, round)),
    products: products.toSorted((a, b) => VIETNAMESE.compare(a.nameVi, b.nameVi)),
    listed: new Map(listed.map(each => [each.product, each])),
    isOffice,
  }
}

interface ApplyProps {
  readonly shell: Shell
  readonly page: ApplyPage
  readonly problems: readonly FieldProblem[]
}

export const ApplyView = ({ shell, page, problems }: ApplyProps) => {
  const { language } = shell
  const { round, products, isOffice } = page
  const title = texts.applyTo(round.name[language])[language]
  return (
    <Page shell={shell} title={title} path={[{ href: roundAddress(round.id), label: round.name[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.applyLead[language]}</p>
      {problems.map(({ words }) => (
        <p class="notice no" role="alert">
          {words}
        </p>
      ))}
      <ReceivingNote round={round} receiving={page.receiving} language={language} />
      {isOffice && (
        <p class="note">
          {texts.chooseOffice[language]}{' '}
          <a href={`${checksAddress(round.id)}/paper`}>{texts.enterPaper[language]}</a>
        </p>
      )}
      {!isOffice && products.length === 0 && <Empty>{texts.noProducts[language]}</Empty>}
      {products.length > 0 && (
        <>
          <h2>{texts.myProducts[language]}</h2>
          <Products page={page} language={language} />
        </>
      )}
    </Page>
  )
}

export const ReceivingNote = ({
  round: { calendar },
  receiving,
  language,
}: {
  readonly round: Pick<Round, 'calendar'>
  readonly receiving: Receiving
  readonly language: Language
}) => {
  const { opens, closes } = calendar
  if (receiving.is === 'not-yet')
    return <p class="note">{texts.receivesFrom(formatDay(opens ?? '', language))[language]}</p>
  if (receiving.is === 'over') return <p class="note">{refusals.over(receiving.lastDay)[language]}</p>
  if (receiving.is === 'grace' || receiving.is === 'late')
    return <p class="notice wait">{texts[receiving.is](formatDay(receiving.lastDay, language))[language]}</p>
  return closes === undefined ? null : (
    <p class="note">{texts.receivesUntil(formatDay(closes, language))[language]}</p>
  )
}

const Products = ({ page, language }: { readonly page: ApplyPage; readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.myProducts[language]}
    headings={[texts.productAlone[language], texts.dossier[language], '']}
    rows={page.products}
    cells={product => {
      const found = page.listed.get(product.id)
      return [
        language === 'en' ? (product.nameEn ?? product.nameVi) : product.nameVi,
        found === undefined ? (
          <span class="quiet">{texts.none[language]}</span>
        ) : (
          <Tag tone={stateTones[found.state]}>{stateNames[found.state][language]}</Tag>
        ),
        found === undefined ? (
          <Begin page={page} product={product} language={language} />
        ) : (
          <a href={submissionAddress(found)}>{verbOf(found)[language]}</a>
        ),
      ]
    }}
  />
)

const verbOf = ({ state }: ListedSubmission) =>
  state === 'making' ? texts.goOn : state === 'returned' ? texts.supplementNow : texts.open

const Begin = ({
  page: { round, receiving },
  product,
  language,
}: {
  readonly page: ApplyPage
  readonly product: Product
  readonly language: Language
}) =>
  receiving.is === 'not-yet' || receiving.is === 'over' ? (
    <span class="quiet">–</span>
  ) : (
    <form method="post" action={applyAddress(round.id)}>
      <Hidden name="product" value={product.id} />
      <Submit isQuiet>{texts.begin[language]}</Submit>
    </form>
  )
