import { listAliases } from '../enterprises/index.ts'
import { currentIds } from '../enterprises/rules/merges.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import type { RuledRecognition } from '../recognition/model.ts'
import { statusOn } from '../recognition/rules/status.ts'
import type { CountInput } from './inputs.ts'
import type { Counter, Definition, Measure, ReleaseContent, Row, Spell } from './model.ts'
import { queryOf } from './rules/query.ts'
import { valueFrom, valueText } from './rules/value.ts'
import { productNames } from './store.ts'
import { counterNames, counterTexts, registerName } from './texts/counters.ts'

/** A count of the register as it stands, with every recognition that it is made from. */
export const countOfRegister = async (work: Work, input: CountInput): Promise<ReleaseContent> => {
  const { counter, from, to = null, sector, asOf, revises, reason } = input
  const definition = definitionOf(counter)
  const scope = { from, to, filter: sector === undefined ? {} : { sector } }
  const rows = (await rowsOfRegister(work, input)).filter(
    row =>
      row.from >= from &&
      (to === null || row.to <= to) &&
      (sector === undefined || row.marks.sector === sector),
  )
  const code = codeOf(input)
  return {
    code,
    name: registerName(counter, { from, to: to ?? Number(asOf.slice(0, 4)), sector, asOf }),
    definition,
    scope,
    asOf,
    query: queryOf(definition, { scope, asOf, code }),
    value: valueText(valueFrom(rows, { definition, scope, asOf })) ?? '0',
    unit: definition.unit,
    status: 'outcome',
    printed: null,
    revises: revises === undefined ? null : { code: revises, reason: { vi: reason ?? '', en: reason ?? '' } },
    note: null,
    salt: null,
    rows,
  }
}

const codeOf = ({ counter, from, to, sector, asOf, revises }: CountInput): string =>
  [
    counter,
    from,
    to,
    sector?.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    asOf,
    revises === undefined ? '' : 'again',
  ]
    .filter(part => part !== undefined && part !== '')
    .join('-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)

const measureOf: Readonly<Record<Counter, Measure>> = {
  'recognition-events': 'events',
  'distinct-products': 'products',
  'distinct-enterprises': 'enterprises',
  'enterprise-years': 'enterprise-years',
  'valid-titles': 'titles',
}

const definitionOf = (counter: Counter): Definition => ({
  code: `register-${counter}`,
  name: counterNames[counter],
  text: counterTexts[counter],
  formula: `recognitions(${counter})`,
  counter,
  unit: counter.startsWith('enterprise') || counter === 'distinct-enterprises' ? enterprises : products,
  measure: measureOf[counter],
  variable: 'recognition',
})

const products = { vi: 'sản phẩm', en: 'products' }
const enterprises = { vi: 'doanh nghiệp', en: 'enterprises' }

/** Every recognition decided by the cut-off; the product by its first recognition, the enterprise as it counts then. */
const rowsOfRegister = async ({ db }: Work, { asOf }: { readonly asOf: string }): Promise<readonly Row[]> => {
  const day = dayOf(asOf)
  const [recognitions, aliases] = [await listRecognitions(db), await listAliases(db)]
  const [sameAs, names] = [currentIds(aliases, day), await productNames(db)]
  const known = new Map(recognitions.map(each => [each.id, each]))
  return recognitions
    .filter(({ decision }) => decision.decidedOn <= day)
    .map(each => {
      const product = firstOf(each, known).product
      const label = names.get(each.product) ?? { vi: each.product, en: each.product }
      return { ...rowOf(each), product, enterprise: sameAs.get(each.enterprise) ?? each.enterprise, label }
    })
}

const firstOf = (
  recognition: RuledRecognition,
  known: ReadonlyMap<string, RuledRecognition>,
): RuledRecognition => {
  const earlier = recognition.follows === null ? undefined : known.get(recognition.follows)
  return earlier === undefined ? recognition : firstOf(earlier, known)
}

const rowOf = (recognition: RuledRecognition): Omit<Row, 'product' | 'enterprise' | 'label'> => {
  const { id, decision, sectorGroup, commune } = recognition
  const year = Number(decision.decidedOn.slice(0, 4))
  return {
    key: id,
    variable: 'recognition',
    from: year,
    to: year,
    on: decision.decidedOn,
    amount: '1',
    forecast: null,
    role: null,
    holds: spellsOf(recognition),
    marks: {
      ...(sectorGroup === null ? {} : { sector: sectorGroup }),
      ...(commune === null ? {} : { commune }),
    },
    status: 'recorded',
    source: null,
  }
}

/** When it was in force, by all that was ruled: between the days on which that changes it is one or the other. */
const spellsOf = ({ validFrom, validTo, rulings }: RuledRecognition): readonly Spell[] => {
  const days = [validFrom, ...rulings.map(({ effectiveOn }) => effectiveOn), validTo]
    .filter(day => validFrom <= day && day <= validTo)
    .toSorted()
  return days.flatMap((from, at) => {
    const to = days[at + 1]
    return to === undefined || from === to || statusOn({ validFrom, validTo }, rulings, from) !== 'in-force'
      ? []
      : [{ from, to }]
  })
}
