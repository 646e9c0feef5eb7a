import { codeOfName, foldedText } from '../exact/text.ts'
import type { Language, Localized } from '../platform/texts.ts'
import type { SearchKey, Vocabulary } from '../platform/vocabulary.ts'
import type { DossierWord } from '../selection/index.ts'
import { type ListedSubmission, listOf } from './listing.ts'
import type { Asked } from './model.ts'
import { itemName } from './parts/words.ts'
import { FIGURES_PART, PRODUCT_PART, REPORT_PART, UNDERTAKINGS_PART } from './rules/asking.ts'
import { type ListedState, listedStates } from './rules/checking.ts'
import { texts } from './texts/checking.ts'

export const listedNames: Readonly<Record<ListedState, Localized>> = {
  making: texts.making,
  unchecked: texts.unchecked,
  wanting: texts.wantingState,
  complete: texts.complete,
  returned: texts.returned,
  overdue: texts.overdue,
  withdrawn: texts.withdrawn,
  excluded: texts.excluded,
}

type Key = SearchKey<ListedSubmission>

/** The words by which the office asks its list of dossiers. */
export const submissionVocabulary = (
  form: Asked,
  all: readonly ListedSubmission[],
  language: Language,
): Vocabulary<ListedSubmission> & { readonly filters: readonly Key[] } => {
  const filters = [stateKey(language), wayKey(language), latenessKey(language)]
  return {
    filters,
    keys: [...filters, missingKey(form, language), sectorKey(all, language)],
    folded: ({ id, names, last }) =>
      foldedText(`${id} ${names.product} ${names.enterprise} ${last?.receipt ?? ''}`),
  }
}

const statesIn = (language: Language) =>
  listedStates.map(value => ({ value, label: listedNames[value][language] }))

const stateKey = (language: Language): Key => ({
  name: 'state',
  aliases: ['status', 'trangthai'],
  label: texts.state[language],
  values: statesIn(language),
  holds: { ofRow: ({ listed }, value) => listed === value },
})

const wayKey = (language: Language): Key => ({
  name: 'way',
  aliases: ['cachnop'],
  label: texts.way[language],
  values: (['online', 'paper'] as const).map(value => ({ value, label: texts[value][language] })),
  holds: { ofRow: ({ paper }, value) => (paper === null ? 'online' : 'paper') === value },
})

const latenessKey = (language: Language): Key => ({
  name: 'late',
  aliases: ['thoihan'],
  label: texts.lateness[language],
  values: [
    { value: 'in-time', label: texts.inTime[language] },
    { value: 'late', label: texts.late[language] },
  ],
  holds: { ofRow: ({ last }, value) => (last?.isLate ? 'late' : 'in-time') === value },
})

/** What was not there when it was sent, and what was found wanting. */
const missingKey = (form: Asked, language: Language): Key => ({
  name: 'missing',
  aliases: ['thieu'],
  label: texts.missing[language],
  values: [
    { value: 'nothing', label: texts.nothing[language] },
    ...[
      PRODUCT_PART,
      REPORT_PART,
      FIGURES_PART,
      UNDERTAKINGS_PART,
      ...form.papers.map(({ code }) => `paper:${code}`),
    ].map(item => ({ value: plainItem(item), label: itemName({ asked: form }, item)[language] })),
  ],
  holds: {
    ofRow: ({ last, checked }, value) => {
      const items = [...(last?.lacking ?? []), ...checked.wanting].map(plainItem)
      return value === 'nothing' ? last !== null && items.length === 0 : items.includes(value)
    },
  },
})

const plainItem = (item: string): string => item.replace(/^paper:/, '')

const sectorKey = (all: readonly ListedSubmission[], language: Language): Key => ({
  name: 'sector',
  aliases: ['nganh'],
  label: texts.sector[language],
  values: [...new Set(all.flatMap(({ names }) => names.sector ?? []))]
    .sort()
    .map(label => ({ value: codeOfName(label), label })),
  holds: { ofRow: ({ names }, value) => names.sector !== null && codeOfName(names.sector) === value },
})

/** In the list of dossiers: where the check of each stands. */
export const dossierWord: DossierWord = {
  name: 'status',
  aliases: ['trangthai'],
  label: texts.submission,
  values: statesIn,
  states: async (work, round) =>
    new Map((await listOf(work, { round: round.id })).map(({ id, listed }) => [id, listed])),
}
