import type { CriteriaSet } from '../../criteria/model.ts'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, type Filter, filterBy, WorkList } from '../../design/work-list.tsx'
import { dayIn } from '../../exact/day.ts'
import { derived } from '../../platform/derived.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Understood, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { roundAddress } from '../addresses.ts'
import { type DossierWord, dossierVocabulary } from '../loading/dossier-search.ts'
import { dossierSortings, type ListedDossier, loadDossiers, shownOf } from '../loading/dossiers.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { inLanguage, missingName, type Terms } from '../parts/names.ts'
import { OutcomeTag, outcomeWords } from '../parts/outcome.tsx'
import { Points } from '../parts/points.tsx'
import { getRound } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** The office's work list of a round: where each dossier stands and what it still lacks. */
export const get =
  (menu: Menu, words: readonly DossierWord[] = []): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const round = await getRound(work.db, params.round ?? '')
    const { head, set } = await loadRound(work, round)
    const terms: Terms = { set: set.file, period: round.period, language: work.language }
    const all = await loadDossiers(work, round)
    const asked = askedIn(query, dossierSortings)
    const vocabulary = await dossierVocabulary(work, round, { set, query }, words)
    const search = understood(query, vocabulary)
    const shown = shownOf(all, asked, search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(head, shown, terms))
    const rows = shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)
    const open = all.filter(({ result }) => result?.outcome === 'unknown').length
    const filters = vocabulary.keys.filter(({ name }) => FILTERS.has(name)).map(filterBy)
    const page = {
      head,
      terms,
      asked,
      query,
      search,
      filters,
      rows,
      total: shown.length,
      all: all.length,
      open,
    }
    return html(<DossiersView shell={shellOf(visit, menu)} page={page} />)
  }

export interface DossiersPage {
  readonly head: RoundHead
  readonly terms: Terms
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly search: Understood<ListedDossier>
  readonly filters: readonly Filter[]
  readonly rows: readonly ListedDossier[]
  readonly total: number
  readonly all: number
  readonly open: number
}

export const DossiersView = ({ shell, page }: { readonly shell: Shell; readonly page: DossiersPage }) => {
  const { language } = shell
  const { head, terms, asked, query, rows, total, all, open } = page
  const number = (count: number) => formatNumber(String(count), language)
  const title =
    open === 0 ? texts.dossiersSettled(number(all)) : texts.dossiersTitle(number(all), number(open))
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title[language]} path={path}>
      <h1>{title[language]}</h1>
      <p class="lead">{texts.dossiersLead[language]}</p>
      <WorkList
        language={language}
        path={`${roundAddress(head)}/dossiers`}
        query={query}
        asked={asked}
        caption={texts.dossiers[language]}
        columns={columnsOf(terms.set, terms.language, terms.period ?? '')}
        rows={rows}
        total={total}
        filters={page.filters}
        search={page.search}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{(all === 0 ? texts.noDossiers : texts.nothingFound)[language]}</p>}
      />
    </Page>
  )
}

/** The same for every reader of a round: what a cell says of the same dossier is worked out once. */
const columnsOf = derived(
  (set: CriteriaSet, language: Language, period: string): readonly Column<ListedDossier>[] => {
    const terms = { set, language, period }
    return [
      {
        sorting: 'product',
        heading: texts.product[language],
        cell: ({ product, href, result }) => (result === null ? product : <a href={href}>{product}</a>),
      },
      { sorting: 'enterprise', heading: texts.enterprise[language], cell: ({ enterprise }) => enterprise },
      { heading: texts.track[language], cell: ({ trackName }) => trackName ?? '–' },
      {
        sorting: 'state',
        heading: texts.state[language],
        cell: derived(({ result }: ListedDossier) =>
          result === null ? (
            <Tag tone="plain">{texts.late[language]}</Tag>
          ) : (
            <OutcomeTag result={result} terms={terms} />
          ),
        ),
      },
      {
        sorting: 'points',
        heading: texts.points[language],
        isNumber: true,
        cell: derived(({ result }: ListedDossier) => (
          <>{result && <Points points={result.total} range={result.totalRange} language={language} />}</>
        )),
      },
      {
        sorting: 'judgements',
        heading: texts.missingJudgements[language],
        cell: derived(({ lacking }: ListedDossier) => <Lacks codes={lacking.judgements} terms={terms} />),
      },
      {
        sorting: 'facts',
        heading: texts.missingFacts[language],
        cell: derived(({ lacking }: ListedDossier) => <Lacks codes={lacking.facts} terms={terms} />),
      },
      {
        sorting: 'received',
        heading: texts.received[language],
        isNumber: true,
        cell: ({ receivedAt }) => formatDay(dayIn(Date.parse(receivedAt)), language),
      },
    ]
  },
)

const Lacks = ({ codes, terms }: { readonly codes: readonly string[]; readonly terms: Terms }) =>
  codes.length === 0 ? (
    <span class="quiet">–</span>
  ) : (
    <span class="unknown-mark">
      {codes
        .map(code => (terms.set.variables[code.split('@')[0] ?? ''] ? missingName(code, terms) : code))
        .join('; ')}
    </span>
  )

/** What is chosen so often that it needs no typing. */
const FILTERS: ReadonlySet<string> = new Set(['state', 'missing', 'track'])

const tableOf = (head: RoundHead, rows: readonly ListedDossier[], terms: Terms) => {
  const { language } = terms
  const names = (codes: readonly string[]) => codes.map(code => missingName(code, terms)).join('; ')
  return {
    name: `${head.id}-${language === 'vi' ? 'ho-so' : 'dossiers'}`,
    columns: (
      [
        'code',
        'product',
        'enterprise',
        'sector',
        'track',
        'state',
        'lowest',
        'highest',
        'missingJudgements',
        'missingFacts',
        'received',
      ] as const
    ).map(code => ({ code, heading: texts[code][language] })),
    rows: rows.map(({ id, product, enterprise, sector, trackName, result, lacking, receivedAt }) => [
      id,
      product,
      enterprise,
      sector,
      trackName,
      result === null ? texts.late[language] : outcomeWords(result, terms),
      result?.totalRange[0] ?? null,
      result?.totalRange[1] ?? null,
      names(lacking.judgements),
      names(lacking.facts),
      dayIn(Date.parse(receivedAt)),
    ]),
  }
}
