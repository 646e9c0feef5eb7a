import { formatDay, formatMoment } from '../../design/dates.ts'
import type { Entry } from '../../design/record.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ShownTask } from '../loading.ts'
import { texts } from '../texts/pages.ts'
import { words } from '../texts/words.ts'

interface Names {
  readonly unit: (code: string | null) => string | null
  readonly doer: (byWhom: string) => string
  readonly language: Language
}

type Told = Omit<Entry, 'when' | 'who'> & { readonly byWhom: string }

/** Everything that was done of a task, newest first. */
export const entriesOf = (task: ShownTask, names: Names): readonly Entry[] =>
  [
    ...wordingsOf(task, names),
    ...deadlinesOf(task, names),
    ...reportsOf(task, names),
    ...wordsOf(task, names),
  ]
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ byWhom, ...told }) => ({
      ...told,
      when: formatMoment(told.at, names.language),
      who: names.doer(byWhom),
    }))

const because = (reason: string | null) => (reason === null ? {} : { reason })

const wordingsOf = ({ wordings }: ShownTask, { unit, language }: Names): readonly Told[] =>
  wordings.map(({ lead, reason, at, byWhom }) => ({
    at,
    byWhom,
    words:
      reason === null
        ? texts.wasWritten[language]
        : texts.wasAssigned(unit(lead) ?? words.unknown[language])[language],
    ...because(reason),
  }))

const deadlinesOf = ({ deadlines }: ShownTask, { language }: Names): readonly Told[] =>
  deadlines.map(({ toDay, reason, at, byWhom }) => ({
    at,
    byWhom,
    words: texts.wasMoved(formatDay(toDay, language))[language],
    reason,
  }))

const reportsOf = ({ reports }: ShownTask, { unit, language }: Names): readonly Told[] =>
  reports.flatMap(({ unit: code, percent, words, at, byWhom, ruling }) => [
    {
      at,
      byWhom,
      words: texts.wasReported(unit(code) ?? code, String(percent))[language],
      reason: words,
    },
    ...(ruling === null
      ? []
      : [
          {
            at: ruling.at,
            byWhom: ruling.byWhom,
            words: (ruling.kind === 'accepted' ? texts.wasAccepted : texts.wasReturned)[language],
            ...because(ruling.words),
          },
        ]),
  ])

const wordsOf = ({ instructions, closing }: ShownTask, { language }: Names): readonly Told[] => [
  ...instructions.map(({ words, dueOn, at, byWhom }) => ({
    at,
    byWhom,
    words: texts.wasInstructed[language] + (dueOn === null ? '' : `, ${formatDay(dueOn, language)}`),
    reason: words,
  })),
  ...(closing === null
    ? []
    : [{ at: closing.at, byWhom: closing.byWhom, words: texts.wasClosed[language], reason: closing.words }]),
]
