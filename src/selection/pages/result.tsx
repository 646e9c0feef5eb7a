import { Swatch } from '../../design/bar.tsx'
import { type Figure, Figures } from '../../design/figures.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Assumed } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { RoundPath } from '../parts/calendar.tsx'
import { inLanguage, type Terms } from '../parts/names.ts'
import { type RankedRow, RankedTable } from '../parts/ranked-table.tsx'
import { texts } from '../texts.ts'
import { criteriaAddress, type RoundCounts, type RoundHead } from './round.ts'

/** Why a round has no list to show. */
export type Unpublished = 'open' | 'preview' | 'undecided'

export interface ResultPage {
  readonly round: RoundHead
  readonly counts: RoundCounts
  readonly terms: Omit<Terms, 'language'>
  readonly isAssumed: boolean
  /** `public`: those proposed or recognised, without business figures. `office`: every dossier. */
  readonly audience: 'public' | 'office'
  readonly rows: readonly RankedRow[] | Unpublished
  /** The most points in all, exact text. */
  readonly max: string
}

export const ResultView = ({ shell, page }: { readonly shell: Shell; readonly page: ResultPage }) => {
  const { round, counts, isAssumed, audience, rows } = page
  const { language, today } = shell
  const terms: Terms = { ...page.terms, language }
  const title = texts.resultOf(inLanguage(round.name, language))[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/rounds', label: texts.rounds[language] }]}>
      <h1>{title}</h1>
      {audience === 'public' && <p class="lead">{texts.publicLead[language]}</p>}
      <p class="lead">
        {texts.judgedBy[language]}{' '}
        <a href={criteriaAddress(round)}>{inLanguage(round.criteriaSet.name, language)}</a>.{' '}
        {isAssumed && (
          <>
            <Assumed language={language} /> {texts.assumedPoints[language]}
          </>
        )}
      </p>
      <RoundPath calendar={round.calendar} today={today} language={language} />
      <Figures figures={figuresOf(counts, language)} />
      {typeof rows === 'string' ? (
        <p class="waiting">{unpublishedWords(rows, counts, language)}</p>
      ) : (
        <>
          <RankedTable rows={rows} terms={terms} max={page.max} audience={audience} />
          <Legend terms={terms} />
        </>
      )}
    </Page>
  )
}

export const figuresOf = (
  { dossiers, enterprises, passed, undecided }: RoundCounts,
  language: Language,
): readonly Figure[] => {
  const number = (count: number) => formatNumber(String(count), language)
  const figures: Figure[] = [
    { value: number(dossiers), says: texts.dossiersOf(number(enterprises))[language] },
  ]
  if (passed !== null) figures.push({ value: number(passed), says: texts.passedCount[language] })
  if (undecided > 0)
    figures.push({ value: number(undecided), says: texts.undecidedCount[language], isUnknown: true })
  return figures
}

const unpublishedWords = (why: Unpublished, { undecided }: RoundCounts, language: Language): string => {
  switch (why) {
    case 'open':
      return texts.notPublishedOpen[language]
    case 'preview':
      return texts.notPublishedPreview[language]
    case 'undecided':
      return texts.notPublishedUndecided(formatNumber(String(undecided), language))[language]
  }
}

const Legend = ({ terms: { set, language } }: { readonly terms: Terms }) => (
  <>
    <ul class="legend">
      {(['computed', 'judged', 'open'] as const).map(kind => (
        <li class="legend-item">
          <Swatch kind={kind} />
          {texts[kind][language]}
        </li>
      ))}
      {(set.honours ?? []).map(({ code, name }) => (
        <li>
          <b>{code}</b>: {inLanguage(name, language)}
        </li>
      ))}
    </ul>
    <p class="note">{texts.whyThisResult[language]}</p>
  </>
)
