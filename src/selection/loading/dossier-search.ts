import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { listCodes } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { codeOfName } from '../../exact/text.ts'
import { derived } from '../../platform/derived.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import {
  initialsOf,
  isAskedBy,
  type SearchKey,
  type SearchValue,
  type Vocabulary,
} from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import type { Result } from '../model.ts'
import { inLanguage, scoredName, type Terms } from '../parts/names.ts'
import { codeOf, type Owned, ownersOn, variablesBehind } from '../rules/owners.ts'
import type { Round } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'
import type { ListedDossier } from './dossiers.ts'
import { unitName } from './sheet.ts'

/** Something a dossier lacks, of which criterion, and whose work that is. */
interface Gap {
  readonly missing: 'judgements' | 'facts' | 'nothing'
  /** The criterion and those above it. */
  readonly criteria: readonly string[]
  readonly unit: string | null
}

export type DossierKey = SearchKey<ListedDossier, Gap>

/** What a later room knows of every dossier of a round: a word by which their list can be searched. */
export interface DossierWord extends Pick<DossierKey, 'name' | 'aliases'> {
  readonly label: Localized
  readonly values: (language: Language) => readonly SearchValue[]
  /** Read only when the word is asked by. */
  readonly states: (work: Work, round: Round) => Promise<ReadonlyMap<string, string>>
}

/** The words by which the list of the dossiers of a round is asked. */
export const dossierVocabulary = async (
  work: Work,
  round: Round,
  { set, query }: { readonly set: ReadSet; readonly query: URLSearchParams },
  words: readonly DossierWord[],
): Promise<Vocabulary<ListedDossier, Gap>> => {
  const [units, sectors] = await Promise.all([listUnits(work.db), listCodes(work.db, 'sector-groups')])
  const { keys, gaps } = wordsOfSet(units)(set, work.language, work.today)
  const later = words.map(async word => {
    const states = isAskedBy(query, word) ? await word.states(work, round) : NO_STATES
    return wordKey(word, states, work.language)
  })
  return {
    keys: [...keys, sectorKey(sectors, work.language), ...(await Promise.all(later))],
    folded: ({ folded }) => folded(),
    parts: gaps,
  }
}

const NO_STATES: ReadonlyMap<string, string> = new Map()

/** What follows from the set and the units alone. */
const wordsOfSet = derived((units: readonly Unit[]) =>
  derived((set: ReadSet, language: Language, today: Day) => {
    const terms = { set: set.file, language }
    const owned = ownersOn(set, units, today)
    const unitValues = [...new Set(owned.flatMap(({ unit }) => unit ?? []))].map(value => {
      const label = unitName(units, set.file, value, language)
      return { value, label, aliases: initialsOf(label) }
    })
    const keys: readonly DossierKey[] = [
      stateKey(terms),
      missingKey(terms),
      ...trackKeys(terms),
      criterionKey(set, owned, terms),
      gapKey('unit', ['donvi'], texts.unit[language], unitValues),
    ]
    return { keys, gaps: gapsIn(set, owned) }
  }),
)

type Said = Pick<Terms, 'set' | 'language'>

const stateKey = ({ language }: Said): DossierKey => ({
  name: 'state',
  aliases: ['ketqua', 'outcome'],
  label: texts.state[language],
  values: [
    ...(['pass', 'fail', 'unknown'] as const).map(value => ({ value, label: resultTexts[value][language] })),
    { value: 'late', label: texts.late[language] },
  ],
  holds: { ofRow: ({ result }, value) => (result === null ? 'late' : result.outcome) === value },
})

const missingKey = ({ language }: Said): DossierKey => ({
  name: 'missing',
  aliases: ['thieu'],
  label: texts.missing[language],
  values: [
    { value: 'judgements', label: texts.lacksJudgements[language], aliases: ['điểm', 'score'] },
    { value: 'facts', label: texts.lacksFacts[language], aliases: ['số liệu'] },
    { value: 'nothing', label: texts.lacksNothing[language] },
  ],
  holds: { ofPart: ({ missing }, value) => missing === value },
})

const trackKeys = ({ set, language }: Said): readonly DossierKey[] =>
  set.tracks === undefined
    ? []
    : [
        {
          name: 'track',
          aliases: ['nhom'],
          label: texts.track[language],
          values: set.tracks.list.map(({ code, name }) => ({
            value: code,
            label: inLanguage(name, language),
          })),
          holds: { ofRow: ({ track }, value) => track === value },
        },
      ]

const sectorKey = derived(
  (sectors: Awaited<ReturnType<typeof listCodes>>, language: Language): DossierKey => ({
    name: 'sector',
    aliases: ['nganh'],
    label: texts.sector[language],
    values: sectors
      .map(({ nameVi, nameEn }) => (language === 'en' ? (nameEn ?? nameVi) : nameVi))
      .sort()
      .map(label => ({ value: codeOfName(label), label })),
    holds: { ofRow: ({ sector }, value) => sector !== null && codeOfName(sector) === value },
  }),
)

const criterionKey = (set: ReadSet, owned: readonly Owned[], { language }: Said): DossierKey => {
  const gates = owned.flatMap(({ scored }) => ('gate' in scored ? [codeOf(scored)] : []))
  const codes = [...gates, ...set.criteria.filter(({ index }) => index > 0).map(({ code }) => code)]
  const values = codes.map(value => ({ value, label: scoredName(set.file, value, language) }))
  return gapKey('criterion', ['tieuchi'], texts.criterion[language], values)
}

/** What is asked of the gaps of a dossier. */
const gapKey = (
  name: 'criterion' | 'unit',
  aliases: readonly string[],
  label: string,
  values: readonly SearchValue[],
): DossierKey => ({
  name,
  aliases,
  label,
  values,
  holds: {
    ofPart: ({ criteria, unit }, value) => (name === 'unit' ? unit === value : criteria.includes(value)),
  },
})

const wordKey = (
  { name, aliases, label, values }: DossierWord,
  states: ReadonlyMap<string, string>,
  language: Language,
): DossierKey => ({
  name,
  aliases,
  label: label[language],
  values: values(language),
  holds: { ofRow: ({ id }, value) => states.get(id) === value },
})

const gapsIn = (set: ReadSet, owned: readonly Owned[]): ((dossier: ListedDossier) => readonly Gap[]) => {
  const byCode = new Map(owned.map(each => [codeOf(each.scored), each]))
  const gapOf = (missing: Gap['missing'], code: string): Gap => ({
    missing,
    criteria: withAbove(set, code),
    unit: byCode.get(code)?.unit ?? null,
  })
  return ({ lacking, result }) => {
    if (lacking.judgements.length + lacking.facts.length === 0) return [gapOf('nothing', '')]
    const variables = new Set(lacking.facts.map(key => key.split('@')[0] ?? ''))
    const computed = owned.filter(({ scored }) => variablesBehind(scored).some(each => variables.has(each)))
    const open = openIn(result)
    return [
      ...lacking.judgements.map(code => gapOf('judgements', code)),
      ...computed.flatMap(({ scored }) => (open.has(codeOf(scored)) ? [gapOf('facts', codeOf(scored))] : [])),
      // A figure that only a gate waits for is the work of no unit.
      ...(lacking.facts.length === 0 ? [] : [gapOf('facts', '')]),
    ]
  }
}

const openIn = (result: Result | null): ReadonlySet<string> =>
  new Set(result?.criteria.filter(({ points }) => points === null).map(({ code }) => code))

const withAbove = (set: ReadSet, code: string): readonly string[] => {
  const codes = [code]
  let at = set.criteria.find(each => each.code === code)
  while (at !== undefined && at.index > 0) {
    at = set.criteria[at.parent]
    if (at !== undefined) codes.push(at.code)
  }
  return codes
}
