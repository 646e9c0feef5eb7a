import { z } from 'zod'
import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, Hidden, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { listEnterpriseNames } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { foldedText } from '../../exact/text.ts'
import { listVariables, nameIn } from '../../facts/index.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import type { CheckedFact, FindingState } from '../model/validation.ts'
import { mayAskAboutFigures } from '../permissions.ts'
import { keyOf, keyOfFound } from '../rules/validation/follow.ts'
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
  const ids = [...new Set(all.map(({ enterprise }) => enterprise))].map(enterpriseIdOf)
  const enterprises = new Map(
    (await listEnterpriseNames(work.db, ids)).map(each => [String(each.id), nameIn(each, language)]),
  )
  const variables = new Map((await listVariables(work.db)).map(each => [each.code, nameIn(each, language)]))
  const names: Names = {
    enterprise: id => enterprises.get(id) ?? id,
    variable: code => variables.get(code) ?? code,
  }
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

interface Names {
  readonly enterprise: (id: string) => string
  readonly variable: (code: string) => string
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
        empty={texts.none[language]}
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

const TONES: Readonly<Record<FindingState, Tone>> = { open: 'no', asked: 'wait', answered: 'plain' }

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
    cell: each => <Side facts={each.left} names={page.names} language={language} />,
  },
  {
    heading: texts.right[language],
    cell: each => <Other finding={each} names={page.names} language={language} />,
  },
  { heading: texts.turn[language], cell: ({ turn }) => turnText(turn, language) },
  {
    heading: texts.state[language],
    cell: each => <State finding={each} page={page} language={language} />,
  },
]

const turnText = (turn: Finding['turn'], language: Language): string =>
  texts[turn === 'enterprise' ? 'byEnterprise' : 'byVerifier'][language]

const MOST_FACTS = 3

/** Each figure leads to its page with its document. */
const Side = ({
  facts,
  names,
  language,
}: {
  readonly facts: readonly CheckedFact[]
  readonly names: Names
  readonly language: Language
}) => (
  <>
    {facts.slice(0, MOST_FACTS).map(({ id, text, unit, variable }) => (
      <p>
        {names.variable(variable)}:{' '}
        <a href={`/facts/${encodeURIComponent(id)}`}>
          {formatNumber(text, language)} {unit}
        </a>
      </p>
    ))}
    {facts.length > MOST_FACTS && <p>…</p>}
  </>
)

const Other = ({
  finding: { rule, right, rate },
  names,
  language,
}: {
  readonly finding: Finding
  readonly names: Names
  readonly language: Language
}) => (
  <>
    <Side facts={right} names={names} language={language} />
    {rule.kind === 'between' && texts.range(rule.from, rule.to)[language]}
    {rule.kind === 'never-falls' && texts.before[language]}
    {rate !== null && <p class="quiet">{texts.rate(formatNumber(rate, language))[language]}</p>}
  </>
)

interface StateProps {
  readonly finding: Finding
  readonly page: ValidationPage
  readonly language: Language
}

const State = ({ finding, page, language }: StateProps) => {
  const { state, rows, isOwn, rule } = finding
  const deed = isOwn && rule.mayBeExplained ? 'answer' : page.mayAsk && state !== 'asked' ? 'ask' : null
  return (
    <>
      <Tag tone={TONES[state]}>{texts[state][language]}</Tag>
      {rows.map(({ words, at }) =>
        words === null ? null : (
          <p class="quiet">
            {formatMoment(at, language)}: {words}
          </p>
        ),
      )}
      {deed !== null && <Follow finding={finding} deed={deed} page={page} language={language} />}
    </>
  )
}

/** The form of the row that was sent keeps what was typed. */
const Follow = ({ finding, deed, page, language }: StateProps & { readonly deed: 'ask' | 'answer' }) => {
  const { rule, subject, year } = keyOfFound(finding)
  const { typed } = page.filling
  const isSent =
    keyOf({
      rule: typed.rule?.[0] ?? '',
      subject: typed.subject?.[0] ?? '',
      year: Number(typed.year?.[0]),
    }) === keyOf({ rule, subject, year })
  return (
    <details open={isSent}>
      <summary>{texts[deed][language]}</summary>
      <form method="post" action="/validation" class="form">
        <Hidden name="rule" value={rule} />
        <Hidden name="subject" value={subject} />
        <Hidden name="year" value={String(year)} />
        <label>
          {texts.words[language]}
          <textarea class="input" name="words" rows={2} maxlength={1000}>
            {isSent ? (typed.words?.[0] ?? '') : ''}
          </textarea>
        </label>
        <button class="button quiet-button" type="submit" name="deed" value={deed}>
          {texts.send[language]}
        </button>
      </form>
    </details>
  )
}

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
