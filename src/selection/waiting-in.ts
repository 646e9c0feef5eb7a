import { listUnits } from '../access/index.ts'
import type { Unit } from '../access/model.ts'
import { formatNumber } from '../design/format.ts'
import { dayIn } from '../exact/day.ts'
import { type Coded, type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { countAddress, dossierAddress, roundAddress } from './addresses.ts'
import { loadBallots } from './loading/ballots.ts'
import { loadConflicts } from './loading/conflicts.ts'
import { type Content, loadContent } from './loading/content.ts'
import { loadNames } from './loading/names.ts'
import { unitName } from './loading/sheet.ts'
import { panelWords } from './loading/unit-panels.ts'
import { missingName, scoredName } from './parts/names.ts'
import { mayRunRounds } from './permissions.ts'
import { dossiersFor } from './recusal.ts'
import { isBallot } from './rules/ballots.ts'
import { codeOf, isOfDepartment, ownersOn, panelOf, type Scored } from './rules/owners.ts'
import { stateOn } from './rules/round.ts'
import { signedCodes, signedIn, signOffOf } from './rules/sign-off.ts'
import { byUnit, judgementsLeft, lackingIn, type Tally, talliesOf } from './rules/tally.ts'
import type { Round } from './store/rounds.ts'
import { listSignOffs } from './store/sign-offs.ts'
import { countTexts } from './texts/counts.ts'
import { waitingTexts as texts } from './texts/waiting.ts'

/** Of an open round: statements and names in registers, the scores of each unit, and the figures that dossiers lack. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  if (stateOn(round.turns, work.today) !== 'open') return []
  const loaded = await loadContent(work, round)
  return [
    ...(await interestsLeft(work, round)),
    ...(await scoresLeft(work, round, loaded)),
    ...(await ballotsLeft(work, round, loaded)),
    ...(await figuresLeft(work, round, loaded)),
  ]
}

type Kind = 'statement' | 'register' | 'scores' | 'ballots' | 'signOff' | 'unowned' | 'figures'

const pendingIn =
  ({ language }: Work, round: Round) =>
  (kind: Kind, of: Omit<Pending, 'kind' | 'since' | 'dueOn'> & Partial<Pick<Pending, 'since'>>): Pending => ({
    since: null,
    ...of,
    kind: { code: kind, name: texts[kind][language] },
    dueOn: round.calendar.verification ?? null,
  })

const interestsLeft = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { language } = work
  const pending = pendingIn(work, round)
  const { people, possible, enterpriseOf } = await loadConflicts(work, round)
  const href = `${roundAddress(round)}/conflicts`
  return [
    ...people
      .filter(({ statedAt }) => statedAt === null)
      .map(({ name }) =>
        pending('statement', {
          about: name,
          note: null,
          href: `${href}#statements`,
          turn: turnOf('judges', language),
        }),
      ),
    ...possible.map(({ name, enterprise }) =>
      pending('register', {
        about: `${name} – ${enterpriseOf(enterprise)}`,
        note: null,
        href: `${href}#possible`,
        turn: turnOf('office', language),
      }),
    ),
  ]
}

const scoresLeft = async (
  work: Work,
  round: Round,
  { content, set }: Content,
): Promise<readonly Pending[]> => {
  const { db, today, language } = work
  const pending = pendingIn(work, round)
  const units = await listUnits(db)
  const signed = signedIn(await listSignOffs(db, round.id))
  const isBallotHere = (scored: Scored) =>
    isBallot(scored) && isOfDepartment({ unit: panelOf(scored)?.unit ?? '' }, units)
  return byUnit(talliesOf(ownersOn(set, units, today), content)).flatMap(([unit, tallies]) => {
    if (unit === null) return tallies.map(unowned)
    const left = judgementsLeft(tallies.filter(({ scored }) => !isBallotHere(scored)))
    const codes = signedCodes(tallies)
    const isSigned = codes.length === 0 || signOffOf(signed, codes) !== null
    if (left === 0 && isSigned) return []
    const turn = unitTurn(units, { code: unit, name: unitName(units, set.file, unit, language) }, work)
    const note = left === 0 ? texts.allGiven : texts.cells(formatNumber(String(left), language))
    const href = `${roundAddress(round)}/scores?${new URLSearchParams({ unit, missing: '1' })}`
    return [
      pending(left === 0 ? 'signOff' : 'scores', { about: turn.name, note: note[language], href, turn }),
    ]
  })
  function unowned({ scored }: Tally): Pending {
    const code = codeOf(scored)
    return pending('unowned', {
      about: `${code} ${scoredName(set.file, code, language)}`,
      note: null,
      href: `${roundAddress(round)}/completeness`,
      turn: turnOf('office', language),
    })
  }
}

/** Secret ballots of panels of departments; on those of the council its sittings vote. */
const ballotsLeft = async (work: Work, round: Round, loaded: Content): Promise<readonly Pending[]> => {
  const { language } = work
  const units = await listUnits(work.db)
  const file = loaded.set.file
  return (await loadBallots(work, round, loaded)).flatMap(({ panel, unit, ballots }) => {
    const due = new Set(ballots.flatMap(({ isDue, dossier }) => (isDue ? [dossier.id] : []))).size
    if (due === 0) return []
    return [
      pendingIn(work, round)('ballots', {
        about: panelWords(loaded.set, panel.code, language).name,
        note: countTexts.homeNote(formatNumber(String(due), language))[language],
        href: mayRunRounds(work.actor)
          ? countAddress(round, panel.code)
          : `${roundAddress(round)}/panels#panel-${encodeURIComponent(panel.code)}`,
        turn: unitTurn(units, { code: unit, name: unitName(units, file, unit, language) }, work),
      }),
    ]
  })
}

/** What is no department is the council. */
const unitTurn = (units: readonly Unit[], unit: Coded, { language }: Work): Coded =>
  isOfDepartment({ unit: unit.code }, units) ? unit : turnOf('council', language)

const figuresLeft = async (
  work: Work,
  round: Round,
  { content, set }: Content,
): Promise<readonly Pending[]> => {
  const { language } = work
  const pending = pendingIn(work, round)
  const names = await loadNames(work)
  const terms = { set: set.file, period: round.period, language }
  const lackingOf = lackingIn(set)
  const results = new Map(content.results.results.map(result => [result.id, result]))
  return (await dossiersFor(work, round)).flatMap(dossier => {
    const result = results.get(dossier.id)
    const facts = result?.outcome === 'unknown' ? lackingOf(result).facts : []
    if (facts.length === 0) return []
    const { product, enterprise } = names(dossier)
    return [
      pending('figures', {
        about: `${product} – ${enterprise}`,
        note: facts.map(code => missingName(code, terms)).join('; '),
        href: dossierAddress(round, dossier.id),
        turn: turnOf('enterprise', language),
        since: dayIn(Date.parse(dossier.receivedAt)),
      }),
    ]
  })
}
