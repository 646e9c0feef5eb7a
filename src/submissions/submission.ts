import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { within } from '../access/permissions.ts'
import { announcedCall } from '../calls/index.ts'
import type { ReadSet } from '../criteria/rules/set.ts'
import { getEnterprise, getProduct, groundsFor, listDocuments, noteReadings } from '../enterprises/index.ts'
import type { Document, Enterprise, Product } from '../enterprises/model.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
import { factsAsKnownOn, listVariables } from '../facts/index.ts'
import type { KnownFact, Variable } from '../facts/model.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import {
  type DossierTurnRow,
  getRound,
  keptInAll,
  listDossierTurns,
  loadSet,
  previewOf,
  type Round,
} from '../selection/index.ts'
import type { Result } from '../selection/model.ts'
import { stateOn } from '../selection/rules/round.ts'
import { factKey, type TakenFact, takeOver, wantedPeriod } from '../selection/rules/takeover.ts'
import { shippedAsked } from './asked-file.ts'
import type {
  Asked,
  Finding,
  PaperIntake,
  PartContent,
  SavedPart,
  SendingHead,
  StartedSubmission,
  Supplement,
} from './model.ts'
import { mayPrepare, maySeeSubmission } from './permissions.ts'
import { type Applying, PRODUCT_PART, tracksOf, UNDERTAKINGS_PART } from './rules/asking.ts'
import { type ItemProgress, progressOf } from './rules/progress.ts'
import {
  type Opening,
  openingOf,
  openSupplement,
  type Receiving,
  receivingAt,
  type SubmissionState,
  stateOf,
} from './rules/receiving.ts'
import { listFindings, listSupplements } from './store/checking.ts'
import { listAttachments, listParts } from './store/parts.ts'
import { listSendings } from './store/sendings.ts'
import { findAsked, findPaper, findSubmission } from './store/submissions.ts'

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
export interface Submission {
  readonly started: StartedSubmission
  readonly round: Round
  readonly set: ReadSet
  readonly asked: Asked
  readonly enterprise: Enterprise
  readonly product: Product
  readonly onPaper: PaperIntake | null
  readonly parts: readonly SavedPart[]
  readonly files: readonly { readonly paper: string; readonly document: Document }[]
  readonly sendings: readonly SendingHead[]
  readonly turns: readonly DossierTurnRow[]
  readonly supplements: readonly Supplement[]
  readonly findings: readonly Finding[]
  readonly figures: readonly Figure[]
  readonly undertakings: readonly Undertaking[]
  readonly taken: readonly TakenFact[]
  readonly applying: Applying
  readonly progress: readonly ItemProgress[]
  readonly state: SubmissionState
  readonly supplement: Supplement | null
  readonly receiving: Receiving
  readonly opening: Opening
  /** What the set says of its figures alone; null where the set cannot. */
  readonly preview: Result | null
  /** What the person has before them; sending says it again, so that nothing is sent which nobody saw. */
  readonly checked: string
}

/** To all but its enterprise and the office, that a dossier is being made is secret. */
export const getStarted = async (work: Work, round: string, id: string): Promise<StartedSubmission> => {
  const started = await findSubmission(work.db, id)
  if (started === undefined || started.round !== round) throw new NotFound('submission', id)
  return started
}

type Whose = Pick<StartedSubmission, 'enterprise'> & { readonly round: string }

/** For those who make it: the enterprise's own people, and the office on its behalf. */
export const ensureMayPrepare = async (work: Work, whose: Whose): Promise<void> => {
  const { programme } = await getRound(work.db, whose.round)
  if (!mayPrepare(within(work, programme).actor, await groundsFor(work, whose.enterprise)))
    throw NotAllowed.secret('prepare a dossier of this enterprise')
  await ensureNotKept(work, whose)
}

export const ensureMaySee = async (work: Work, whose: Whose): Promise<void> => {
  const { programme } = await getRound(work.db, whose.round)
  if (!maySeeSubmission(within(work, programme).actor, await groundsFor(work, whose.enterprise)))
    throw NotAllowed.secret('see a dossier of this enterprise')
  await ensureNotKept(work, whose)
  await noteReadings(work, [whose.enterprise], 'dossier')
}

/** To who is in conflict over its enterprise a dossier is as if it were not there, whatever their role lets them do. */
export const ensureNotKept = async (work: Work, { round: id, enterprise }: Whose): Promise<void> => {
  const round = await getRound(work.db, id)
  const isKept = await keptInAll(work, [round])
  if (isKept(round.id, enterprise)) throw NotAllowed.secret('open a dossier over which one is in conflict')
}

export const askedIn = async (work: Work, { id }: Pick<Round, 'id'>): Promise<Asked> =>
  (await findAsked(work.db, id)) ?? shippedAsked()

/** Where a dossier stands that comes now: the grace is that of the call which the public reads. */
export const receivingNow = async (
  work: Work,
  { id, calendar }: Round,
  { receiving }: Asked,
  paper: PaperIntake | null = null,
): Promise<Receiving> => {
  const { opens = null, closes = null } = calendar
  const graceDays = (await announcedCall(work, id))?.graceDays ?? null
  return receivingAt({ opens, closes, graceDays, late: receiving.late }, work.now, paper)
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
  const history = await historyOf(work, started)
  const known = await knownOf(work, round, started, { set, parts })
  const receiving = await receivingNow(work, round, asked, history.onPaper)
  const standing = standingOf(work, round, receiving, history)
  const contents = contentsOf(parts)
  const applying = { track: contents.get(PRODUCT_PART)?.track ?? null, kind: enterprise.kind }
  const found = { started, round, set, asked, enterprise, product, parts, files, ...history, ...known }
  return {
    ...found,
    ...standing,
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

type HistoryPart = Pick<Submission, 'sendings' | 'turns' | 'supplements' | 'findings' | 'onPaper'>

const historyOf = async ({ db }: Work, { id, round }: StartedSubmission): Promise<HistoryPart> => ({
  onPaper: await findPaper(db, id),
  sendings: await listSendings(db, [id]),
  turns: (await listDossierTurns(db, [round])).filter(({ dossier }) => dossier === id),
  supplements: await listSupplements(db, [id]),
  findings: await listFindings(db, [id]),
})

const standingOf = (work: Work, { turns }: Round, receiving: Receiving, history: HistoryPart) => {
  const course = {
    receipt: history.sendings.at(-1)?.receipt ?? null,
    turn: history.turns.at(-1)?.turn ?? null,
    supplements: history.supplements,
  }
  const state = stateOf(course)
  const supplement = state === 'returned' ? openSupplement(course) : null
  const isRoundOpen = stateOn(turns, work.today) === 'open'
  const opening = openingOf({ state, receiving, supplement, isRoundOpen, today: work.today })
  return { state, supplement, receiving, opening }
}

const UNDERTAKING = /^undertaking\./

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
    figures: figures.filter(({ variable }) => !UNDERTAKING.test(variable.code)),
    undertakings: figures
      .filter(({ variable }) => UNDERTAKING.test(variable.code))
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
