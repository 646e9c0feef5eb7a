import { Assumed, Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Ground, ReadPolicy } from '../model.ts'
import type { Status } from '../rules/versions.ts'
import { statusNames } from '../texts/words.ts'
import { texts } from '../texts.ts'

const TONES: Readonly<Record<Status, Tone>> = {
  'in-force': 'done',
  'to-verify': 'wait',
  'not-yet': 'wait',
  'awaiting-decree': 'unknown',
  over: 'plain',
  'other-city': 'plain',
}

export const StatusTag = ({ status, language }: { readonly status: Status; readonly language: Language }) => (
  <Tag tone={TONES[status]}>{statusNames[status][language]}</Tag>
)

interface KnownProps {
  readonly ground: Ground | null | undefined
  readonly sources: readonly string[]
  readonly language: Language
}

/** Behind a statement: the number of its source, or that it is assumed, and what is remarked on it. */
export const Known = ({ ground, sources, language }: KnownProps) => {
  if (ground == null) return null
  const number = String(sources.indexOf(ground.source ?? '') + 1)
  return (
    <>
      {ground.status === 'inferred' && (
        <>
          {' '}
          <Assumed language={language} />
        </>
      )}
      {number !== '0' && (
        <sup>
          <a href={`#source-${number}`} aria-label={texts.source(number)[language]}>
            {number}
          </a>
        </sup>
      )}
      {ground.note !== null && <small class="quiet"> {ground.note[language]}</small>}
    </>
  )
}

/** Every address of a policy once: those it lists, then those its statements name. */
export const sourcesOf = ({
  sources,
  eligibility,
  benefit,
  exclusions,
  combination,
  papers,
  provenance,
}: ReadPolicy): readonly string[] => {
  const grounds: readonly (Ground | null)[] = [
    ...groundsIn(eligibility),
    benefit.ground,
    ...benefit.tiers.map(({ ground }) => ground),
    ...[...exclusions, ...combination].map(({ ground }) => ground),
    ...papers.flatMap(({ ground, heldByGround }) => [ground, heldByGround]),
    ...provenance.values(),
  ]
  return [...new Set([...sources, ...grounds.flatMap(ground => ground?.source ?? [])])]
}

const groundsIn = (condition: ReadPolicy['eligibility']): readonly Ground[] =>
  condition.kind === 'leaf' ? [condition.ground] : condition.of.flatMap(groundsIn)

export const SourceList = ({ sources }: { readonly sources: readonly string[] }) => (
  <ol class="remarks">
    {sources.map((source, at) => (
      <li id={`source-${at + 1}`}>
        {/^https?:\/\/\S+$/.test(source) ? (
          <a href={source} rel="noreferrer">
            {source}
          </a>
        ) : (
          source
        )}
      </li>
    ))}
  </ol>
)
