import { z } from 'zod'
import { ErrorSummary, type Filling, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { listEnterpriseNames, listProducts } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { foldedText } from '../../exact/text.ts'
import { listVariables, nameIn } from '../../facts/index.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { type Names, OneFigure, OtherFigure, State, variableNames } from '../parts/finding.tsx'
import { mayAskAboutFigures } from '../permissions.ts'
import { texts } from '../texts/validation.ts'
import { answerAbout, askAbout, followInput } from '../validation-actions.ts'
import { type Finding, loadFindings } from '../validation-loading.ts'

/** Figures that cannot all be right, whose turn it is, and what was said about them. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

const deedForm = followInput.extend({ deed: z.enum(['ask', 'answer']) })

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), deedForm, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { deed, ...input } = filled.value
    const done = await attempt(language, () =>
      deed === 'ask' ? askAbout(work, input) : answerAbout(work, input),
    )
    if (done.ok) return redirect('/validation')
    return show(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, query } = visit
  const { language } = work
  const all = await loadFindings(work)
  const names = await namesFor(work, all)
  const found = all.filter(each => isAsked(each, query, names, language))
  const format = tableFormatIn(query)
  if (format !== null && status === 200) return tableResponse(format, tableOf(found, names, language))
  const page = {
    query,
    asked: askedIn(query, ['year']),
    all,
    found,
    names,
    filling,
    mayAsk: mayAskAboutFigures(work.actor),
  }
  return html(<ValidationView shell={shellOf(visit, menu)} page={page} />, status)
}

/** What the figures of these findings are called. */
const namesFor = async ({ db, language }: Work, all: readonly Finding[]): Promise<Names> => {
  const ids = [...new Set(all.map(({ enterprise }) => enterprise))].map(enterpriseIdOf)
  const nameOf = (each: Parameters<typeof nameIn>[0]) => nameIn(each, language)
  const [enterprises, products] = [
    new Map((await listEnterpriseNames(db, ids)).map(each => [String(each.id), nameOf(each)])),
    new Map((await listProducts(db, ids)).map(each => [String(each.id), nameOf(each)])),
  ]
  return {
    enterprise: id => enterprises.get(id) ?? id,
    product: id => products.get(id ?? '') ?? null,
    ...variableNames(await listVariables(db), nameOf, language),
  }
}

const isAsked = (each: Finding, query: URLSearchParams, names: Names, language: Language): boolean =>
  [each.rule.code, '', null].includes(query.get('rule')) &&
  [each.state, '', null].includes(query.get('state')) &&
  foldedText(`${names.enterprise(each.enterprise)} ${each.rule.name[language]}`).includes(
    foldedText((query.get('q') ?? '').trim()),
  )

interface ValidationPage {
  readonly query: URLSearchParams
  readonly asked: Asked<string>
  readonly all: readonly Finding[]
  readonly found: readonly Finding[]
  readonly names: Names
  readonly filling: Filling
  readonly mayAsk: boolean
}

export const ValidationView = ({ shell, page }: { readonly shell: Shell; readonly page: ValidationPage }) => {
  const { language } = shell
  const { query, asked, found } = page
  return (
    <Page shell={shell} title={texts.title[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={page.filling} />
      <WorkList
        {...{ language, query, asked }}
        path="/validation"
        caption={texts.title[language]}
        columns={columnsOf(page, language)}
        rows={found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={found.length}
        searchHint={texts.search[language]}
        filters={filtersOf(page, language)}
        formats={['xlsx', 'csv', 'json']}
        empty={texts[page.all.length === 0 ? 'none' : 'noneSuch'][language]}
      />
    </Page>
  )
}

const filtersOf = ({ all }: ValidationPage, language: Language): readonly Filter[] => [
  {
    name: 'rule',
    label: texts.rule[language],
    options: [...new Map(all.map(({ rule }) => [rule.code, rule.name[language]]))].map(([value, label]) => ({
      value,
      label,
    })),
  },
  {
    name: 'state',
    label: texts.state[language],
    options: (['open', 'asked', 'answered'] as const).map(value => ({
      value,
      label: texts[value][language],
    })),
  },
]

const columnsOf = (page: ValidationPage, language: Language): readonly Column<Finding>[] => [
  {
    heading: texts.rule[language],
    cell: ({ rule }) => (
      <>
        {rule.name[language]}{' '}
        {rule.status === 'assumed' && <Tag tone="assumed">{texts.assumed[language]}</Tag>}
      </>
    ),
  },
  {
    heading: texts.enterprise[language],
    cell: ({ enterprise }) => (
      <a href={`/enterprises/${encodeURIComponent(enterprise)}`}>{page.names.enterprise(enterprise)}</a>
    ),
  },
  { heading: texts.year[language], cell: ({ year }) => String(year) },
  {
    heading: texts.left[language],
    cell: finding => <OneFigure {...{ finding, language }} names={page.names} />,
  },
  {
    heading: texts.right[language],
    cell: finding => <OtherFigure {...{ finding, language }} names={page.names} />,
  },
  { heading: texts.turn[language], cell: ({ turn }) => turnText(turn, language) },
  {
    heading: texts.state[language],
    cell: finding => <State {...{ finding, language }} filling={page.filling} mayAsk={page.mayAsk} />,
  },
]

const turnText = (turn: Finding['turn'], language: Language): string =>
  texts[turn === 'enterprise' ? 'byEnterprise' : 'byVerifier'][language]

const tableOf = (rows: readonly Finding[], names: Names, language: Language): TableFile => ({
  name: 'so-lieu-khong-khop',
  columns: (['rule', 'enterprise', 'year', 'left', 'right', 'turn', 'state', 'source'] as const).map(
    code => ({
      code,
      heading: texts[code][language],
    }),
  ),
  rows: rows.map(({ rule, enterprise, year, left, right, turn, state }) => [
    ...[rule.name[language], names.enterprise(enterprise), year],
    ...[left.map(({ text }) => text).join(' + '), right.map(({ text }) => text).join(' + ')],
    ...[turnText(turn, language), texts[state][language], rule.source],
  ]),
})
