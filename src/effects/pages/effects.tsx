import { LineChart } from '../../design/charts.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Unknown } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { tableOf } from '../effect-file.ts'
import {
  type Compared,
  type Effects,
  loadEffects,
  loadPairs,
  type NamedPair,
  type Timed,
} from '../loading.ts'
import { Contributions } from '../parts/contributions.tsx'
import { DifferenceTable } from '../parts/difference-table.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { maySeePairs } from '../permissions.ts'
import { differenceText, isClear, matchedText, methodSteps, texts, timeText } from '../texts.ts'

/** What became of the recognised and of the supported, beside others like them; no enterprise is named to the public. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const effects = await loadEffects(work)
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(effects))
    const pairs = maySeePairs(work.actor) ? await loadPairs(work) : null
    return html(<EffectsView shell={shellOf(visit, menu)} effects={effects} pairs={pairs} />)
  }

export const EffectsView = ({
  shell,
  effects,
  pairs,
}: {
  readonly shell: Shell
  readonly effects: Effects
  readonly pairs: readonly NamedPair[] | null
}) => {
  const { language, isSample } = shell
  const of = { language, isSample }
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{findingText(effects.recognised, language)}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <RecordParts
        language={language}
        parts={[
          {
            id: 'recognised',
            title: texts.recognised[language],
            body: <Comparison compared={effects.recognised} these={texts.these[language]} {...of} />,
          },
          {
            id: 'supported',
            title: texts.supported[language],
            body: <Comparison compared={effects.supported} these={texts.given[language]} {...of} />,
          },
          {
            id: 'contribution',
            title: texts.contribution[language],
            body: <Contributions contributions={effects.contributions} language={language} />,
          },
          {
            id: 'method',
            title: texts.method[language],
            body: methodSteps.map(step => <p>{step[language]}</p>),
          },
          ...(pairs === null
            ? []
            : [
                {
                  id: 'pairs',
                  title: texts.pairs[language],
                  count: pairs.length,
                  body: <Pairs pairs={pairs} language={language} />,
                },
              ]),
        ]}
      />
      <p class="ways">
        <a href="/targets">{texts.targets[language]}</a> <a href="/dashboards">{texts.charts[language]}</a>{' '}
        <a href="/releases">{texts.releases[language]}</a>{' '}
        {(['xlsx', 'csv', 'json'] as const).map(format => (
          <a href={`?format=${format}`}>{`${texts.download[language]} (${format})`}</a>
        ))}
      </p>
    </Page>
  )
}

const Comparison = ({
  compared,
  these,
  language,
  isSample,
}: {
  readonly compared: Compared
  readonly these: string
  readonly language: Shell['language']
  readonly isSample: boolean
}) => (
  <>
    <p>
      {isSample && <Invented language={language} />} {matchedText(compared.matched, language)}
    </p>
    {compared.revenue.some(isFound) && (
      <RevenueChart times={compared.revenue} these={these} language={language} />
    )}
    {(['revenue', 'employees'] as const).map(measured =>
      compared[measured].some(isFound) ? (
        <DifferenceTable
          name={texts[measured][language]}
          times={compared[measured]}
          these={these}
          language={language}
        />
      ) : (
        <p>
          {texts[measured][language]}:{' '}
          <Unknown>{texts.tooFew(mostPairs(compared[measured]))[language]}</Unknown>
        </p>
      ),
    )}
    {[...compared.revenue, ...compared.employees].some(isFound) && (
      <p>
        <b>{texts.placebo[language]}.</b>{' '}
        {texts.placeboSays(differenceText(compared.placebo, language))[language]}{' '}
        {isClear(compared.placebo) && texts.placeboFails[language]}
      </p>
    )}
  </>
)

const mostPairs = (times: readonly Timed[]): number =>
  Math.max(...times.map(({ difference }) => difference.pairs))

const isFound = ({ difference }: Timed): boolean => difference.kind === 'found'

/** The finding of the year after, as the picture's title has it, in a few words. */
const findingText = ({ revenue }: Compared, language: Shell['language']): string => {
  const after = revenue.find(({ time }) => time === 1)?.difference
  if (after === undefined || after.kind === 'too-few') return texts.findsTooFew[language]
  if (!isClear(after)) return texts.findsNothing[language]
  const by = formatNumber(after.by.replace('-', ''), language)
  return (after.by.startsWith('-') ? texts.findsLess(by) : texts.findsMore(by))[language]
}

/** The title is the finding of the year after, chosen beforehand: the most telling of several would be one too many. */
const RevenueChart = ({
  times,
  these,
  language,
}: {
  readonly times: readonly Timed[]
  readonly these: string
  readonly language: Shell['language']
}) => {
  const after = times.find(({ time }) => time === 1)
  const index = (side: 'treated' | 'others') => {
    const at = (time: number): string | null => {
      const found = times.find(each => each.time === time)?.difference
      return found?.kind === 'found' ? String(Math.round(1000 + 10 * Number(found[side])) / 10) : null
    }
    return [at(-2), '100', at(0), at(1), at(2)]
  }
  return (
    <LineChart
      title={`${texts.revenue[language]}: ${after === undefined ? '' : `${timeText(after.time, language)}, ${differenceText(after.difference, language)}`}`}
      unit={texts.index[language]}
      source={texts.source[language]}
      labels={['−2', '−1', '0', '+1', '+2']}
      series={[
        { name: these, kind: 'main', values: index('treated') },
        { name: texts.those[language], kind: 'beside', values: index('others') },
      ]}
      language={language}
    />
  )
}
