import { scorerOn } from '../criteria/rules/scorers.ts'
import type { ReadSet } from '../criteria/rules/set.ts'
import { enterpriseIdOf, productIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
import { factsAsKnownOn } from '../facts/index.ts'
import type { KnownFact, Subject } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import {
  openRound,
  type ReceivedDossier,
  receiveDossiers,
  type StoredJudgement,
  takeOverJudgements,
} from '../selection/index.ts'
import type { RoundId } from '../selection/model.ts'
import { takeOver } from '../selection/rules/takeover.ts'
import { sitBefore } from './council.ts'
import type { SampleCity, SampleDossier, SampleRound } from './model.ts'
import { momentOf, on } from './past.ts'
import { decideRound } from './publication.ts'
import { recognise } from './titles.ts'

export const runRound = async (
  work: Work,
  round: SampleRound,
  set: ReadSet,
  city: SampleCity,
): Promise<void> => {
  const { calendar, period } = round.input
  const id = await openRound(on(work, calendar.opens ?? city.today), round.input)
  if (round.dossiers.length === 0) return
  const judgedOn = round.closedOn === null ? city.today : (calendar.sitting ?? round.closedOn)
  const reference = parsePeriod(period)
  if (reference === null) throw new Error(`no period: ${period}`)
  await receiveDossiers(
    on(work, judgedOn),
    id,
    await dossiersOf(work, { round, id, set, reference, judgedOn }),
  )
  await takeOverJudgements(
    on(work, judgedOn),
    id,
    judgementsOf(round, { set, people: city.people }, judgedOn),
  )
  if (round.closedOn === null) return
  await sitBefore(work, round)
  await decideRound(work, on, { id, round, city })
  await recognise(on(work, round.closedOn), id, round)
}

interface Receiving {
  readonly round: SampleRound
  readonly id: RoundId
  readonly set: ReadSet
  readonly reference: Period
  readonly judgedOn: string
}

/** Each dossier takes over its facts as they are known on the day they are judged. */
const dossiersOf = async (
  work: Work,
  { round, id, set, reference, judgedOn }: Receiving,
): Promise<readonly ReceivedDossier[]> => {
  const about = round.dossiers.flatMap(({ enterprise, product }): Subject[] => [
    { kind: 'enterprise', id: enterpriseIdOf(enterprise) },
    { kind: 'product', id: productIdOf(product) },
  ])
  const known = await factsAsKnownOn(work.db, [...about, { kind: 'city' }], momentOf(judgedOn))
  return round.dossiers.map(dossier => ({
    id: dossier.id,
    round: id,
    enterprise: dossier.enterprise,
    product: dossier.product,
    applicant: null,
    track: dossier.track,
    receivedAt: momentOf(dossier.receivedOn),
    facts: takeOver(
      set.slots,
      reference,
      known.filter(fact => isAbout(fact, dossier)),
    ),
  }))
}

const isAbout = ({ subject }: KnownFact, { enterprise, product }: SampleDossier): boolean =>
  subject.kind === 'city' || subject.id === enterprise || subject.id === product

/** Each judgement by the unit that scores the criterion on that day: a successor where the unit has ended. */
const judgementsOf = (
  round: SampleRound,
  { set, people }: { set: ReadSet; people: SampleCity['people'] },
  day: string,
): readonly StoredJudgement[] =>
  round.dossiers.flatMap(dossier =>
    dossier.judged.map(({ code, given }) => {
      const unit = scorerOn(set.file, code, dayOf(day))
      const scorer = people.find(({ roles }) =>
        roles.some(role => role.role === 'scorer' && scoresFor(set, role.unit, unit)),
      )
      return {
        dossier: dossier.id,
        code,
        given,
        unit,
        byWhom: scorer?.id ?? 'council',
        at: momentOf(day),
        reason: null,
        note: null,
      }
    }),
  )

const scoresFor = (set: ReadSet, own: string | null, unit: string | null): boolean =>
  own !== null && successorsOf(set, own).includes(unit ?? '')

const successorsOf = (set: ReadSet, unit: string): readonly string[] => {
  const next = set.file.units?.find(({ code }) => code === unit)?.successor
  return next === undefined ? [unit] : [unit, ...successorsOf(set, next)]
}
