import { Figures } from '../../design/figures.tsx'
import { formatNumber } from '../../design/format.ts'
import { LikelihoodBar } from '../../design/likelihood-bar.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented, Unknown } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { FindingLines } from '../parts/indicator-targets.tsx'
import { PathChart } from '../parts/path-chart.tsx'
import { knownOf } from '../parts/target-known.tsx'
import { ValueTable } from '../parts/value-table.tsx'
import { mayReadInternal } from '../permissions.ts'
import { loadProgress, type TargetProgress } from '../progress.ts'
import { drawnYears } from '../rules/progress/drawn.ts'
import {
  backTestText,
  distanceText,
  groundText,
  likelihoodText,
  pathWords,
  progressTexts as words,
} from '../texts/progress.ts'
import { amountText, documentText, periodText, texts } from '../texts.ts'
import { tableOf } from '../value-file.ts'

/** Where a target stands, how likely it is, and from what that is known. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const progress = await loadProgress(visit.work, visit.params.target ?? '')
    const mayRead = progress.shown.target.indicator.isPublic || mayReadInternal(visit.work.actor)
    const format = tableFormatIn(visit.query)
    if (format !== null && mayRead) return tableResponse(format, tableOf(progress))
    const shell = { ...shellOf(visit, menu), isSample: progress.shown.isSample }
    return html(<TargetView shell={shell} progress={progress} mayRead={mayRead} />)
  }

interface Of {
  readonly progress: TargetProgress
  readonly language: Shell['language']
  readonly mayRead: boolean
}

export const TargetView = ({ shell, ...of }: Omit<Of, 'language'> & { readonly shell: Shell }) => {
  const { language } = shell
  const { shown, backTest } = of.progress
  const { target, findings } = shown
  const title = `${target.indicator.name[language]}, ${periodText(target.period, language)}: ${amountText(target, language)}`
  return (
    <Page shell={shell} title={title} description={sentence(of.progress, language)}>
      <h1>{title}</h1>
      <p class="lead">
        {shown.isSample && <Invented language={language} />} {sentence(of.progress, language)}
      </p>
      {of.progress.likelihood.kind === 'likely' && (
        <p class="likely wide-bar">
          <LikelihoodBar
            {...of.progress.likelihood.percent}
            label={likelihoodText(of.progress.likelihood, language)}
          />
        </p>
      )}
      <Numbers {...of} language={language} />
      <RecordParts
        language={language}
        parts={[
          { id: 'values', title: words.values[language], body: <Values {...of} language={language} /> },
          {
            id: 'target',
            title: words.thisTarget[language],
            body: <KnownList facts={knownOf(of.progress, language)} />,
          },
          {
            id: 'findings',
            title: words.findings[language],
            count: findings.length,
            body:
              findings.length === 0 ? (
                <p class="quiet">{words.noFindings[language]}</p>
              ) : (
                <FindingLines findings={findings} language={language} />
              ),
          },
          {
            id: 'back-test',
            title: words.backTest[language],
            body: (
              <p>
                {backTestText(backTest, language)} <a href="/targets/method">{words.seeMethod[language]}</a>
              </p>
            ),
          },
        ]}
      />
      <p class="ways">
        <a href="/targets">{words.allTargets[language]}</a>{' '}
        <a href="/api#getTargetProgress">{texts.json[language]}</a>
      </p>
    </Page>
  )
}

const sentence = ({ likelihood, shown }: TargetProgress, language: Shell['language']): string => {
  const text = likelihoodText(likelihood, language)
  const ground = groundText(likelihood, language)
  const said = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return `${said}${ground === null ? '' : `, ${ground}`}. ${documentText(shown.target, language)}.`
}

const Numbers = ({ progress: { likelihood, distance, shown }, language, mayRead }: Of) => {
  const unit = shown.target.indicator.unit[language]
  const figures = [
    ...(likelihood.kind === 'likely'
      ? [
          {
            value: `${likelihood.percent.middle}%`,
            says: `${words.likelihood[language]} (${likelihood.percent.low}–${likelihood.percent.high}%)`,
            href: '/targets/method',
          },
        ]
      : []),
    ...(mayRead && likelihood.kind === 'likely'
      ? [
          {
            value: `${formatNumber(likelihood.value.middle, language)}`,
            says: `${words.forecast[language]}, ${unit}; ${words.interval(formatNumber(likelihood.value.low, language), formatNumber(likelihood.value.high, language))[language]}`,
          },
        ]
      : []),
    ...(mayRead && distance !== null
      ? [
          {
            value: formatNumber(distance.value, language),
            says: `${words.value[language]} ${distance.year}, ${unit}: ${distanceText(distance, unit, language)}`,
            href: '#values',
          },
        ]
      : []),
  ]
  return figures.length === 0 ? null : <Figures figures={figures} />
}

const Values = ({ progress, language, mayRead }: Of) => {
  const { shown, path, history } = progress
  const { target } = shown
  if (!mayRead) return <p class="quiet">{words.internal[language]}</p>
  const years = drawnYears(target, path, history.values)
  return (
    <>
      <p class="quiet">
        {words.pathLow[language].split(',')[0]}: {pathWords[path.kind][language]}.{' '}
        {path.base !== null && words.base(path.base.year, formatNumber(path.base.value, language))[language]}{' '}
        {path.base?.isAssumed === true && <Assumed language={language} />}
      </p>
      {years.length > 2 && <PathChart progress={progress} years={years} language={language} />}
      {history.values.length === 0 && (
        <p>
          <Unknown>{words.noValues[language]}</Unknown>
        </p>
      )}
      <ValueTable
        years={years}
        isSum={path.kind === 'together'}
        unit={target.indicator.unit[language]}
        language={language}
      />
      <p class="ways">
        {(['xlsx', 'csv', 'json'] as const).map(format => (
          <a href={`?format=${format}`}>{`${words.download[language]} (${format})`}</a>
        ))}
      </p>
    </>
  )
}
