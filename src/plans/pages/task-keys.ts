import type { Asked } from '../../platform/listing.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import { taskGroups } from '../files.ts'
import { isInstructedBy, isMine, type ShownTask } from '../loading.ts'
import { states, turns } from '../model.ts'
import { mayKeepPlans } from '../permissions.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage, stateNames, turnNames } from '../texts/words.ts'

type Key = SearchKey<ShownTask>

interface Who {
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly leaders: Who['units']
}

/** What tasks can be asked by. */
export const taskKeys = (
  all: readonly ShownTask[],
  { language, actor }: Work,
  { units, leaders }: Who,
): readonly Key[] => {
  const isOffice = mayKeepPlans(actor)
  const answer = (
    name: string,
    aliases: readonly string[],
    label: string,
    is: (task: ShownTask) => boolean,
  ): Key => ({
    name,
    aliases,
    label,
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: (task, value) => is(task) === (value === 'yes') },
  })
  return [
    answer('mine', ['toi'], texts.mine[language], task => isMine(task, actor, isOffice)),
    answer('late', ['quahan'], texts.late[language], ({ daysLate }) => daysLate > 0),
    {
      name: 'unit',
      aliases: ['donvi'],
      label: texts.unit[language],
      values: units.map(({ code, name }) => ({ value: code, label: name })),
      holds: { ofRow: ({ unitsNow }, value) => unitsNow.includes(value) },
    },
    {
      name: 'plan',
      aliases: ['kehoach'],
      label: texts.plan[language],
      values: distinct(all.map(({ task, planName }) => [task.plan, planName])),
      holds: { ofRow: ({ task }, value) => task.plan === value },
    },
    {
      name: 'state',
      aliases: ['trangthai'],
      label: texts.state[language],
      values: states.map(value => ({ value, label: stateNames[value][language] })),
      holds: { ofRow: ({ state }, value) => state === value },
    },
    {
      name: 'turn',
      aliases: ['luot'],
      label: texts.turn[language],
      values: turns.map(value => ({ value, label: turnNames[value][language] })),
      holds: { ofRow: ({ turn }, value) => turn === value },
    },
    {
      name: 'group',
      aliases: ['nhom'],
      label: texts.group[language],
      values: taskGroups.map(({ code, name }) => ({ value: code, label: inLanguage(name, language) })),
      holds: { ofRow: ({ task }, value) => task.group === value },
    },
    {
      name: 'leader',
      aliases: ['lanhdao'],
      label: texts.leader[language],
      values: leaders.map(({ code, name }) => ({ value: code, label: name })),
      holds: {
        ofRow: isInstructedBy,
      },
    },
    answer(
      'instructed',
      ['chidao'],
      texts.instructed[language],
      ({ instructions }) => instructions.length > 0,
    ),
  ]
}

const distinct = (pairs: readonly (readonly string[])[]) =>
  [...new Map(pairs.map(([value = '', label = '']) => [value, label]))].map(([value, label]) => ({
    value,
    label,
  }))

type Sorting = 'plan' | 'due' | 'late' | 'percent'

const ORDERS: Readonly<Record<Sorting, (a: ShownTask, b: ShownTask) => number>> = {
  plan: () => 0,
  due: (a, b) => dueText(a).localeCompare(dueText(b)),
  late: (a, b) => a.daysLate - b.daysLate,
  percent: (a, b) => a.percent - b.percent,
}

/** What has no deadline comes last. */
const dueText = ({ task }: ShownTask): string => task.period?.to ?? '9999'

export const taskSorter = (
  tasks: readonly ShownTask[],
  { sorting, isDescending }: Asked<Sorting>,
): readonly ShownTask[] => tasks.toSorted((a, b) => (isDescending ? -1 : 1) * ORDERS[sorting](a, b))
