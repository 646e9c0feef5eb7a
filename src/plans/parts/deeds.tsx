import {
  ChoiceField,
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  type Option,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { ACCEPTED } from '../../enterprises/index.ts'
import type { Actor } from '../../platform/work.ts'
import { waiting } from '../actions/reports.ts'
import { taskAddress } from '../addresses.ts'
import type { ShownTask } from '../loading.ts'
import { mayInstruct, mayKeepPlans, mayReport } from '../permissions.ts'
import { lastSaid, versionOf } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { UnitFields } from './task-fields.tsx'

export const deeds = [
  'report',
  'accept',
  'return',
  'close',
  'assign',
  'deadline',
  'instruct',
  'remove',
] as const
export type Deed = (typeof deeds)[number]

/** What the actor may do with a task now; what they came for stands first. */
export const deedsFor = (task: ShownTask, actor: Actor): readonly Deed[] => {
  const isKeeper = mayKeepPlans(actor)
  const waits = waiting(task) !== null
  const isOpen = task.isAdopted && task.closing === null
  const last = lastSaid(task)
  const may: Readonly<Record<Deed, boolean>> = {
    accept: isKeeper && isOpen && waits,
    return: isKeeper && isOpen && waits,
    close: isKeeper && isOpen && last?.percent === 100 && last.ruling?.kind === 'accepted',
    report: isOpen && task.unitsNow.length > 0 && mayReport(actor, task.unitsNow),
    instruct: isOpen && mayInstruct(actor),
    assign: isKeeper && task.closing === null,
    deadline: isKeeper && isOpen && task.task.period !== null,
    remove: isKeeper && !task.isAdopted,
  }
  return (Object.keys(may) as readonly Deed[]).filter(deed => may[deed])
}

export interface Tried {
  readonly deed: Deed
  readonly filling: Filling
}

interface Props {
  readonly task: ShownTask
  readonly actor: Actor
  readonly language: Filling['language']
  readonly units: readonly Option[]
  readonly indicators: readonly Option[]
  /** What was tried and did not go through. */
  readonly tried: Tried | null
}

/** The forms of what comes next; what is tried seldom is folded. */
export const Deeds = ({ actor, tried, ...props }: Props) => {
  const { task, language } = props
  const [main, ...others] = deedsFor(task, actor)
  const filling = (deed: Deed) =>
    tried?.deed === deed ? tried.filling : { ...prefilled(language), typed: startOf(deed, task) }
  return (
    <>
      {main !== undefined && <DeedForm {...props} deed={main} filling={filling(main)} isMain />}
      {others.map(deed => (
        <details open={tried?.deed === deed}>
          <summary>{texts[deed][language]}</summary>
          <DeedForm {...props} deed={deed} filling={filling(deed)} isMain={false} />
        </details>
      ))}
    </>
  )
}

const startOf = (deed: Deed, { task, percent }: ShownTask): Filling['typed'] => {
  if (deed === 'assign')
    return { lead: task.lead === null ? [] : [task.lead], coordinating: task.coordinating }
  if (deed === 'report') return { percent: [String(percent)] }
  return {}
}

type FormProps = Pick<Props, 'task' | 'units' | 'indicators'> & {
  readonly deed: Deed
  readonly filling: Filling
  readonly isMain: boolean
}

const DeedForm = ({ deed, filling, isMain, ...props }: FormProps) => (
  <form
    method="post"
    action={`${taskAddress(props.task.task.id)}/${deed}`}
    enctype={deed === 'report' ? 'multipart/form-data' : undefined}
    class="form"
    novalidate
  >
    <ErrorSummary filling={filling} />
    <Hidden name="seen" value={versionOf(props.task)} />
    <Fields deed={deed} filling={filling} {...props} />
    <p class="form-end">
      <Submit isQuiet={!isMain}>{texts[deed][filling.language]}</Submit>
    </p>
  </form>
)

const Fields = ({ deed, filling, units, indicators }: Omit<FormProps, 'isMain'>) => {
  const { language } = filling
  const area = (name: string, label: string, isOptional = false) => (
    <TextArea filling={filling} name={name} label={label} isOptional={isOptional} />
  )
  const day = (name: string, label: string, isOptional = false) => (
    <TextField
      filling={filling}
      name={name}
      type="date"
      width="middle"
      label={label}
      isOptional={isOptional}
    />
  )
  switch (deed) {
    case 'report':
      return <ReportFields filling={filling} indicators={indicators} />
    case 'accept':
      return area('opinion', texts.opinion[language], true)
    case 'return':
      return area('missing', texts.missing[language])
    case 'close':
      return area('looked', texts.evidenceSeen[language])
    case 'remove':
      return area('ground', texts.reason[language])
    case 'assign':
      return (
        <>
          <UnitFields filling={filling} units={units} />
          {area('reason', texts.reason[language])}
        </>
      )
    case 'deadline':
      return (
        <>
          {day('toDay', texts.newDeadline[language])}
          {area('why', texts.reason[language])}
        </>
      )
    case 'instruct':
      return (
        <>
          {area('instruction', texts.instruction[language])}
          {day('dueOn', texts.untilWhen[language], true)}
        </>
      )
  }
}

const ReportFields = ({ filling, indicators }: Pick<FormProps, 'filling' | 'indicators'>) => {
  const { language } = filling
  const optional = { filling, isOptional: true } as const
  return (
    <>
      <TextField
        filling={filling}
        name="percent"
        width="short"
        unit="%"
        inputmode="numeric"
        label={texts.percent[language]}
      />
      <TextArea filling={filling} name="words" label={texts.reportWords[language]} />
      <FileField {...optional} name="file" label={texts.fileOfReport[language]} accept={ACCEPTED} />
      <TextField {...optional} name="link" label={texts.link[language]} />
      {indicators.length > 0 && (
        <>
          <SelectField
            {...optional}
            name="indicator"
            label={texts.indicator[language]}
            options={indicators}
            empty={texts.noIndicator[language]}
          />
          <TextField
            {...optional}
            name="value"
            width="middle"
            inputmode="decimal"
            label={texts.value[language]}
          />
        </>
      )}
      <ChoiceField
        {...optional}
        name="again"
        label={texts.again[language]}
        isMultiple
        options={[{ value: 'yes', label: texts.yes[language] }]}
      />
    </>
  )
}
