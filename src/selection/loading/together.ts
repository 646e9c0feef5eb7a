import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Result } from '../model.ts'
import { scoredName } from '../parts/names.ts'
import type { Round } from '../store/rounds.ts'
import { panelTexts } from '../texts/panels.ts'
import { type Content, loadContent } from './content.ts'

/** What several people came to over one criterion or gate of a dossier: never what one of them gave. */
export interface JudgedTogether {
  readonly code: string
  readonly name: string
  readonly counted: number
  readonly entitled: number | null
  /** The least that must have judged. */
  readonly needed: number | null
  readonly points: string | null
  /** How the sheets are combined; null: a vote. */
  readonly way: string | null
  /** Null: points, not a vote. */
  readonly vote: {
    readonly for: number
    readonly against: number
    readonly abstain: number
    readonly holds: boolean | null
    readonly isByChair: boolean
  } | null
}

/** By dossier, as the round stands for the actor. */
export const judgedTogether = async (
  work: Work,
  round: Round,
): Promise<ReadonlyMap<string, readonly JudgedTogether[]>> =>
  togetherIn(await loadContent(work, round), work.language)

export const togetherIn = (
  { content, set }: Content,
  language: Language,
): ReadonlyMap<string, readonly JudgedTogether[]> => {
  const nameOf = (code: string) => scoredName(set.file, code, language)
  const ways = new Map(
    set.panels.flatMap(({ criteria, combine }) =>
      combine === null ? [] : criteria.map(code => [code, panelTexts[combine.by][language]] as const),
    ),
  )
  return new Map(
    content.results.results.map(result => [
      result.id,
      [...criteriaOf(result, ways), ...gatesOf(result)].map(each => ({ ...each, name: nameOf(each.code) })),
    ]),
  )
}

const criteriaOf = (
  { criteria }: Result,
  ways: ReadonlyMap<string, string>,
): readonly Omit<JudgedTogether, 'name'>[] =>
  criteria.flatMap(({ code, points, why }) => {
    if (why.by !== 'panel') return []
    const { counted, entitled, quorum } = why
    return [{ code, counted, entitled, needed: quorum, points, way: ways.get(code) ?? null, vote: null }]
  })

const gatesOf = ({ gates }: Result): readonly Omit<JudgedTogether, 'name'>[] =>
  gates.flatMap(({ code, holds, why }) => {
    if (why.by !== 'vote') return []
    const { counted, entitled, quorum, for: yes, against, abstain, casting } = why
    const vote = { for: yes, against, abstain, holds, isByChair: casting !== null }
    return [{ code, counted, entitled, needed: quorum, points: null, way: null, vote }]
  })
