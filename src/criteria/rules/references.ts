import { exactOf, formatExact } from '../../exact/number.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import type { CriteriaSet, Criterion } from '../model.ts'
import type { ReadSet } from './set.ts'

/** Codes that stand twice, and codes that name nothing. */
export const referenceProblems = (set: ReadSet): readonly Problem[] => {
  const { file } = set
  const codes = judgedCodes(file)
  return [
    ...twice(codes, 'gates and criteria'),
    ...twice(listed(file.tracks?.list, 'tracks.list'), 'tracks'),
    ...twice(listed(file.classes?.list, 'classes.list'), 'classes'),
    ...floorProblems(file),
    ...twice(listed(file.applicants, 'applicants'), 'applicants'),
    ...twice(listed(file.units, 'units'), 'units'),
    ...twice(listed(file.honours, 'honours'), 'honours'),
    ...applicantProblems(file),
    ...tieProblems(file, codes),
    ...unitProblems(file, codes),
    ...stageProblems(file),
    ...dependencyProblems(file),
    ...voteProblems(set),
  ]
}

interface Placed {
  readonly code: string
  readonly place: string
}

const listed = (items: readonly { readonly code: string }[] | undefined, at: string): readonly Placed[] =>
  (items ?? []).map(({ code }, index) => ({ code, place: `${at}[${index}].code` }))

const judgedCodes = (file: CriteriaSet): readonly Placed[] => [
  ...listed(file.gates, 'gates'),
  ...(file.tracks?.list ?? []).flatMap((track, at) => listed(track.gates, `tracks.list[${at}].gates`)),
  ...criteriaCodes(file.criteria, 'criteria'),
]

const criteriaCodes = (criteria: readonly Criterion[], at: string): readonly Placed[] =>
  criteria.flatMap((criterion, index) => [
    { code: criterion.code, place: `${at}[${index}].code` },
    ...criteriaCodes(criterion.criteria ?? [], `${at}[${index}].criteria`),
  ])

const twice = (items: readonly Placed[], among: string): readonly Problem[] => {
  const seen = new Map<string, string>()
  return items.flatMap(({ code, place }) => {
    const first = seen.get(code)
    seen.set(code, first ?? place)
    return first === undefined
      ? []
      : [
          problem(
            place,
            code,
            `this code stands already at ${first}`,
            `give each of the ${among} its own code`,
          ),
        ]
  })
}

/** Two classes that begin at one total: whoever reaches it would have both. */
const floorProblems = (file: CriteriaSet): readonly Problem[] => {
  const floors = (file.classes?.list ?? []).map(({ from }) =>
    from === undefined ? 'lowest' : formatExact(exactOf(from)),
  )
  return floors.flatMap((floor, at) =>
    floors.indexOf(floor) === at
      ? []
      : [
          problem(
            `classes.list[${at}].from`,
            floor,
            'another class begins at this total',
            'give each class its own "from"',
          ),
        ],
  )
}

const unknownCode = (
  place: string,
  code: string,
  known: readonly string[],
  what: string,
): readonly Problem[] => {
  if (known.includes(code)) return []
  const meant = nearest(code, known)
  return [
    problem(
      place,
      code,
      `there is no ${what} "${code}"`,
      meant === null ? `write the code of a ${what} of this set` : `did you mean "${meant}"?`,
    ),
  ]
}

const applicantProblems = (file: CriteriaSet): readonly Problem[] => {
  const kinds = (file.applicants ?? []).map(kind => kind.code)
  const visit = (criteria: readonly Criterion[], at: string): readonly Problem[] =>
    criteria.flatMap((criterion, index) => {
      const place = `${at}[${index}]`
      const own = Object.keys(criterion.bandsFor ?? {})
      return [
        ...own.flatMap(kind => unknownCode(`${place}.bandsFor.${kind}`, kind, kinds, 'kind of applicant')),
        ...visit(criterion.criteria ?? [], `${place}.criteria`),
      ]
    })
  return visit(file.criteria, 'criteria')
}

const tieProblems = (file: CriteriaSet, codes: readonly Placed[]): readonly Problem[] => {
  const criteria = codes.filter(({ place }) => place.startsWith('criteria')).map(({ code }) => code)
  return (file.ties ?? []).flatMap(({ points }, at) =>
    points === undefined ? [] : unknownCode(`ties[${at}].points`, points, criteria, 'criterion'),
  )
}

const unitProblems = (file: CriteriaSet, codes: readonly Placed[]): readonly Problem[] => {
  const units = (file.units ?? []).map(unit => unit.code)
  const judged = codes.map(({ code }) => code)
  const successors = (file.units ?? []).flatMap(({ code, successor }, at) => {
    if (successor === undefined) return []
    const place = `units[${at}].successor`
    const itself = isOwnSuccessor(file, code)
      ? [problem(place, successor, 'the successors lead back to this unit', 'end the circle')]
      : []
    return [...unknownCode(place, successor, units, 'unit'), ...itself]
  })
  const assignments = (file.assignments ?? []).flatMap((assignment, at) => [
    ...unknownCode(`assignments[${at}].unit`, assignment.unit, units, 'unit'),
    ...assignment.criteria.flatMap((code, of) =>
      unknownCode(`assignments[${at}].criteria[${of}]`, code, judged, 'criterion or gate'),
    ),
  ])
  return [...successors, ...assignments]
}

const isOwnSuccessor = (file: CriteriaSet, code: string): boolean => {
  const next = new Map((file.units ?? []).map(unit => [unit.code, unit.successor]))
  const passed = new Set<string>()
  for (let at = next.get(code); at !== undefined && !passed.has(at); at = next.get(at)) {
    if (at === code) return true
    passed.add(at)
  }
  return false
}

const stageProblems = (file: CriteriaSet): readonly Problem[] => {
  const levels = (file.levels ?? []).map(level => level.code)
  return (file.stages ?? []).flatMap(({ level }, at) =>
    level === undefined ? [] : unknownCode(`stages[${at}].level`, level, levels, 'level'),
  )
}

const dependencyProblems = (file: CriteriaSet): readonly Problem[] =>
  (file.dependencies ?? []).flatMap(({ part, whole }, at) => {
    const place = `dependencies[${at}]`
    const codes = Object.keys(file.variables)
    const unknown = [
      ...unknownCode(`${place}.part`, part, codes, 'variable'),
      ...unknownCode(`${place}.whole`, whole, codes, 'variable'),
    ]
    const [a, b] = [file.variables[part], file.variables[whole]]
    const alike = a?.type === b?.type && a?.currency === b?.currency && part !== whole
    return unknown.length > 0 || alike
      ? unknown
      : [problem(place, part, 'a part and its whole are of one type and currency', 'declare both alike')]
  })

const voteProblems = (set: ReadSet): readonly Problem[] => {
  const vote = set.file.publicVote?.criterion
  if (vote === undefined || set.criteria.some(({ code, kind }) => code === vote && kind === 'judged'))
    return []
  return [
    problem(
      'publicVote.criterion',
      vote,
      'a public vote gives the points of a judged criterion',
      'name a criterion that has "max" alone',
    ),
  ]
}
