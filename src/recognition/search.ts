import { formatDay } from '../design/dates.ts'
import { addDays, type Day } from '../exact/day.ts'
import { foldedText } from '../exact/text.ts'
import type { Language } from '../platform/texts.ts'
import type { SearchKey, SearchValue, Vocabulary } from '../platform/vocabulary.ts'
import type { ListedRecognition } from './listed.ts'
import { statuses } from './model.ts'
import { writtenNumber } from './rules/decisions.ts'
import { registerTexts as texts } from './texts/register.ts'
import { statusWords } from './texts/words.ts'

type Key = SearchKey<ListedRecognition>

interface Asking {
  readonly all: readonly ListedRecognition[]
  readonly sectors: readonly SearchValue[]
  readonly today: Day
  readonly language: Language
}

/** The words by which the register is asked. */
export const registerVocabulary = (
  asking: Asking,
): Vocabulary<ListedRecognition> & { readonly filters: readonly Key[] } => {
  const filters = [statusKey(asking), yearKey(asking), sectorKey(asking), endsKey(asking), kindKey(asking)]
  return {
    filters,
    keys: [...filters, honourKey(asking)],
    folded: ({ recognition, product, holderName }) =>
      foldedText(
        [
          recognition.id,
          ...Object.values(product),
          ...Object.values(holderName),
          writtenNumber(recognition.decision),
          formatDay(recognition.decision.decidedOn, 'vi'),
        ].join(' '),
      ),
  }
}

const STATUS_ALIASES = {
  revoked: ['thu-hoi'],
  suspended: ['tam-dung'],
  expired: ['het-han'],
  'in-force': ['con'],
}

const statusKey = ({ language }: Asking): Key => ({
  name: 'status',
  aliases: ['state', 'trangthai'],
  label: texts.status[language],
  values: statuses.map(value => ({
    value,
    label: statusWords[value][language],
    ...(value === 'not-yet' ? {} : { aliases: STATUS_ALIASES[value] }),
  })),
  holds: { ofRow: ({ status }, value) => status === value },
})

const yearOf = ({ recognition }: ListedRecognition): string => recognition.decision.decidedOn.slice(0, 4)

const yearKey = ({ all, language }: Asking): Key => ({
  name: 'year',
  aliases: ['nam'],
  label: texts.year[language],
  values: [...new Set(all.map(yearOf))]
    .toSorted()
    .toReversed()
    .map(value => ({ value, label: value })),
  holds: { ofRow: (row, value) => yearOf(row) === value },
})

const sectorKey = ({ sectors, language }: Asking): Key => ({
  name: 'group',
  aliases: ['nhom', 'nganh'],
  label: texts.sector[language],
  values: [...sectors, { value: '-', label: texts.unknown[language] }],
  holds: { ofRow: ({ recognition: { sectorGroup } }, value) => (sectorGroup ?? '-') === value },
})

const SPANS = [30, 90, 180] as const

/** Those in force, or suspended, that end so soon and were not recognised anew. */
const endsKey = ({ today, language }: Asking): Key => ({
  name: 'ends',
  aliases: ['hethan'],
  label: texts.ends[language],
  values: SPANS.map(days => ({ value: String(days), label: texts.days(days)[language] })),
  holds: { ofRow: (row, value) => endsBy(row, addDays(today, Number(value))) },
})

export const endsBy = ({ recognition, status, isFollowed }: ListedRecognition, day: Day): boolean =>
  !isFollowed && (status === 'in-force' || status === 'suspended') && recognition.validTo <= day

const kindKey = ({ language }: Asking): Key => ({
  name: 'kind',
  aliases: ['loai'],
  label: texts.kind[language],
  values: [
    { value: 'anew', label: texts.anew[language], aliases: ['cong-nhan-lai'] },
    { value: 'granted', label: texts.granted[language] },
  ],
  holds: { ofRow: ({ recognition }, value) => (recognition.follows === null ? 'granted' : 'anew') === value },
})

const honourKey = ({ all, language }: Asking): Key => ({
  name: 'honour',
  aliases: ['tonvinh'],
  label: texts.honour[language],
  values: [
    ...new Map(
      all.flatMap(({ recognition }) =>
        recognition.honours.map(({ code, name }) => [code, name[language]] as const),
      ),
    ),
  ].map(([value, label]) => ({ value, label })),
  holds: { ofRow: ({ recognition }, value) => recognition.honours.some(({ code }) => code === value) },
})
