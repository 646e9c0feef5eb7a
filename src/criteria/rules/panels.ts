import { compare, divide, type Exact, exactOf, wholeNumber, ZERO } from '../../exact/number.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import type { CriteriaSet, Panel } from '../model.ts'
import { unitsAssigned } from './scorers.ts'
import type { ReadCriterion, ReadGate, ReadPanel, ReadQuorum, ReadSet } from './set.ts'

/** The panels of a set, as they are written; what is wrong with them `panelProblems` says. */
export const readPanels = ({ panels = [] }: CriteriaSet): readonly ReadPanel[] =>
  panels.map(({ code, unit, criteria, quorum, combine, vote }) => ({
    code,
    criteria,
    unit,
    quorum: readQuorum(quorum),
    combine:
      combine === undefined ? null : { by: combine.by, drop: combine.drop ?? 0, rounding: combine.rounding },
    vote:
      vote === undefined
        ? null
        : {
            needs: vote.needs,
            of: vote.of,
            isSecret: vote.ballot === 'secret',
            chairBreaksTie: vote.chairBreaksTie === true,
          },
  }))

const readQuorum = (quorum: Panel['quorum']): ReadQuorum => {
  if ('members' in quorum) return { members: quorum.members }
  return 'share' in quorum
    ? { share: shareOf(quorum.share), strictly: false }
    : { share: shareOf(quorum.moreThan), strictly: true }
}

const ONE = wholeNumber(1)

const shareOf = (share: string | number): Exact => {
  const [top = '', bottom] = String(share).split('/')
  return bottom === undefined ? exactOf(share) : (divide(exactOf(top), exactOf(bottom)) ?? ZERO)
}

/** Panels that judge what nobody can judge, or that do not say what they must. */
export const panelProblems = (set: ReadSet): readonly Problem[] => {
  const written = set.file.panels ?? []
  const judged = written.flatMap((panel, at) =>
    panel.criteria.map((code, of) => ({ code, place: `panels[${at}].criteria[${of}]` })),
  )
  return [
    ...twice(
      written.map(({ code }, at) => ({ code, place: `panels[${at}].code` })),
      'give each of the panels its own code',
    ),
    ...twice(judged, 'let one panel judge it'),
    ...judged.flatMap(({ code, place }) => judgedProblems(set, code, place)),
    ...written.flatMap((panel, at) => [
      ...wordProblems(set, panel, `panels[${at}]`),
      ...quorumProblems(panel, `panels[${at}].quorum`),
      ...combineProblems(panel, `panels[${at}].combine`),
      ...voteProblems(panel, `panels[${at}].vote`),
      ...unitProblems(set.file, panel, `panels[${at}].unit`),
    ]),
  ]
}

const twice = (
  items: readonly { readonly code: string; readonly place: string }[],
  remedy: string,
): readonly Problem[] =>
  items.flatMap(({ code, place }, at) => {
    const first = items.slice(0, at).find(item => item.code === code)
    return first === undefined
      ? []
      : [problem(place, code, `this code stands already at ${first.place}`, remedy)]
  })

const gatesOf = ({ gates, tracks }: ReadSet): readonly ReadGate[] => [
  ...gates,
  ...(tracks?.list ?? []).flatMap(track => track.gates),
]

const gateOf = (set: ReadSet, code: string): ReadGate | undefined =>
  gatesOf(set).find(gate => gate.code === code)

const criterionOf = ({ criteria }: ReadSet, code: string): ReadCriterion | undefined =>
  criteria.find((criterion, index) => index > 0 && criterion.code === code)

const judgedProblems = (set: ReadSet, code: string, place: string): readonly Problem[] => {
  const gate = gateOf(set, code)
  const criterion = criterionOf(set, code)
  const is = (reason: string, remedy: string) => [problem(place, code, reason, remedy)]
  if (gate === undefined && criterion === undefined)
    return is(`there is no criterion or gate "${code}"`, 'write the code of a criterion or gate of this set')
  if (gate !== undefined)
    return gate.rule === null
      ? []
      : is('this gate follows from its rule, so nobody judges it', 'leave it out')
  if (criterion === undefined) return []
  if (criterion.kind !== 'judged' && criterion.kind !== 'banded')
    return is('this criterion is calculated, so nobody judges it', 'leave it out')
  if (set.file.publicVote?.criterion === code)
    return is('the points of this criterion come from a vote of the public', 'leave it out')
  return hasOwnRounding(set.file.criteria, code)
    ? is(
        'this criterion has a rounding of its own beside that of the panel',
        'leave the rounding of the criterion out',
      )
    : []
}

const hasOwnRounding = (criteria: CriteriaSet['criteria'], code: string): boolean =>
  criteria.some(
    each =>
      (each.code === code && each.rounding !== undefined) || hasOwnRounding([...(each.criteria ?? [])], code),
  )

/** What is judged must be said how: sheets are combined, gates are voted on. */
const wordProblems = (
  set: ReadSet,
  { criteria, combine, vote }: Panel,
  place: string,
): readonly Problem[] => {
  const hasGates = criteria.some(code => gateOf(set, code) !== undefined)
  const hasCriteria = criteria.some(code => criterionOf(set, code) !== undefined)
  const wanted = (is: boolean, has: boolean, [key, absent, idle]: readonly [string, string, string]) => {
    if (is === has) return []
    return has
      ? [problem(`${place}.${key}`, '', absent, `add "${key}"`)]
      : [problem(`${place}.${key}`, '', idle, 'leave it out')]
  }
  return [
    ...wanted(combine !== undefined, hasCriteria, [
      'combine',
      'it is not said how the sheets of a criterion are combined',
      'no criterion of this panel has sheets to combine',
    ]),
    ...wanted(vote !== undefined, hasGates, [
      'vote',
      'it is not said how a gate is voted on',
      'no gate of this panel is voted on',
    ]),
  ]
}

const quorumProblems = ({ quorum }: Panel, place: string): readonly Problem[] => {
  if ('members' in quorum) return []
  if ('share' in quorum) {
    const share = shareOf(quorum.share)
    const fits = compare(share, ZERO) > 0 && compare(share, ONE) <= 0
    return fits
      ? []
      : [problem(`${place}.share`, quorum.share, 'a share is above 0 and at most 1', 'write 2/3, 0.5, …')]
  }
  const share = shareOf(quorum.moreThan)
  const fits = compare(share, ZERO) >= 0 && compare(share, ONE) < 0
  return fits
    ? []
    : [
        problem(
          `${place}.moreThan`,
          quorum.moreThan,
          'nobody can be more than this: write a share from 0 to below 1',
          'write 1/2, …',
        ),
      ]
}

const combineProblems = ({ combine, quorum }: Panel, place: string): readonly Problem[] => {
  if (combine === undefined) return []
  const { by, drop } = combine
  if (by !== 'trimmed-mean')
    return drop === undefined
      ? []
      : [problem(`${place}.drop`, drop, 'only a trimmed mean leaves sheets out', 'leave it out')]
  if (drop === undefined)
    return [
      problem(
        `${place}.drop`,
        '',
        'it is not said how many sheets a trimmed mean leaves out',
        'add "drop": 1',
      ),
    ]
  return 'members' in quorum && quorum.members <= 2 * drop
    ? [
        problem(
          `${place}.drop`,
          drop,
          `of ${quorum.members} sheets nothing would be left`,
          'lower it, or raise the quorum',
        ),
      ]
    : []
}

const voteProblems = ({ vote }: Panel, place: string): readonly Problem[] =>
  vote?.chairBreaksTie === true && vote.needs === 'two-thirds'
    ? [
        problem(
          `${place}.chairBreaksTie`,
          true,
          'where two thirds are needed, equal votes decide nothing',
          'leave it out',
        ),
      ]
    : []

const unitProblems = (file: CriteriaSet, { unit, criteria }: Panel, place: string): readonly Problem[] => {
  if (!(file.units ?? []).some(({ code }) => code === unit))
    return [problem(place, unit, `there is no unit "${unit}"`, 'write the code of a unit of this set')]
  return criteria.flatMap(code => {
    const assigned = unitsAssigned(file, code)
    return assigned.length === 0 || assigned.includes(unit)
      ? []
      : [
          problem(
            place,
            unit,
            `the assignments give "${code}" to "${assigned.join(', ')}"`,
            'name one unit in both places',
          ),
        ]
  })
}
