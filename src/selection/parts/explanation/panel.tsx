import type { Panel } from '../../../criteria/model.ts'
import { roundingText } from '../../../criteria/rules/show/criteria.ts'
import { formatNumber } from '../../../design/format.ts'
import { Unknown } from '../../../design/tag.tsx'
import type { Language } from '../../../platform/texts.ts'
import type { CriterionWhy, GateWhy } from '../../rules/publication.ts'
import { panelTexts as texts } from '../../texts/panels.ts'
import { inLanguage, type Terms } from '../names.ts'
import { bandNamed } from './bands.ts'
import { Clause, type Told } from './told.tsx'

type SheetsWhy = Extract<CriterionWhy, { by: 'panel' }>
type VoteWhy = Extract<GateWhy, { by: 'vote' }>

const panelIn = ({ set }: Terms, code: string): Panel | undefined =>
  set.panels?.find(panel => panel.code === code)

/** Who judged, how the sheets were combined and rounded; unfolded, each sheet that the reader may see. */
export const PanelReason = ({
  why,
  bands,
  told: { terms },
}: {
  readonly why: SheetsWhy
  readonly bands: Parameters<typeof bandNamed>[0][]
  readonly told: Told
}) => {
  const { language } = terms
  const panel = panelIn(terms, why.panel)
  const combine = panel?.combine
  const rounded = roundingText(combine?.rounding, language)
  return (
    <>
      <p>
        {why.combined === null ? (
          <Unknown>{texts.waits[language]}</Unknown>
        ) : (
          [combine && texts[combine.by][language], formatNumber(why.combined, language)].join(': ')
        )}
        {rounded.length > 0 && <span class="origin"> · {rounded[0]}</span>}
        <Clause clause={why.clause} />
      </p>
      <p class="quiet">{satText(why, panel, language)}</p>
      {why.sheets.length > 0 && (
        <details class="small">
          <summary>{texts.sheets[language]}</summary>
          <ul class="facts">
            {why.sheets.map(sheet => (
              <li>
                {sheet.by}: {sheetText(sheet, bands, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const sheetText = (
  { points, band, dropped }: SheetsWhy['sheets'][number],
  bands: Parameters<typeof bandNamed>[0][],
  language: Language,
): string => {
  const chosen = bands.find(({ code }) => code !== undefined && code === band)
  return [
    ...(chosen === undefined ? [] : [bandNamed(chosen, language)]),
    ...(points === null || chosen !== undefined
      ? []
      : [texts.points(formatNumber(points, language))[language]]),
    ...(dropped ? [texts.dropped[language]] : []),
  ].join(' · ')
}

const satText = (why: SheetsWhy | VoteWhy, panel: Panel | undefined, language: Language): string => {
  const name = panel === undefined ? why.panel : inLanguage(panel.name, language)
  const counted = String(why.counted)
  const sat =
    why.entitled === null ? texts.satUnknown(name, counted) : texts.sat(name, counted, String(why.entitled))
  return [
    sat[language],
    ...(why.quorum === null ? [] : [texts.quorum(String(why.quorum))[language]]),
    ...(why.closed ? [texts.closed[language]] : []),
  ].join('; ')
}

/** The count, what was needed, and who was on which side where the ballot is open. */
export const VoteReason = ({ why, terms }: { readonly why: VoteWhy; readonly terms: Terms }) => {
  const { language } = terms
  const panel = panelIn(terms, why.panel)
  return (
    <>
      <p>
        {[
          texts.count(String(why.for), String(why.against), String(why.abstain))[language],
          ...(why.wanted === null ? [] : [texts.wanted(String(why.wanted))[language]]),
          ...(why.casting === null ? [] : [texts.casting[language]]),
          ...(why.votes === null ? [texts.secret[language]] : []),
        ].join('; ')}
      </p>
      <p class="quiet">{satText(why, panel, language)}</p>
      {why.votes !== null && why.votes.length > 0 && (
        <ul class="facts small">
          {why.votes.map(({ by, vote }) => (
            <li>
              {by}: {texts[vote][language]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
