import { Tag, type Tone } from '../../design/tag.tsx'
import { valueWords } from '../../facts/index.ts'
import type { Language } from '../../platform/texts.ts'
import { factName, inLanguage, scoredName } from '../../selection/index.ts'
import {
  type Eligibility,
  eligibilityIn,
  type GateStanding,
  type TrackStanding,
} from '../../selection/rules/eligibility.ts'
import type { SelfCheck } from '../pages/self-check-loading.ts'
import { texts } from '../texts/self-check.ts'

interface PartProps {
  readonly check: SelfCheck
  readonly language: Language
}

export const trackName = ({ prepared }: SelfCheck, track: string, language: Language): string => {
  const found = prepared.set.file.tracks?.list.find(({ code }) => code === track)
  return found === undefined ? track : inLanguage(found.name, language)
}

const TONES: Readonly<Record<Eligibility, Tone>> = {
  eligible: 'done',
  possible: 'unknown',
  judged: 'unknown',
  not: 'plain',
}

/** How the answers stand to each track: every condition with whether it is met, and what would meet it. */
export const Standings = ({ check, language }: PartProps) => {
  const { standings } = check.checked
  return (
    <section aria-labelledby="standings">
      <h2 id="standings">{(standings.length > 1 ? texts.tracks : texts.conditions)[language]}</h2>
      <ul class="standings">
        {standings.map(standing => (
          <li class="standing">
            <p class="standing-head">
              <b>
                {standing.track === null
                  ? texts.everyone[language]
                  : trackName(check, standing.track, language)}
              </b>
              <Tag tone={TONES[eligibilityIn(standing)]}>
                {texts[`track-${eligibilityIn(standing)}`][language]}
              </Tag>
            </p>
            <Gates standing={standing} check={check} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Gates = ({ standing, check, language }: PartProps & { readonly standing: TrackStanding }) => (
  <ul class="standing-gates">
    {standing.gates.map(gate => (
      <li>
        <span class={`standing-mark ${markOf(gate)}`}>{wordOf(gate, language)}</span>
        <span>
          {scoredName(check.prepared.set.file, gate.code, language)}
          <Needs gate={gate} check={check} language={language} />
        </span>
      </li>
    ))}
  </ul>
)

const markOf = ({ holds }: GateStanding): string => (holds === null ? 'unknown' : holds ? 'done' : 'no')

const wordOf = ({ holds, isJudged }: GateStanding, language: Language): string => {
  if (holds === null) return (isJudged ? texts.council : texts.open)[language]
  return holds ? `✓ ${texts.holds[language]}` : `✗ ${texts.fails[language]}`
}

const Needs = ({ gate, check, language }: PartProps & { readonly gate: GateStanding }) => {
  const { set } = check.prepared
  const terms = { set: set.file, period: check.round.period, language }
  const written = (key: string, text: string) => {
    const found = check.questions.find(question => question.key === key)
    return found === undefined ? text : valueWords(found.variable, { kind: 'value', text }, language)
  }
  return (
    <>
      {check.advice
        .filter(({ code }) => code === gate.code)
        .map(({ changes }) =>
          changes
            .map(
              ({ key, from, to }) =>
                texts.change(factName(key, terms), written(key, from), written(key, to))[language],
            )
            .join('; '),
        )
        .map(words => (
          <span class="quiet small">
            <br />
            {texts.need(words)[language]}
          </span>
        ))}
    </>
  )
}
