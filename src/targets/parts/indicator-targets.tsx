import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Invented, Tag, type Tone, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ShownTarget } from '../loading.ts'
import type { Finding, Standing, Statement, Target } from '../model.ts'
import { periodsAround } from '../rules/paths.ts'
import {
  achievementText,
  counterNames,
  documentText,
  findingText,
  findingWords,
  periodText,
  rangeText,
  resultKinds,
  sourceText,
  spanText,
  standingWords,
  texts,
} from '../texts.ts'

interface Shown {
  readonly targets: readonly ShownTarget[]
  readonly paths: readonly (readonly Target[])[]
  readonly language: Language
}

/** The targets of one indicator, each with its base, period, document, source, standing and what is odd about it. */
export const IndicatorTargets = ({ targets, paths, language }: Shown) => {
  const [first] = targets
  if (first === undefined) return null
  const { indicator } = first.target
  const all = targets.map(({ target }) => target)
  const isBased = indicator.measure === 'growth' || all.some(({ base }) => base !== null)
  const headings = [
    texts.period,
    texts.target,
    ...(isBased ? [texts.base] : []),
    texts.document,
    texts.source,
    texts.standing,
  ]
  return (
    <>
      <p class="quiet">
        {texts.unit[language]}: {indicator.unit[language]}. {texts.scope[language]}: {first.scope[language]}.{' '}
        {indicator.definition?.[language]}
      </p>
      <Scroll of={indicator.name[language]} language={language}>
        <table class="targets stacked">
          <thead>
            <tr>
              {headings.map(heading => (
                <th scope="col">{heading[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map(shown => (
              <TargetRow shown={shown} all={all} isBased={isBased} language={language} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {paths.map(steps => (
        <p class="quiet">
          {documentText(steps[0] ?? first.target, language)}.{' '}
          {texts.path(stepsText(steps, language))[language]}
        </p>
      ))}
    </>
  )
}

const stepsText = (steps: readonly Target[], language: Language): string =>
  steps
    .map(({ period, range }) => `${periodText(period, language)}: ${rangeText(range, language)}`)
    .join(' → ')

const tones: Readonly<Record<Standing, Tone>> = { 'in-force': 'done', expired: 'plain', 'to-come': 'now' }

const TargetRow = ({
  shown: { target, standing, findings, results, isSample },
  all,
  isBased,
  language,
}: {
  readonly shown: ShownTarget
  readonly all: readonly Target[]
  readonly isBased: boolean
  readonly language: Language
}) => (
  <tr id={target.code}>
    <th scope="row">
      <a href={`/targets/${target.code}`}>{periodText(target.period, language)}</a>
      <small>
        {spanText(target, language)}
        {withinText(target, all, language)}
      </small>
    </th>
    <td class="asked" data-label={texts.target[language]}>
      <b class="number">{rangeText(target.range, language)}</b> {isSample && <Invented language={language} />}
      {target.nature === 'expectation' && <Tag tone="plain">{texts.expectation[language]}</Tag>}
      {target.status === 'inferred' && <Tag tone="assumed">{texts.inferred[language]}</Tag>}
      {target.note !== null && <small>{target.note[language]}</small>}
      <Results results={results} language={language} />
    </td>
    {isBased && (
      <td data-label={texts.base[language]}>
        <Base target={target} language={language} />
      </td>
    )}
    <td data-label={texts.document[language]}>
      <Document target={target} language={language} />
    </td>
    <td data-label={texts.source[language]}>
      {target.statements.map(statement => (
        <Source statement={statement} language={language} />
      ))}
    </td>
    <td data-label={texts.standing[language]}>
      <Tag tone={tones[standing]}>{standingWords[standing][language]}</Tag>
      {[...kindsOf(target, findings)].map(kind => (
        <Tag tone={kind === 'two-targets' || kind === 'reused' ? 'plain' : 'wait'}>
          {findingWords[kind][language]}
        </Tag>
      ))}
    </td>
  </tr>
)

const withinText = (year: Target, all: readonly Target[], language: Language): string => {
  const periods = new Set(periodsAround(year, all).map(({ period }) => periodText(period, language)))
  return periods.size === 0 ? '' : texts.within([...periods].join(', '))[language]
}

/** Of two that contradict, both are marked; what was lowered or said again is odd of the later one alone. */
const kindsOf = (target: Target, findings: readonly Finding[]): ReadonlySet<Finding['kind']> =>
  new Set(
    findings
      .filter(
        ({ kind, targets: [first] }) => kind === 'conflict' || kind === 'two-targets' || first === target,
      )
      .map(({ kind }) => kind),
  )

const Results = ({ results, language }: Pick<ShownTarget, 'results'> & { readonly language: Language }) =>
  results.length === 0 ? null : (
    <details class="source-note">
      <summary>{texts.reached[language]}</summary>
      <ul>
        {results.map(({ result, achievement }) => (
          <li>
            <b>{formatNumber(result.value, language)}</b> ({periodText(result.period, language)},{' '}
            {resultKinds[result.kind][language]}
            {result.counts !== null && `, ${counterNames[result.counts][language]}`}):{' '}
            {achievementText(achievement, language)}
          </li>
        ))}
      </ul>
    </details>
  )

const Missing = ({ language }: { readonly language: Language }) => (
  <Unknown>{texts.unknown[language]}</Unknown>
)

const Base = ({ target: { base }, language }: { readonly target: Target; readonly language: Language }) => (
  <>
    {base?.year ?? <Missing language={language} />}
    <small>
      {texts.baseValue[language]}{' '}
      {base?.value == null ? <Missing language={language} /> : formatNumber(base.value, language)}
    </small>
  </>
)

const Document = ({
  target: { document, clause },
  language,
}: {
  readonly target: Target
  readonly language: Language
}) =>
  document === null ? (
    <Missing language={language} />
  ) : (
    <>
      {document.number ?? <Missing language={language} />}
      {document.name !== null && <small>{document.name[language]}</small>}
      {document.issuedOn !== null && <small>{formatDay(document.issuedOn, language)}</small>}
      <small>
        {texts.clause[language]} {clause ?? <Missing language={language} />}
      </small>
    </>
  )

const Source = ({
  statement: { source, saidOn },
  language,
}: {
  readonly statement: Statement
  readonly language: Language
}) => (
  <p>
    {URL.parse(source) === null ? (
      sourceText(source, language)
    ) : (
      <a href={source}>{sourceText(source, language)}</a>
    )}
    {saidOn !== null && <small>{formatDay(saidOn, language)}</small>}
  </p>
)

/** What is found, each leading to the rows it is about. */
export const FindingLines = ({
  findings,
  language,
}: {
  readonly findings: readonly Finding[]
  readonly language: Language
}) => (
  <ul class="sums">
    {findings.map(finding => (
      <li>
        <b>{findingWords[finding.kind][language]}</b>: {findingText(finding, language)}
      </li>
    ))}
  </ul>
)
