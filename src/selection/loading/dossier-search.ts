import { listUnits } from '../../access/index.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { codeOfName } from '../../exact/text.ts'
import type { SearchKey, SearchValue, Vocabulary } from '../../platform/vocabulary.ts'
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
export type DossierWord = (
  work: Work,
  round: Round,
) => Promise<
  Pick<DossierKey, 'name' | 'aliases' | 'label' | 'values'> & {
    readonly stateOf: (dossier: string) => string | null
  }
>

/** The words by which the list of the dossiers of a round is asked. */
export const dossierVocabulary = async (
  work: Work,
  round: Round,
  {
    set,
    terms,
    all,
  }: { readonly set: ReadSet; readonly terms: Terms; readonly all: readonly ListedDossier[] },
  words: readonly DossierWord[],
): Promise<Vocabulary<ListedDossier, Gap>> => {
  const units = await listUnits(work.db)
  const owned = ownersOn(set, units, work.today)
  const unitValues = [...new Set(owned.flatMap(({ unit }) => unit ?? []))].map(value => {
    const label = unitName(units, set.file, value, terms.language)
    return { value, label, aliases: initialsOf(label) }
  })
  return {
    keys: [
      stateKey(terms),
      missingKey(terms),
      ...trackKeys(terms),
      criterionKey(set, owned, terms),
      gapKey('unit', ['donvi'], texts.unit[terms.language], unitValues),
      sectorKey(all, terms),
      ...(await Promise.all(words.map(async word => wordKey(await word(work, round))))),
    ],
    folded: ({ folded }) => folded(),
    parts: gapsIn(set, owned),
  }
}

const stateKey = ({ language }: Terms): DossierKey => ({
  name: 'state',
  aliases: ['ketqua', 'outcome'],
  label: texts.state[language],
  values: [
    ...(['pass', 'fail', 'unknown'] as const).map(value => ({ value, label: resultTexts[value][language] })),
    { value: 'late', label: texts.late[language] },
  ],
  holds: { ofRow: ({ result }, value) => (result === null ? 'late' : result.outcome) === value },
})

const missingKey = ({ language }: Terms): DossierKey => ({
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

const trackKeys = ({ set, language }: Terms): readonly DossierKey[] =>
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

const sectorKey = (all: readonly ListedDossier[], { language }: Terms): DossierKey => ({
  name: 'sector',
  aliases: ['nganh'],
  label: texts.sector[language],
  values: [...new Set(all.flatMap(({ sector }) => sector ?? []))].sort().map(label => ({
    value: codeOfName(label),
    label,
  })),
  holds: { ofRow: ({ sector }, value) => sector !== null && codeOfName(sector) === value },
})

const criterionKey = (set: ReadSet, owned: readonly Owned[], { language }: Terms): DossierKey => {
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

const wordKey = ({ stateOf, ...key }: Awaited<ReturnType<DossierWord>>): DossierKey => ({
  ...key,
  holds: { ofRow: ({ id }, value) => stateOf(id) === value },
})

/** "Sở Khoa học và Công nghệ" → "SKHCN", and with every word "SKHVCN". */
const initialsOf = (name: string): readonly string[] => {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  const initials = (of: readonly string[]) => of.map(word => word[0]).join('')
  return [initials(words.filter(word => !/^(và|and|of|for|the)$/i.test(word))), initials(words)]
}

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
