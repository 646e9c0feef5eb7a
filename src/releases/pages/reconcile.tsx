import { formatNumber } from '../../design/format.ts'
import { prefilled, SelectField, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Notice } from '../../design/tasks.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { RECONCILE, RELEASES } from '../addresses.ts'
import { loadReleases, reconcileShown, type ShownRelease } from '../loading.ts'
import type { Part, Reconciliation } from '../model.ts'
import { ReleaseTable } from '../parts/release-table.tsx'
import { Waterfall } from '../parts/waterfall.tsx'
import { texts } from '../texts/pages.ts'
import { partNames, partSays, refusalText, rowText, scopeText, signed } from '../texts.ts'

/** What makes the difference between two releases, by their codes in the address. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const releases = await loadReleases(work)
    const [a, b] = ['a', 'b'].map(name => releases.find(({ code }) => code === query.get(name)) ?? null)
    const asked = { a: query.get('a') ?? '', b: query.get('b') ?? '' }
    const page = { releases, asked, a: a ?? null, b: b ?? null }
    const isLost = (asked.a !== '' && page.a === null) || (asked.b !== '' && page.b === null)
    return html(
      <ReconcileView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />,
      isLost ? 404 : 200,
    )
  }

export interface ReconcilePage {
  readonly releases: readonly ShownRelease[]
  readonly asked: { readonly a: string; readonly b: string }
  readonly a: ShownRelease | null
  readonly b: ShownRelease | null
}

export const ReconcileView = ({ shell, page }: { readonly shell: Shell; readonly page: ReconcilePage }) => {
  const { language } = shell
  const { a, b } = page
  const found = a === null || b === null ? null : reconcileShown(a, b)
  const title = found === null ? texts.reconcileTitle[language] : findingOf(found, language)
  return (
    <Page shell={shell} title={title} path={[{ href: RELEASES, label: texts.title[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.reconcileLead[language]}</p>
      {a !== null && b !== null && <ReleaseTable of={title} releases={[a, b]} language={language} />}
      {a !== null && found?.outcome === 'reconciled' && (
        <>
          <Waterfall found={found} unit={a.unit[language]} title={title} language={language} />
          <Parts parts={found.parts} difference={found.difference} language={language} />
        </>
      )}
      {found?.outcome === 'refused' && <Notice tone="wait">{refusalText(found)[language]}</Notice>}
      <RecordSection id="choose" title={texts.choose[language]}>
        <Choice page={page} language={language} />
      </RecordSection>
    </Page>
  )
}

/** "196 and 229: new facts +33". */
const findingOf = (found: Reconciliation, language: Language): string => {
  if (found.outcome === 'refused') return texts.refused[language]
  const told = found.parts
    .filter(({ amount }) => amount !== '0')
    .map(({ kind, amount }) => `${partNames[kind][language].toLowerCase()} ${signed(amount, language)}`)
  const words = told.length === 0 ? texts.equal[language] : told.join(', ')
  return texts.finding(formatNumber(found.from, language), formatNumber(found.to, language), words)[language]
}

const Parts = ({
  parts,
  difference,
  language,
}: {
  readonly parts: readonly Part[]
  readonly difference: string
  readonly language: Language
}) => (
  <Scroll of={texts.reconcileTitle[language]} language={language}>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.part[language]}</th>
          <th scope="col" class="n">
            {texts.amount[language]}
          </th>
          <th scope="col">{texts.why[language]}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr>
            <th scope="row">{partNames[part.kind][language]}</th>
            <td class="n">{signed(part.amount, language)}</td>
            <td>
              <Why part={part} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total[language]}</th>
          <td class="n">{signed(difference, language)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  </Scroll>
)

const MOST_ROWS = 20

const Why = ({ part, language }: { readonly part: Part; readonly language: Language }) => {
  const { amount, rows } = part
  if (amount === '0' && rows.length === 0) return null
  const more = rows.length - MOST_ROWS
  return (
    <>
      {amount !== '0' && partSays(part)[language]}
      {rows.length > 0 && (
        <ul>
          {rows.slice(0, MOST_ROWS).map(row => (
            <li>{rowText(row, language)}</li>
          ))}
          {more > 0 && <li>{texts.moreRows(formatNumber(String(more), language))[language]}</li>}
        </ul>
      )}
    </>
  )
}

const Choice = ({ page, language }: { readonly page: ReconcilePage; readonly language: Language }) => {
  const { asked, releases } = page
  const lost = (field: 'a' | 'b') =>
    asked[field] !== '' && page[field] === null ? [{ field, words: texts.notThere[language] }] : []
  const filling = { ...prefilled(language, asked), problems: [...lost('a'), ...lost('b')] }
  const options = releases.map(release => ({
    value: release.code,
    label: `${formatNumber(release.value, language)} ${release.unit[language]} · ${release.name[language]} · ${scopeText(release)[language]}`,
  }))
  const field = { filling, options, empty: texts.choose[language] }
  return (
    <form method="get" action={RECONCILE} class="form">
      <SelectField {...field} name="a" label={texts.first[language]} />
      <SelectField {...field} name="b" label={texts.second[language]} />
      <p class="form-end">
        <Submit>{texts.compare[language]}</Submit>
      </p>
    </form>
  )
}
