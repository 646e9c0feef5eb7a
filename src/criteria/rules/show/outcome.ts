import type { CriteriaSet, Criterion, TopN } from '../../model.ts'
import { roundingText } from './criteria.ts'
import { inWords } from './expressions.ts'
import type { Article, Line } from './shape.ts'
import { lineOf, nameOf, sentence, type View, writePoints } from './view.ts'
import { WORDS } from './words.ts'

/** What the points lead to: pass mark, classes, tie keys, Top-N; then the term, levels and rounds of scoring. */
export const outcomeArticles = (view: View): readonly Article[] => {
  const { language } = view
  return [
    lines(WORDS.outcome[language], outcomeLines(view)),
    lines(WORDS.term[language], termLines(view)),
    lines(WORDS.levels[language], levelLines(view)),
  ].flat()
}

const lines = (heading: string, of: readonly Line[]): readonly Article[] =>
  of.length === 0 ? [] : [{ kind: 'lines', heading, lines: of }]

const outcomeLines = (view: View): readonly Line[] => [
  ...(isSkeleton(view.set) ? [lineOf(view, { text: WORDS.skeleton[view.language] })] : []),
  ...totalLine(view),
  passLine(view),
  ...classLines(view),
  ...(view.set.ties ?? []).map((tie, at) => tieLine(view, tie, at + 1)),
  ...topLines(view),
]

const isSkeleton = ({ criteria }: CriteriaSet): boolean => criteria.length === 0 || criteria.some(isUnscored)

const isUnscored = (criterion: Criterion): boolean =>
  criterion.criteria?.some(isUnscored) ??
  (criterion.value === undefined && criterion.bands === undefined && criterion.max === undefined)

const totalLine = (view: View): readonly Line[] => {
  const { max, overflow, rounding } = view.set
  const { language } = view
  const clip =
    overflow === undefined || max === undefined ? [] : [WORDS.clipped(writePoints(max, language))[language]]
  const details = [...clip, ...roundingText(rounding, language)]
  const text = max === undefined ? null : WORDS.total(writePoints(max, language))[language]
  if (text !== null) return [lineOf(view, { text, details })]
  return details.map(detail => lineOf(view, { text: detail }))
}

const passLine = (view: View): Line => {
  const { passMark } = view.set
  const { language } = view
  if (passMark === undefined) return lineOf(view, { text: WORDS.noPassMark[language] })
  const text = WORDS.passMark(writePoints(passMark.points, language))[language]
  return lineOf(view, { text, from: passMark })
}

const classLines = (view: View): readonly Line[] => {
  const { classes } = view.set
  if (classes === undefined) return []
  const own = classes.list.map(each =>
    lineOf(view, { label: each.code, text: classText(view, each), from: each }),
  )
  const bound = classes.bindToPass === true ? [WORDS.classNeedsPass[view.language]] : []
  const common = classes.source ?? classes.note ?? classes.status ?? classes.clause
  if (bound.length === 0 && common === undefined) return own
  const heading = bound[0] ?? WORDS.classesAsAWhole[view.language]
  return [...own, lineOf(view, { text: heading, from: classes })]
}

type Class = NonNullable<CriteriaSet['classes']>['list'][number]

const classText = ({ language }: View, { code, name, from }: Class): string => {
  const shown = name === undefined ? code : nameOf(name, language)
  return (from === undefined ? WORDS.lowestClass(shown) : WORDS.class(shown, writePoints(from, language)))[
    language
  ]
}

type Tie = NonNullable<CriteriaSet['ties']>[number]

const tieLine = (view: View, tie: Tie, nth: number): Line => {
  const { language } = view
  const prefer = WORDS[tie.prefer ?? 'higher'][language]
  const text = WORDS.tie(String(nth), tieKey(view, tie), prefer)[language]
  return lineOf(view, { text, formula: tie.value ?? null, from: tie })
}

const tieKey = ({ language, variables }: View, { points, value }: Tie): string => {
  if (points !== undefined) return WORDS.pointsOf(points)[language]
  return inWords(value ?? '', variables, language)?.words ?? value ?? ''
}

const topLines = (view: View): readonly Line[] => {
  const { seats, honours } = view.set
  const { language } = view
  const seatLines =
    seats === undefined
      ? []
      : [topLine(view, seats, WORDS.seats(writePoints(seats.count, language))[language])]
  const honourLines = (honours ?? []).map(honour => {
    const text = WORDS.honour(nameOf(honour.name, language), writePoints(honour.count, language))[language]
    return { ...topLine(view, honour, text), label: honour.code }
  })
  return [...seatLines, ...honourLines]
}

const topLine = (view: View, top: TopN, text: string): Line => {
  const { language } = view
  const limit =
    top.perEnterprise === undefined ? [] : [WORDS.perEnterprise(String(top.perEnterprise))[language]]
  return lineOf(view, {
    text,
    details: [[...limit, WORDS[top.atCut][language]].join('; ')].map(sentence),
    from: top,
  })
}

const termLines = (view: View): readonly Line[] => {
  const { term } = view.set
  if (term === undefined) return []
  const { language } = view
  const { months, ...from } = term
  if (months !== null) return [lineOf(view, { text: WORDS.months(String(months))[language], from })]
  // The text says already that it is not known.
  return [lineOf(view, { text: WORDS.termUnknown[language], from: { ...from, status: undefined } })]
}

const levelLines = (view: View): readonly Line[] => {
  const { levels, stages, publicVote } = view.set
  const { language } = view
  const vote =
    publicVote === undefined
      ? []
      : [lineOf(view, { text: WORDS.publicVote(publicVote.criterion)[language], from: publicVote })]
  return [
    ...(levels ?? []).map(level =>
      lineOf(view, {
        label: level.code,
        text: WORDS.level(nameOf(level.name, language))[language],
        from: level,
      }),
    ),
    ...(stages ?? []).map((stage, at) => stageLine(view, stage, at + 1)),
    ...vote,
  ]
}

type Stage = NonNullable<CriteriaSet['stages']>[number]

const stageLine = (view: View, stage: Stage, nth: number): Line => {
  const { language, set } = view
  const level = set.levels?.find(({ code }) => code === stage.level)
  const details = [
    ...(level === undefined ? [] : [WORDS.level(nameOf(level.name, language))[language]]),
    ...(stage.passMark === undefined
      ? []
      : [WORDS.stagePass(writePoints(stage.passMark, language))[language]]),
  ]
  const text = WORDS.stage(String(nth), nameOf(stage.name, language))[language]
  return lineOf(view, { label: stage.code, text, details, from: stage })
}
