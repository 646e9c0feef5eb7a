import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Known } from '../../design/record.tsx'
import { Tag, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { TargetProgress } from '../progress.ts'
import { progressTexts as words } from '../texts/progress.ts'
import {
  amountText,
  documentText,
  periodText,
  rangeText,
  sourceText,
  spanText,
  standingWords,
  texts,
} from '../texts.ts'

/** What the target says, with what stands around it. */
export const knownOf = ({ shown, around, inside }: TargetProgress, language: Language): readonly Known[] => {
  const { target, scope, standing } = shown
  const { indicator, document, base } = target
  const missing = <Unknown>{texts.unknown[language]}</Unknown>
  const links = (targets: TargetProgress['around']) =>
    targets.map(each => (
      <p>
        <a href={`/targets/${each.code}`}>
          {periodText(each.period, language)}: {rangeText(each.range, language)}
        </a>{' '}
        <span class="quiet">{documentText(each, language)}</span>
      </p>
    ))
  return [
    {
      name: words.indicator[language],
      value: (
        <>
          <a href={`/indicators/${indicator.code}`}>{indicator.name[language]}</a>{' '}
          <span class="quiet">{indicator.definition?.[language]}</span>
        </>
      ),
    },
    { name: texts.scope[language], value: scope[language] },
    { name: texts.target[language], value: amountText(target, language) },
    {
      name: texts.period[language],
      value: [periodText(target.period, language), spanText(target, language)].filter(Boolean).join(', '),
    },
    {
      name: texts.base[language],
      value:
        base === null
          ? missing
          : `${base.year ?? '?'}: ${base.value === null ? texts.unknown[language] : formatNumber(base.value, language)}`,
    },
    {
      name: texts.document[language],
      value:
        document === null
          ? missing
          : [
              document.number,
              document.name?.[language],
              document.issuedOn === null ? null : formatDay(document.issuedOn, language),
              target.clause,
            ]
              .filter(Boolean)
              .join(', '),
    },
    {
      name: texts.source[language],
      value: target.statements.map(({ source }) =>
        URL.parse(source) === null ? (
          <p>{sourceText(source, language)}</p>
        ) : (
          <p>
            <a href={source}>{sourceText(source, language)}</a>
          </p>
        ),
      ),
    },
    { name: texts.standing[language], value: <Tag tone="plain">{standingWords[standing][language]}</Tag> },
    ...(around.length === 0 ? [] : [{ name: words.nestedIn[language], value: links(around) }]),
    ...(inside.length === 0 ? [] : [{ name: words.inside[language], value: links(inside) }]),
  ]
}
