import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { texts as designTexts } from '../../design/texts.ts'
import { type Exact, formatExact, isNegative, multiply, round, wholeNumber } from '../../exact/number.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { roundAddress } from '../addresses.ts'
import { scorersTable } from '../exports/scorers.ts'
import {
  loadScorers,
  type PanelCompared,
  type ScorerShown,
  type ScorersCompared,
} from '../loading/scorers.ts'
import { Interval, reachOf } from '../parts/interval.tsx'
import { inLanguage } from '../parts/names.ts'
import { Recused } from '../parts/recused.tsx'
import { type Finding, LEAST_DOSSIERS, LEAST_OF_SECTOR } from '../rules/scorers/compare.ts'
import type { Estimate } from '../rules/scorers/interval.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { scorerTexts as texts } from '../texts/scorers.ts'

/** Those who judge the same dossiers, side by side: shown, and applied to nothing. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const page = await loadScorers(work, params.round ?? '')
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, scorersTable(page, work.language))
    return html(<ScorersView shell={shellOf(visit, menu)} page={page} />)
  }

const findingsOf = ({ severity, spread, leaning }: ScorerShown): readonly Estimate[] =>
  [severity, spread, leaning].flatMap(each => (each === null || 'onlyDossiers' in each ? [] : [each]))

export const ScorersView = ({ shell, page }: { readonly shell: Shell; readonly page: ScorersCompared }) => {
  const { language } = shell
  const { head, panels, isRecused } = page
  const scorers = panels.flatMap(each => each.scorers)
  const isClear = (scorer: ScorerShown) => findingsOf(scorer).some(({ side }) => side !== 'both')
  const title = (
    scorers.length === 0
      ? texts.scorers
      : texts.title(new Set(scorers.filter(isClear).map(({ by }) => by)).size)
  )[language]
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <p class="remark">{texts.changesNothing[language]}</p>
      {isRecused && <Recused language={language} />}
      {panels.length === 0 && <p class="empty">{texts.noPanels[language]}</p>}
      {panels.map(panel => (
        <Panel panel={panel} language={language} />
      ))}
      {scorers.length > 0 && <Formats language={language} />}
      {panels.length > 0 && <Method language={language} />}
    </Page>
  )
}

const Formats = ({ language }: { readonly language: Language }) => (
  <p class="formats">
    {designTexts.download[language]} <a href="?format=xlsx">Excel</a> <a href="?format=csv">CSV</a>{' '}
    <a href="?format=json">JSON</a>
  </p>
)

const Panel = ({ panel, language }: { readonly panel: PanelCompared; readonly language: Language }) => {
  const { name, scorers } = panel
  if (scorers.length === 0) return <p class="empty">{`${name}: ${texts.noSheets[language]}`}</p>
  const reach = reachOf(scorers.flatMap(findingsOf))
  return (
    <section>
      <h2>{name}</h2>
      <Scroll of={name} language={language}>
        <table class="scorers stacked">
          <thead>
            <tr>
              <th scope="col">{texts.scorer[language]}</th>
              <th scope="col" class="n">
                {texts.dossiers[language]}
              </th>
              {KINDS.map(kind => (
                <th scope="col">{texts[kind][language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scorers.map(scorer => (
              <Row scorer={scorer} reach={reach} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const KINDS = ['severity', 'spread', 'leaning'] as const
type Kind = (typeof KINDS)[number]

interface RowProps {
  readonly scorer: ScorerShown
  readonly reach: Exact
  readonly language: Language
}

const Row = ({ scorer, reach, language }: RowProps) => (
  <tr>
    <th scope="row">
      {scorer.name}
      {scorer.sectors.length > 0 && (
        <small class="quiet"> {texts.ofSector(scorer.sectors.join(', '))[language]}</small>
      )}
    </th>
    <td class="n" data-label={texts.dossiers[language]}>
      {formatNumber(String(scorer.dossiers), language)}
    </td>
    {KINDS.map(kind => (
      <td data-label={texts[kind === 'leaning' ? 'ownSector' : kind][language]}>
        <Found kind={kind} finding={scorer[kind]} reach={reach} language={language} />
      </td>
    ))}
  </tr>
)

interface FoundProps extends Omit<RowProps, 'scorer'> {
  readonly kind: Kind
  readonly finding: Finding | null
}

const Found = ({ kind, finding, reach, language }: FoundProps) => {
  if (finding === null) return <span class="quiet">{texts.noSector[language]}</span>
  if ('onlyDossiers' in finding) {
    const words = kind === 'leaning' ? texts.tooFewOfSector : texts.tooFew
    return <span class="quiet">{words(formatNumber(String(finding.onlyDossiers), language))[language]}</span>
  }
  const { mean, low, high, side } = finding
  return (
    <>
      <span class="found">
        <Interval of={finding} reach={reach} /> <b class="number">{percentWords(mean, language)}</b>
      </span>
      <span class="small">
        <span class="quiet">
          {texts.between(percentWords(low, language), percentWords(high, language))[language]}
          {side === 'both' && ` · ${texts.both[language]}`}
        </span>{' '}
        {side !== 'both' && (
          <Tag tone="wait">{texts[`${kind}${side === 'below' ? 'Below' : 'Above'}`][language]}</Tag>
        )}
      </span>
    </>
  )
}

/** Of the maximum, with its sign: "+4,2%". */
const percentWords = (share: Exact, language: Language): string => {
  const percent = round(multiply(share, wholeNumber(100)), 1, 'half-up')
  const text = formatNumber(formatExact(percent, 1), language)
  return `${isNegative(percent) || percent.n === 0 ? '' : '+'}${text}%`
}

const METHODS = [
  { kind: 'severity', words: texts.methodSeverity },
  { kind: 'spread', words: texts.methodSpread },
  { kind: 'leaning', words: texts.methodLeaning },
] as const

const Method = ({ language }: { readonly language: Language }) => {
  const number = (count: number) => formatNumber(String(count), language)
  return (
    <section class="method">
      <h2>{texts.method[language]}</h2>
      <ul>
        {METHODS.map(({ kind, words }) => (
          <li>
            <b>{texts[kind][language]}:</b> {words[language]}
          </li>
        ))}
        <li>{texts.methodInterval(number(LEAST_DOSSIERS), number(LEAST_OF_SECTOR))[language]}</li>
        <li>{texts.methodChance[language]}</li>
      </ul>
    </section>
  )
}
