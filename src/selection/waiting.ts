import { listUnits } from '../access/index.ts'
import type { Unit } from '../access/model.ts'
import { within } from '../access/permissions.ts'
import { formatNumber } from '../design/format.ts'
import { listAliases } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { countAddress, dossierAddress, roundAddress, statementAddress } from './addresses.ts'
import { dueBy, loadBallots } from './loading/ballots.ts'
import { possibleIn } from './loading/conflicts.ts'
import { loadContent } from './loading/content.ts'
import { loadNames } from './loading/names.ts'
import { belongingTo, previewOf } from './loading/own.ts'
import type { RoundId } from './model.ts'
import { inLanguage, missingName } from './parts/names.ts'
import { isOfCouncil, isScorer, mayReadDossiers, mayRunRounds, unitsOf } from './permissions.ts'
import { dossiersFor, keptInAll, mustState } from './recusal.ts'
import { isBallot } from './rules/ballots.ts'
import { type Owned, ownersOn } from './rules/owners.ts'
import { stateOn } from './rules/round.ts'
import { signedCodes, signedIn, signOffOf } from './rules/sign-off.ts'
import { judgementsLeft, talliesOf } from './rules/tally.ts'
import { listDossiersOf, listReceived } from './store/dossiers.ts'
import { listRounds, type Round } from './store/rounds.ts'
import { listSignOffs } from './store/sign-offs.ts'
import { conflictTexts } from './texts/conflicts.ts'
import { countTexts } from './texts/counts.ts'
import { homeTexts as texts } from './texts/home.ts'

/** What waits for this actor in open rounds: cells to fill in, dossiers to settle or read, figures that are lacking. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  const enterprise = actor.kind === 'person' ? actor.enterprise : undefined
  if (!isScorer(actor) && !mayRunRounds(actor) && !isOfCouncil(actor) && enterprise === undefined) return []
  const open = (await listRounds(work.db)).filter(({ turns }) => stateOn(turns, work.today) === 'open')
  const units = await listUnits(work.db)
  const found = await Promise.all(
    open.map(async round => {
      if (enterprise !== undefined) return lackingFigures(work, round, enterprise)
      const inRound = within(work, round.programme)
      if (await mustState(inRound, round)) return toState(inRound, round)
      if (isOfCouncil(inRound.actor)) return toRead(inRound, round)
      if (isScorer(inRound.actor))
        return [...(await cellsLeft(inRound, round, units)), ...(await ballotsToCount(inRound, round))]
      if (!mayRunRounds(inRound.actor)) return []
      return [...(await namesToDecide(inRound, round)), ...(await dossiersToSettle(inRound, round))]
    }),
  )
  return found.flat()
}

/** Before they open any dossier. */
const toState = ({ language }: Work, round: Round): readonly Waiting[] => [
  {
    words: texts.state(inLanguage(round.name, language))[language],
    note: texts.stateNote[language],
    href: statementAddress(round),
    verb: texts.stateOn[language],
    dueOn: round.calendar.verification ?? null,
  },
]

/** A register bears the name of an official: nothing follows from it before the office has decided. */
const namesToDecide = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { language } = work
  const { length } = await possibleIn(work, round)
  if (length === 0) return []
  return [
    {
      words: texts.names(inLanguage(round.name, language))[language],
      note: conflictTexts.toDecide(formatNumber(String(length), language))[language],
      href: `${roundAddress(round)}/conflicts`,
      verb: texts.namesOn[language],
      dueOn: round.calendar.verification ?? null,
    },
  ]
}

/** The council reads before it sits. */
const toRead = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { language } = work
  const { length } = await dossiersFor(work, round)
  if (length === 0) return []
  return [
    {
      words: texts.read(inLanguage(round.name, language))[language],
      note: texts.toRead(formatNumber(String(length), language))[language],
      href: `${roundAddress(round)}/dossiers`,
      verb: texts.readOn[language],
      dueOn: round.calendar.sitting ?? null,
    },
  ]
}

const cellsLeft = async (work: Work, round: Round, units: readonly Unit[]): Promise<readonly Waiting[]> => {
  const { language } = work
  const { content, set } = await loadContent(work, round)
  const own = unitsOf(work.actor)
  const owned = ownersOn(set, units, work.today).filter(({ unit }) => unit !== null && own.includes(unit))
  const written = owned.filter(({ scored }) => !isBallot(scored))
  const left = judgementsLeft(talliesOf(written, content))
  if (left === 0) return toSign(work, round, owned)
  return [
    {
      words: texts.score(inLanguage(round.name, language))[language],
      note: texts.cells(formatNumber(String(left), language))[language],
      href: `${roundAddress(round)}/scores?missing=1`,
      verb: texts.scoreOn[language],
      dueOn: round.calendar.verification ?? null,
    },
  ]
}

/** Secret ballots whose counts wait for who chairs the panel. */
const ballotsToCount = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { language } = work
  const panels = await loadBallots(work, round, await loadContent(work, round))
  return panels.flatMap(each => {
    const due = new Set(dueBy(each).map(({ dossier }) => dossier.id)).size
    if (due === 0) return []
    return [
      {
        words: countTexts.homeWords(inLanguage(round.name, language))[language],
        note: countTexts.homeNote(formatNumber(String(due), language))[language],
        href: countAddress(round, each.panel.code),
        verb: countTexts.homeVerb[language],
        dueOn: round.calendar.verification ?? null,
      },
    ]
  })
}

/** All is given: the unit has yet to say that it is final. */
const toSign = async (work: Work, round: Round, owned: readonly Owned[]): Promise<readonly Waiting[]> => {
  const { language } = work
  const codes = signedCodes(owned)
  if (codes.length === 0 || signOffOf(signedIn(await listSignOffs(work.db, round.id)), codes) !== null)
    return []
  return [
    {
      words: texts.sign(inLanguage(round.name, language))[language],
      note: texts.signNote[language],
      href: `${roundAddress(round)}/scores`,
      verb: texts.signOn[language],
      dueOn: round.calendar.verification ?? null,
    },
  ]
}

const dossiersToSettle = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { language } = work
  const { content } = await loadContent(work, round)
  const undecided = content.results.results.filter(({ outcome }) => outcome === 'unknown').length
  if (undecided === 0) return []
  const name = inLanguage(round.name, language)
  const number = formatNumber(String(undecided), language)
  return [
    {
      words: texts.settle(name)[language],
      note: texts.undecided(number)[language],
      href: `${roundAddress(round)}/dossiers?state=unknown`,
      verb: texts.settleOn[language],
      dueOn: round.calendar.sitting ?? null,
    },
  ]
}

const lackingFigures = async (work: Work, round: Round, enterprise: string): Promise<readonly Waiting[]> => {
  const { language } = work
  const loaded = await loadContent(work, round)
  const own = await belongingTo(work, loaded.content.dossiers, enterprise)
  if (own.length === 0) return []
  const names = await loadNames(work)
  const terms = { set: loaded.set.file, period: round.period, language }
  return own.flatMap(dossier => {
    const missing = previewOf(loaded, dossier)?.missing ?? []
    if (missing.length === 0) return []
    return [
      {
        words: texts.lacks(names(dossier).product)[language],
        note: missing.map(code => missingName(code, terms)).join('; '),
        href: dossierAddress(round, dossier.id),
        verb: texts.lacksOn[language],
        dueOn: round.calendar.verification ?? null,
      },
    ]
  })
}

const TURNS = { opened: texts.opened, closed: texts.closed, reopened: texts.reopened } as const

/** Rounds that were opened, closed or reopened, and dossiers that came: one's own, or all for those who read them. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const rounds = await listRounds(work.db)
  return [...turnsOf(work, rounds, since), ...(await dossiersIn(work, rounds, since))]
}

const turnsOf = (work: Work, rounds: readonly Round[], since: string): readonly Change[] =>
  rounds.flatMap(round =>
    round.turns
      .filter(({ at, turnedOn }) => at >= since && turnedOn <= work.today)
      .map(({ turn, at }) => ({
        words: TURNS[turn](inLanguage(round.name, work.language))[work.language],
        href: roundAddress(round),
        at,
      })),
  )

const dossiersIn = async (
  work: Work,
  rounds: readonly Round[],
  since: string,
): Promise<readonly Change[]> => {
  const { actor, db, language } = work
  const known = new Map(rounds.map(round => [round.id, round]))
  const told = (id: RoundId) => inLanguage(known.get(id)?.name ?? { vi: id }, language)
  if (actor.kind === 'person' && actor.enterprise !== undefined) {
    const own = await listDossiersOf(db, await idsOfEnterprise(work, actor.enterprise))
    return own
      .filter(({ receivedAt }) => receivedAt >= since)
      .map(({ id, round, receivedAt }) => ({
        words: texts.receivedOwn(told(round))[language],
        href: dossierAddress({ id: round }, id),
        at: receivedAt,
      }))
  }
  if (!mayReadDossiers(actor) && !isScorer(actor)) return []
  const isKept = await keptInAll(work, rounds)
  const received = (await listReceived(db, since)).filter(
    ({ round, enterprise }) => !isKept(round, enterprise),
  )
  return [...Map.groupBy(received, ({ round }) => round)].flatMap(([round, parts]) => {
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    const at =
      parts
        .map(part => part.at)
        .sort()
        .at(-1) ?? ''
    const page = sheetFor(within(work, known.get(round)?.programme ?? null).actor)
    const words = texts.received(formatNumber(String(count), language), told(round))[language]
    return page === null ? [] : [{ words, href: `${roundAddress({ id: round })}/${page}`, at }]
  })
}

const sheetFor = (actor: Work['actor']): 'dossiers' | 'scores' | null => {
  if (mayReadDossiers(actor)) return 'dossiers'
  return isScorer(actor) ? 'scores' : null
}

const idsOfEnterprise = async ({ db, today }: Work, enterprise: string): Promise<readonly string[]> =>
  idsOf(await listAliases(db), enterpriseIdOf(enterprise), today)
