import { Page, type Shell } from '../../design/page.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import type { Asked } from '../../platform/listing.ts'
import type { Localized } from '../../platform/texts.ts'
import { type CodeNames, filtersOf } from '../pages/narrowing.ts'
import { texts as changes } from '../texts/changes.ts'
import { countingTexts } from '../texts/counting.ts'
import { texts as registerFile } from '../texts/register-file.ts'
import { texts as taxCodes } from '../texts/tax-codes.ts'
import { texts } from '../texts.ts'

/** What was asked of a public list, and what was found. */
export interface FoundList<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** Whether there are more than `total`, which nobody counted. */
  readonly isMore?: boolean
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly names: CodeNames
}

interface PublicListProps<Row> {
  readonly shell: Shell
  readonly page: FoundList<Row>
  readonly path: string
  readonly title: Localized
  readonly lead: Localized
  readonly searchHint: Localized
  readonly columns: readonly Column<Row>[]
  /** The same by commune; without it, it cannot be narrowed down to one either. */
  readonly map?: string
}

/** A list of what was recognised, for everyone: searched, narrowed down, taken away. */
export const PublicList = <Row,>(props: PublicListProps<Row>) => {
  const { shell, page, path, title, lead, searchHint, columns, map } = props
  const { language, today } = shell
  const filters = filtersOf(page.names, today, language)
  return (
    <Page shell={shell} title={title[language]} description={lead[language]}>
      <h1>{title[language]}</h1>
      <p class="lead">{lead[language]}</p>
      {map !== undefined && (
        <p class="ways">
          <a href={map}>{texts.byCommune[language]}</a>{' '}
          <a href="/tax-code-check">{taxCodes.title[language]}</a>{' '}
          <a href="/register-file">{registerFile.title[language]}</a>{' '}
          <a href="/changes">{changes.title[language]}</a>{' '}
          <a href="/how-we-count">{countingTexts.title[language]}</a>
        </p>
      )}
      <WorkList
        language={language}
        path={path}
        query={page.query}
        asked={page.asked}
        caption={title[language]}
        columns={columns}
        rows={page.rows}
        total={page.total}
        isMore={page.isMore ?? false}
        filters={map === undefined ? filters.filter(({ name }) => name !== 'commune') : filters}
        searchHint={searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{texts.nothing[language]}</p>}
      />
    </Page>
  )
}
