import type { Gate } from '../../../criteria/model.ts'
import { inWords } from '../../../criteria/rules/show/expressions.ts'
import { Assumed, Tag, type Tone } from '../../../design/tag.tsx'
import type { Language } from '../../../platform/texts.ts'
import { isWithheld, type PublicGate, type PublicResult } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { gatesOf, inLanguage, type Terms } from '../names.ts'
import { AdviceList } from './advice.tsx'
import { Facts } from './facts.tsx'
import { VoteReason } from './panel.tsx'
import type { Told } from './told.tsx'

interface GatesProps {
  readonly result: PublicResult
  readonly told: Told
}

/** All gates in one line; unfolded, each with its rule, its clause and its facts. */
export const Gates = ({ result, told }: GatesProps) => {
  const { set, language } = told.terms
  if (result.gates.length === 0) return null
  const tracks = [undefined, ...(set.tracks?.list ?? [])]
  return (
    <details class="node">
      <summary>
        <span class="what">{texts.gates[language]}</span>
        <GatesTag gates={result.gates} language={language} />
      </summary>
      <div class="inside">
        {tracks.map(track => (
          <GateList
            heading={track === undefined ? null : inLanguage(track.name, language)}
            gates={result.gates.filter(gate => gate.track === track?.code)}
            told={told}
          />
        ))}
      </div>
    </details>
  )
}

const GatesTag = ({
  gates,
  language,
}: {
  readonly gates: readonly PublicGate[]
  readonly language: Language
}) => {
  const count = (wanted: boolean | null) => gates.filter(({ holds }) => holds === wanted).length
  const [fails, open] = [count(false), count(null)]
  const words = texts.gatesHold(String(count(true)), String(gates.length))[language]
  return (
    <span class="verdict">
      <Tag tone={fails > 0 ? 'no' : open > 0 ? 'unknown' : 'done'}>{words}</Tag>
    </span>
  )
}

interface GateListProps {
  readonly heading: string | null
  readonly gates: readonly PublicGate[]
  readonly told: Told
}

const GateList = ({ heading, gates, told }: GateListProps) =>
  gates.length === 0 ? null : (
    <>
      {heading !== null && <h3>{heading}</h3>}
      {gates.map(gate => (
        <GateNode gate={gate} told={told} />
      ))}
    </>
  )

const GateNode = ({ gate, told }: { readonly gate: PublicGate; readonly told: Told }) => {
  const { terms } = told
  const { set, language } = terms
  const own = gatesOf(set).find(({ code }) => code === gate.code)
  return (
    <details class="node">
      <summary>
        <span class="what">
          <span class="code">{gate.code}</span> {own === undefined ? '' : inLanguage(own.name, language)}
          {own?.status === 'assumed' && <Assumed language={language} />}
        </span>
        <span class="verdict">
          <Holds holds={gate.holds} language={language} />
        </span>
      </summary>
      <div class="inside">
        <GateReason gate={gate} own={own} terms={terms} />
        <AdviceList advice={told.advice} code={gate.code} terms={terms} />
      </div>
    </details>
  )
}

const Holds = ({ holds, language }: { readonly holds: PublicGate['holds']; readonly language: Language }) => {
  if (isWithheld(holds)) return <Tag tone="plain">{texts.withheld[language]}</Tag>
  const tone: Tone = holds === null ? 'unknown' : holds ? 'done' : 'no'
  const words = holds === null ? texts.undecided : holds ? texts.holds : texts.fails
  return <Tag tone={tone}>{words[language]}</Tag>
}

interface GateReasonProps {
  readonly gate: PublicGate
  readonly own: Gate | undefined
  readonly terms: Terms
}

const GateReason = ({ gate: { why }, own, terms }: GateReasonProps) => {
  const { set, language } = terms
  if (isWithheld(why)) return <p class="quiet">{texts.withheld[language]}</p>
  const rule =
    own?.rule === undefined ? null : inWords(own.rule, new Map(Object.entries(set.variables)), language)
  return (
    <>
      <p>
        {why.by !== 'rule'
          ? texts.judgedGate[language]
          : texts.rule(rule?.words ?? own?.rule ?? '')[language]}
        {why.clause !== undefined && <span class="origin"> · {why.clause}</span>}
      </p>
      {why.by === 'vote' && <VoteReason why={why} terms={terms} />}
      {why.by === 'rule' && <Facts step={why.step} terms={terms} />}
    </>
  )
}
