import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ReadSet } from '../criteria/rules/set.ts'
import { getEnterprise, getProduct, listDocuments } from '../enterprises/index.ts'
import type { Document, Enterprise, Product } from '../enterprises/model.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
import { factsAsKnownOn, listVariables } from '../facts/index.ts'
import type { KnownFact, Variable } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import { getRound, loadSet, previewOf, type Round } from '../selection/index.ts'
import type { Result } from '../selection/model.ts'
import { factKey, type TakenFact, takeOver, wantedPeriod } from '../selection/rules/takeover.ts'
import type { Asked, Finding, PartContent, SavedPart, StartedSubmission } from './model.ts'
import { type Applying, PRODUCT_PART, tracksOf, UNDERTAKINGS_PART } from './rules/asking.ts'
import { type ItemProgress, progressOf } from './rules/progress.ts'
import { askedIn, type Standing, standingOf } from './standing.ts'
import { listFindings } from './store/checking.ts'
import { listAttachments, listParts } from './store/parts.ts'

/** A figure that the criteria set asks for; null: it is not known. */
export interface Figure {
  readonly key: string
  readonly variable: Variable
  readonly period: string
  readonly fact: KnownFact | null
}

/** What the enterprise undertakes; what it said before is taken as said. */
export interface Undertaking {
  readonly variable: Variable
  readonly fact: KnownFact | null
  readonly given: boolean
}

/** A dossier as it stands: what was made, what is known, what was sent and found. */
export interface Submission extends Standing {
  readonly started: StartedSubmission
  readonly round: Round
  readonly set: ReadSet
  readonly asked: Asked
  readonly enterprise: Enterprise
  readonly product: Product
  readonly parts: readonly SavedPart[]
  readonly files: readonly { readonly paper: string; readonly document: Document }[]
  readonly findings: readonly Finding[]
  readonly figures: readonly Figure[]
  readonly undertakings: readonly Undertaking[]
  readonly taken: readonly TakenFact[]
  readonly applying: Applying
  readonly progress: readonly ItemProgress[]
  /** What the set says of its figures alone; null where the set cannot. */
  readonly preview: Result | null
  /** What the person has before them; sending says it again, so that nothing is sent which nobody saw. */
  readonly checked: string
}

/** Ask first who may (`ensureMayPrepare`, `ensureMaySee`). */
export const loadSubmission = async (work: Work, started: StartedSubmission): Promise<Submission> => {
  const { db } = work
  const round = await getRound(db, started.round)
  const set = await loadSet(work, round)
  const asked = await askedIn(work, round)
  const enterprise = await getEnterprise(db, started.enterprise)
  const product = await getProduct(db, started.product)
  const parts = await listParts(db, started.id)
  const files = await filesOf(work, started)
  const findings = await listFindings(db, [started.id])
  const standing = await standingOf(work, started, { round, asked })
  const known = await knownOf(notBefore(work, standing), round, started, { set, parts })
  const contents = contentsOf(parts)
  const applying = { track: contents.get(PRODUCT_PART)?.track ?? null, kind: enterprise.kind }
  const found = {
    started,
    round,
    set,
    asked,
    enterprise,
    product,
    parts,
    files,
    findings,
    ...standing,
    ...known,
  }
  return {
    ...found,
    applying,
    progress: progressOf({
      asked,
      applying,
      needs: { track: tracksOf(set.file).length > 0, applicant: (set.file.applicants ?? []).length > 0 },
      contents,
      undertakings: known.undertakings,
      figures: known.figures.map(({ fact }) => ({ isKnown: fact !== null && fact.value.kind !== 'unknown' })),
      files: countBy(files.map(({ paper }) => paper)),
    }),
    preview: previewFor(found, contents.get(PRODUCT_PART) ?? {}),
    checked: checkedOf(found),
  }
}

/** A clock that was put back takes nothing out of a dossier that was known when it was sent. */
const notBefore = (work: Work, { sendings }: Standing): Work => {
  const sentAt = sendings.at(-1)?.sentAt ?? work.now
  return sentAt > work.now ? { ...work, now: sentAt } : work
}

export const contentsOf = (parts: readonly SavedPart[]): ReadonlyMap<string, PartContent> =>
  new Map(parts.map(({ part, content }) => [part, content]))

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(keys, key => key)].map(([key, { length }]) => [key, length]))

/** A document that was withdrawn from the record is in the dossier no more. */
const filesOf = async ({ db }: Work, { id, enterprise }: StartedSubmission): Promise<Submission['files']> => {
  const attachments = await listAttachments(db, id)
  const documents = new Map((await listDocuments(db, [enterprise])).map(each => [each.id, each]))
  return attachments.flatMap(({ paper, document }) => {
    const found = documents.get(document)
    return found === undefined ? [] : [{ paper, document: found }]
  })
}

/** Of what the set asks, what is undertaken and not counted. */
export const isUndertaking = (variable: string): boolean => variable.startsWith('undertaking.')

interface Making {
  readonly set: ReadSet
  readonly parts: readonly SavedPart[]
}

/** The figures and undertakings that the set names, as they are known at this moment. */
const knownOf = async (
  work: Work,
  { period }: Round,
  { enterprise, product }: StartedSubmission,
  { set, parts }: Making,
): Promise<Pick<Submission, 'figures' | 'undertakings' | 'taken'>> => {
  const reference = parsePeriod(period)
  if (reference === null) throw new Error(`a round with no period: ${period}`)
  const variables = new Map((await listVariables(work.db)).map(each => [each.code, each]))
  const about = [
    { kind: 'enterprise', id: enterprise },
    { kind: 'product', id: product },
    { kind: 'city' },
  ] as const
  const known = await factsAsKnownOn(work.db, about, work.now)
  const figures = figuresOf(set, reference, variables, known)
  const said = contentsOf(parts).get(UNDERTAKINGS_PART)
  return {
    figures: figures.filter(({ variable }) => !isUndertaking(variable.code)),
    undertakings: figures
      .filter(({ variable }) => isUndertaking(variable.code))
      .map(({ variable, fact }) => ({ variable, fact, given: isGiven(fact, said, variable.code) })),
    taken: takeOver(set.slots, reference, known),
  }
}

const isGiven = (fact: KnownFact | null, said: PartContent | undefined, code: string): boolean =>
  said === undefined ? fact?.value.kind === 'value' && fact.value.text === 'true' : said[code] === 'yes'

/** Rates and other figures of the city are nobody's to declare. */
const figuresOf = (
  { slots }: ReadSet,
  reference: Period,
  variables: ReadonlyMap<string, Variable>,
  known: readonly KnownFact[],
): readonly Figure[] => {
  const figures = slots.flatMap(slot => {
    const variable = variables.get(slot.code)
    if (variable === undefined || variable.subject === 'city') return []
    const period = wantedPeriod(slot, reference)
    const fact =
      known.find(each => each.variable === slot.code && [null, period].includes(each.period)) ?? null
    return [{ key: factKey(slot, reference), variable, period, fact }]
  })
  return [...new Map(figures.map(each => [each.key, each])).values()]
}

type Found = Pick<Submission, 'started' | 'round' | 'set' | 'undertakings' | 'taken'>

/** What was undertaken counts as said; it is declared when the dossier is sent. */
const previewFor = (found: Found, { track, applicant }: PartContent): Result | null => {
  const { started, round, set, undertakings, taken } = found
  const facts = Object.fromEntries(taken.map(({ key, given }) => [key, given]))
  for (const { variable, given } of undertakings) if (given) facts[variable.code] = { value: true }
  const { id, enterprise } = started
  const dossier = { id, enterprise, applicant: applicant ?? null, track: track ?? null, facts }
  return previewOf({ content: { period: round.period }, set }, dossier)
}

const checkedOf = ({
  started,
  parts,
  files,
  sendings,
  turns,
  supplements,
  taken,
  onPaper,
}: Pick<
  Submission,
  'started' | 'parts' | 'files' | 'sendings' | 'turns' | 'supplements' | 'taken' | 'onPaper'
>): string =>
  sha256(
    canonicalize({
      submission: started.id,
      after: sendings.at(-1)?.receipt ?? null,
      turns: turns.length,
      supplements: supplements.length,
      parts: parts.map(({ part, version }) => [part, version]),
      files: files.map(({ paper, document }) => [paper, document.id]),
      facts: taken.map(({ key, fact }) => [key, fact]),
      onPaper: onPaper?.number ?? null,
    }) ?? '',
  )

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
