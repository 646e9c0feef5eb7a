import { within } from '../../access/permissions.ts'
import { waitingIn as callsLeft } from '../../calls/index.ts'
import { waitingIn as councilLeft } from '../../council/index.ts'
import { type Day, daysBetween } from '../../exact/day.ts'
import { compareBytes, foldedText, VIETNAMESE } from '../../exact/text.ts'
import type { Asked } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import { initialsOf, type SearchKey, type Vocabulary } from '../../platform/vocabulary.ts'
import type { Coded, Pending } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { waitingIn as publicationLeft } from '../../publication/index.ts'
import { waitingIn as questionsLeft } from '../../questions/index.ts'
import { type Round, waitingIn as selectionLeft } from '../../selection/index.ts'
import { waitingIn as submissionsLeft } from '../../submissions/index.ts'
import { waitingIn as verificationLeft } from '../facts/waiting-in.ts'
import { texts } from './texts.ts'

/** Every room in which something of a round waits; of one day, what is one of many comes last. */
const rooms: readonly ((work: Work, round: Round) => Promise<readonly Pending[]>)[] = [
  selectionLeft,
  questionsLeft,
  submissionsLeft,
  councilLeft,
  publicationLeft,
  callsLeft,
  verificationLeft,
]

/** Everything that waits in a round, what is due first before the rest; ask first who may see it. */
export const waitingInRound = async (outer: Work, round: Round): Promise<readonly Pending[]> => {
  const work = within(outer, round.programme)
  return (await Promise.all(rooms.map(left => left(work, round)))).flat().toSorted(orders.due)
}

export const isLate = ({ dueOn }: Pick<Pending, 'dueOn'>, today: Day): boolean =>
  dueOn !== null && daysBetween(dueOn, today) > 0

export const sortings = ['due', 'since', 'kind', 'about', 'unit'] as const

/** Those that were asked for, in the order asked for; of one order, what is due first comes first. */
export const shownOf = (
  all: readonly Pending[],
  { sorting, isDescending }: Asked<(typeof sortings)[number]>,
  isFound: (pending: Pending) => boolean,
): readonly Pending[] => {
  const sorted = all.filter(isFound).toSorted(orders[sorting])
  return isDescending ? sorted.toReversed() : sorted
}

type Order = (a: Pending, b: Pending) => number
/** What has no day comes last. */
const byDay =
  (day: 'dueOn' | 'since'): Order =>
  (a, b) =>
    compareBytes(a[day] ?? '9', b[day] ?? '9')

const orders: Readonly<Record<(typeof sortings)[number], Order>> = {
  due: byDay('dueOn'),
  since: byDay('since'),
  kind: (a, b) => VIETNAMESE.compare(a.kind.name, b.kind.name),
  about: (a, b) => VIETNAMESE.compare(a.about, b.about),
  unit: (a, b) => VIETNAMESE.compare(a.turn.name, b.turn.name),
}

/** The words by which the list is asked. */
export const vocabularyOf = (
  all: readonly Pending[],
  { language, today }: Pick<Work, 'language' | 'today'>,
): Vocabulary<Pending> & { readonly keys: readonly SearchKey<Pending>[] } => ({
  keys: [
    {
      name: 'unit',
      aliases: ['turn', 'luot', 'donvi'],
      label: texts.turn[language],
      values: distinct(all.map(({ turn }) => turn)),
      holds: { ofRow: ({ turn }, value) => turn.code === value },
    },
    {
      name: 'kind',
      aliases: ['viec', 'missing', 'thieu'],
      label: texts.kind[language],
      values: distinct(all.map(({ kind }) => kind)),
      holds: { ofRow: ({ kind }, value) => kind.code === value },
    },
    lateKey(language, today),
  ],
  folded: ({ kind, about, note, turn }) => foldedText(`${kind.name} ${about} ${note ?? ''} ${turn.name}`),
})

const lateKey = (language: Language, today: Day): SearchKey<Pending> => ({
  name: 'late',
  aliases: ['quahan'],
  label: texts.late[language],
  values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
  holds: { ofRow: (pending, value) => isLate(pending, today) === (value === 'yes') },
})

const distinct = (coded: readonly Coded[]): SearchKey<Pending>['values'] =>
  [...new Map(coded.map(({ code, name }) => [code, name]))].map(([value, label]) => ({
    value,
    label,
    aliases: initialsOf(label),
  }))
