import type { FieldProblem, Typed } from '../../platform/forms.ts'
import { oneOf } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import type { TallyEntry } from '../actions/counts.ts'
import type { Ballot, PanelBallots } from '../loading/ballots.ts'
import type { DossierNames } from '../loading/names.ts'
import { ballotKey, countWords, type RefusedCount, type TypedCount } from '../parts/ballots.ts'
import { refusals } from '../refusals.ts'
import { type Count, countProblem } from '../rules/ballots.ts'
import { LONGEST_WORDS } from '../rules/cells.ts'
import { countTexts as texts } from '../texts/counts.ts'

const FIRST = 'for/'

export const countsTyped = (typed: Typed): ReadonlyMap<string, TypedCount> =>
  new Map(
    Object.keys(typed)
      .filter(field => field.startsWith(FIRST))
      .map(field => {
        const key = field.slice(FIRST.length)
        const of = (part: keyof TypedCount) => oneOf(typed, `${part}/${key}`).trim()
        const [yes, against, abstain] = [of('for'), of('against'), of('abstain')]
        const rest = { casting: of('casting'), reason: of('reason'), version: of('version') }
        return [key, { for: yes, against, abstain, ...rest }]
      }),
  )

export interface ReadCounts {
  readonly entries: readonly TallyEntry[]
  readonly refused: ReadonlyMap<string, RefusedCount>
  readonly problems: readonly FieldProblem[]
  readonly isStale: boolean
}

interface Reading {
  readonly names: (dossier: Ballot['dossier']) => DossierNames
  readonly nameOf: (person: string) => string
  readonly language: Language
}

export const readCounts = (
  panel: PanelBallots,
  typed: ReadonlyMap<string, TypedCount>,
  reading: Reading,
): ReadCounts => {
  const read = panel.ballots.flatMap(ballot => {
    const sent = typed.get(ballotKey(ballot))
    return sent === undefined ? [] : [{ ballot, sent, verdict: verdictOn(panel, ballot, sent, reading) }]
  })
  return {
    entries: read.flatMap(({ verdict }) =>
      'entry' in verdict && verdict.entry !== null ? [verdict.entry] : [],
    ),
    refused: new Map(
      read.map(({ ballot, sent, verdict }) => [
        ballotKey(ballot),
        { typed: sent, words: 'words' in verdict ? verdict.words : null },
      ]),
    ),
    problems: read.flatMap(({ ballot, verdict }) => {
      if (!('words' in verdict)) return []
      const { product } = reading.names(ballot.dossier)
      const words = texts.problemIn(ballot.code, product, verdict.words)[reading.language]
      return [{ field: `${FIRST}${ballotKey(ballot)}`, words }]
    }),
    isStale: read.some(({ verdict }) => 'words' in verdict && verdict.isStale),
  }
}

type Verdict = { readonly entry: TallyEntry | null } | { readonly words: string; readonly isStale: boolean }

/** The same sent twice is done once; another's count is never replaced unseen. */
const verdictOn = (
  { panel }: PanelBallots,
  ballot: Ballot,
  sent: TypedCount,
  { nameOf, language }: Reading,
): Verdict => {
  const wrong = (words: string, isStale = false): Verdict => ({ words, isStale })
  const { now, count } = ballot
  const isCurrent = sent.version === (now?.version ?? '')
  if (isBlank(sent) && (count === null || !isCurrent)) return { entry: null }
  const given = countIn(sent)
  if (given === null) return wrong(texts.problemNumber[language])
  if (count !== null && isSame(given, count)) return { entry: null }
  if (!isCurrent)
    return wrong(
      now === undefined || count === null
        ? texts.problemStaleEmpty[language]
        : texts.problemStale(nameOf(now.byWhom), countWords(count, language))[language],
      true,
    )
  const problem = countProblem(panel, given, ballot)
  if (problem !== null) return wrong(refusals.count(problem)[language])
  if (sent.reason.length > LONGEST_WORDS) return wrong(texts.problemLong[language])
  const reason = sent.reason || (count !== null && completes(given, count) ? texts.chairDecided.vi : null)
  if (count !== null && reason === null) return wrong(texts.problemReason[language])
  const { code, dossier } = ballot
  return { entry: { dossier: dossier.id, code, given, note: null, reason, version: sent.version } }
}

const isBlank = ({ for: yes, against, abstain, casting }: TypedCount): boolean =>
  `${yes}${against}${abstain}${casting}` === ''

/** As many as a panel has members. */
const WHOLE = /^\d{1,3}$/

const countIn = ({ for: yes, against, abstain, casting }: TypedCount): Count | null => {
  if (![yes, against, abstain].every(number => WHOLE.test(number))) return null
  const votes = { for: Number(yes), against: Number(against), abstain: Number(abstain) }
  if (casting === '') return { votes }
  return casting === 'for' || casting === 'against' ? { votes, casting: casting === 'for' } : null
}

const isSame = (a: Count, b: Count): boolean => isSameVotes(a, b) && a.casting === b.casting

const isSameVotes = ({ votes: a }: Count, { votes: b }: Count): boolean =>
  a.for === b.for && a.against === b.against && a.abstain === b.abstain

/** The votes stay as they were, and the side of the chair comes to them. */
const completes = (given: Count, before: Count): boolean =>
  isSameVotes(given, before) && before.casting === undefined
