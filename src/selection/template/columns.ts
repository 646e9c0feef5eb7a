import type { CriteriaSet, Criterion, Gate, Name, Variable } from '../../criteria/model.ts'
import type { BandedLeaf, JudgedLeaf } from '../../criteria/rules/set.ts'
import { decimalsAllowed } from '../../criteria/rules/variables.ts'
import { formatExact } from '../../exact/number.ts'
import type { Localized } from '../../platform/texts.ts'
import { columnName } from '../files/columns.ts'
import type { Prepared } from '../rules/prepare.ts'
import { usesOfFacts } from './uses.ts'
import { TYPES, WORDS } from './words.ts'

/** A column of a template: what stands above it, what may be chosen in it, what the guide says of it. */
export interface TemplateColumn {
  /** Read back by the reader of tables. */
  readonly code: string
  readonly name: Localized
  readonly type: Localized
  readonly how: Localized
  readonly unit: string
  readonly example: string
  /** Codes of the gates and criteria that use it. */
  readonly usedIn: readonly string[]
  readonly holds: 'text' | 'number' | 'whole number' | 'day'
  /** The only entries of the column; null: anything. */
  readonly choices: readonly Choice[] | null
  /** It says where the fact before it comes from. */
  readonly beside: boolean
}

export interface Choice {
  readonly code: string
  readonly name: string
}

/** The columns for a set and a reference period: head, facts in the order of their use, judgements. */
export const templateColumns = (prepared: Prepared): readonly TemplateColumn[] => [
  ...headColumns(prepared.set.file),
  ...factColumns(prepared),
  ...judgedColumns(prepared),
]

const column = (code: string, name: Localized, more: Partial<TemplateColumn>): TemplateColumn => ({
  code,
  name,
  type: TYPES.text,
  how: WORDS.textHow,
  unit: '',
  example: '',
  usedIn: [],
  holds: 'text',
  choices: null,
  beside: false,
  ...more,
})

const headColumns = (file: CriteriaSet): readonly TemplateColumn[] => {
  const kinds = (file.applicants ?? []).map(choiceOf)
  const tracks = file.tracks?.choose === 'declared' ? file.tracks.list.map(choiceOf) : []
  const lots = [file.seats, ...(file.honours ?? [])].some(top => top?.atCut === 'lot')
  const code = { type: TYPES.code }
  return [
    column('id', WORDS.id, { ...code, how: WORDS.idHow, example: 'HS-01' }),
    column('#name', WORDS.label, { how: WORDS.labelHow, example: 'Máy bơm – Công ty A' }),
    column('enterprise', WORDS.enterprise, { ...code, how: WORDS.enterpriseHow, example: 'DN-01' }),
    ...(kinds.length === 0
      ? []
      : [column('applicant', WORDS.applicant, { ...code, how: WORDS.applicantHow, ...chosen(kinds) })]),
    ...(tracks.length === 0
      ? []
      : [column('track', WORDS.track, { ...code, how: WORDS.trackHow, ...chosen(tracks) })]),
    ...(lots
      ? [
          column('lot', WORDS.lot, {
            type: TYPES.integer,
            how: WORDS.lotHow,
            holds: 'whole number',
            example: '1',
          }),
        ]
      : []),
  ]
}

const choiceOf = ({ code, name }: { readonly code: string; readonly name?: Name | undefined }): Choice => ({
  code,
  name: name?.vi ?? '',
})

const chosen = (choices: readonly Choice[]) => ({ choices, example: choices[0]?.code ?? '' })

const bothOf = (name: Name): Localized => ({ vi: name.vi, en: name.en ?? name.vi })

const factColumns = (prepared: Prepared): readonly TemplateColumn[] => {
  const uses = usesOfFacts(prepared)
  return [...new Set(prepared.keys)].flatMap(key => {
    const [code = '', period] = key.split('@')
    const variable = prepared.set.variables.get(code)
    if (variable === undefined) return []
    const own = bothOf(variable.name)
    const of = period === undefined ? null : WORDS.ofPeriod(period)
    const name = of === null ? own : { vi: `${own.vi}, ${of.vi}`, en: `${own.en}, ${of.en}` }
    const written = columnName('fact', key, prepared.set)
    const fact = column(written, name, { ...formOf(variable), usedIn: uses.get(key) ?? [] })
    return [fact, ...besideColumns(written, name)]
  })
}

const formOf = (variable: Variable): Partial<TemplateColumn> => {
  const whole = decimalsAllowed(variable) === 0
  const how = variable.unit?.includes('%') ? WORDS.percentHow : WORDS.numberHow
  const number = { holds: whole ? 'whole number' : 'number', how } as const
  switch (variable.type) {
    case 'money':
      return { ...number, type: TYPES.money, unit: moneyUnit(variable), example: '1200000000' }
    case 'integer':
      return { ...number, type: TYPES.integer, unit: variable.unit ?? '', example: '25' }
    case 'number':
      return { ...number, type: TYPES.number, unit: variable.unit ?? '', example: whole ? '25' : '12.5' }
    case 'boolean':
      return { type: TYPES.boolean, how: WORDS.yesHow, choices: [...YES_NO, ...OPEN], example: 'có' }
    case 'date':
      return { type: TYPES.date, how: WORDS.dayHow, holds: 'day', example: '2026-11-21' }
    case 'choice': {
      const choices = (variable.choices ?? []).map(choiceOf)
      return { type: TYPES.choice, how: WORDS.choiceHow, ...chosen([...choices, ...OPEN]) }
    }
    case 'text':
      return { example: variable.name.vi }
  }
}

const moneyUnit = ({ currency }: Variable): string => (currency === 'VND' ? 'đồng' : (currency ?? ''))

const YES_NO: readonly Choice[] = [
  { code: 'có', name: 'true' },
  { code: 'không', name: 'false' },
]
const OPEN: readonly Choice[] = [
  { code: 'n/a', name: 'không áp dụng' },
  { code: '?', name: 'chưa biết' },
]
const STATUSES: readonly Choice[] = [
  { code: 'declared', name: 'đã khai' },
  { code: 'verified', name: 'đã thẩm tra' },
  { code: 'contested', name: 'đang tranh chấp' },
]

const besideColumns = (code: string, of: Localized): readonly TemplateColumn[] => {
  const named = (word: Localized): Localized => ({ vi: `${of.vi}: ${word.vi}`, en: `${of.en}: ${word.en}` })
  const beside = true
  const status = { how: WORDS.statusHow, type: TYPES.choice, ...chosen(STATUSES), beside }
  return [
    column(`${code}#status`, named(WORDS.status), status),
    column(`${code}#document`, named(WORDS.document), {
      how: WORDS.documentHow,
      example: 'BCTC 2025',
      beside,
    }),
    column(`${code}#page`, named(WORDS.page), { how: WORDS.pageHow, example: '12', beside }),
  ]
}

const judgedColumns = (prepared: Prepared): readonly TemplateColumn[] => {
  const { set } = prepared
  const named = new Map(allCriteria(set.file.criteria).map(criterion => [criterion.code, criterion]))
  const leaves = set.criteria.flatMap(leaf => {
    const criterion = named.get(leaf.code)
    if (criterion === undefined || (leaf.kind !== 'judged' && leaf.kind !== 'banded')) return []
    const form = leaf.kind === 'judged' ? pointsForm(leaf) : bandForm(leaf, criterion)
    return [
      column(columnName('judged', leaf.code, set), markedName(criterion), { ...form, usedIn: [leaf.code] }),
    ]
  })
  const gates = allGates(set.file).filter(({ judged }) => judged === true)
  return [...gates.map(gate => gateColumn(gate, columnName('judged', gate.code, set))), ...leaves]
}

const allCriteria = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => [criterion, ...allCriteria(criterion.criteria ?? [])])

const allGates = ({ gates, tracks }: CriteriaSet): readonly Gate[] => [
  ...gates,
  ...(tracks?.list ?? []).flatMap(track => track.gates),
]

/** What is assumed is marked wherever it is shown. */
const markedName = ({ name, status }: Criterion | Gate): Localized => {
  const both = bothOf(name)
  if (status !== 'assumed') return both
  return { vi: `${both.vi} (${WORDS.assumed.vi})`, en: `${both.en} (${WORDS.assumed.en})` }
}

const pointsForm = ({ lowest, max, step }: JudgedLeaf): Partial<TemplateColumn> => {
  const least = formatExact(lowest)
  const most = formatExact(max)
  const how = WORDS.pointsHow(least, most, step === null ? null : formatExact(step))
  return { type: TYPES.points, how, holds: 'number', unit: WORDS.points.vi, example: most }
}

const bandForm = ({ bands }: BandedLeaf, { bands: common, bandsFor }: Criterion): Partial<TemplateColumn> => {
  const names = new Map(
    [common ?? [], ...Object.values(bandsFor ?? {})]
      .flat()
      .map(band => [band.code ?? '', band.name?.vi ?? '']),
  )
  const points = new Map(
    bands.all
      .flatMap(list => list.bands)
      .map(band => [band.code, WORDS.pointsOf(formatExact(band.points)).vi]),
  )
  const choices = [...points].map(([code, worth]) => ({
    code,
    name: [names.get(code), worth].filter(part => part).join(': '),
  }))
  return { type: TYPES.band, how: WORDS.bandHow, ...chosen(choices) }
}

const gateColumn = (gate: Gate, code: string): TemplateColumn =>
  column(code, markedName(gate), {
    type: TYPES.boolean,
    how: WORDS.gateHow,
    usedIn: [gate.code],
    ...chosen(YES_NO),
  })
