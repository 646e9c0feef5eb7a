import { formatMoney, formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Notice } from '../../design/tasks.tsx'
import type { Actor } from '../../platform/work.ts'
import { versionOf } from '../actions/ensure.ts'
import { applicationAddress, supplementAddress } from '../addresses.ts'
import type { CostTold, Record } from '../loading.ts'
import { type Paper, paymentForms, type State } from '../model.ts'
import { budgetName } from '../naming.ts'
import { mayAllowException, mayAnswerFor, mayDecide, mayPay } from '../permissions.ts'
import { mostFor, smaller, withinCeiling } from '../rules/costs.ts'
import { turnOf } from '../rules/state.ts'
import { texts as formTexts } from '../texts/forms.ts'
import { texts } from '../texts/pages.ts'
import { formNames, turnNames } from '../texts/words.ts'
import { PapersField } from './cost-rows.tsx'

export const deeds = [
  'appraise',
  'return',
  'propose',
  'allow',
  'except',
  'refuse',
  'approve',
  'recover',
  'drop-recovery',
  'decline',
  'accept',
  'pay',
  'release',
  'withdraw',
  'result',
  'ask-back',
] as const
export type Deed = (typeof deeds)[number]

const IN: Readonly<{ [deed in Deed]: readonly State[] }> = {
  appraise: ['submitted'],
  return: ['submitted'],
  refuse: ['submitted', 'appraised'],
  propose: ['appraised'],
  except: ['appraised'],
  allow: ['appraised'],
  approve: ['proposed'],
  decline: ['proposed'],
  accept: ['committed'],
  pay: ['accepted'],
  release: ['committed', 'accepted'],
  withdraw: ['submitted', 'returned', 'appraised'],
  result: ['paid'],
  'ask-back': ['accepted', 'paid', 'done'],
  recover: ['recovering'],
  'drop-recovery': ['recovering'],
}

/** What the actor may do now, the main one first. */
export const deedsFor = (record: Record, actor: Actor): readonly Deed[] => {
  const { state, grounds, story, costs } = record
  const me = actor.kind === 'person' ? `person:${actor.id}` : ''
  const mayDo = (deed: Deed): boolean => {
    if (deed === 'withdraw' || deed === 'result') return mayAnswerFor(actor, grounds)
    if (deed === 'pay') return mayPay(actor, grounds)
    if (deed === 'allow')
      return (
        mayAllowException(actor, grounds) &&
        story.exceptions.some(each => each.approvedBy === null && each.requestedBy !== me)
      )
    if (!mayDecide(actor, grounds)) return false
    if (deed === 'recover')
      return story.recoveries.every(({ answer, askedBy }) => answer !== null || askedBy !== me)
    if (deed === 'ask-back') return story.payments.length > 0
    if (deed === 'approve') return story.proposals.at(-1)?.proposedBy !== me
    return deed !== 'except' || exceptable(record).length > 0 || costs.length === 0
  }
  return deeds.filter(deed => IN[deed].includes(state) && mayDo(deed))
}

/** Costs that somebody funds, or that the policy bars, and for which nobody asked an exception yet. */
const exceptable = ({ costs, story }: Record): readonly CostTold[] =>
  costs.filter(
    ({ cost, standing }) =>
      (standing.length > 0 || story.bar !== null) &&
      !story.exceptions.some(({ costLine }) => costLine === cost.id),
  )

export interface Tried {
  readonly deed: Deed
  readonly filling: Filling
  /** Files that came with it, by their numbers. */
  readonly kept: ReadonlyMap<string, Paper>
}

interface Props {
  readonly record: Record
  readonly actor: Actor
  readonly language: Filling['language']
  /** What was tried and did not go through. */
  readonly tried: Tried | null
}

/** The forms of what comes next; what is tried seldom is folded. */
export const Deeds = ({ record, actor, language, tried }: Props) => {
  const all = deedsFor(record, actor)
  const [main] = all
  const first = main === 'withdraw' || main === 'ask-back' ? undefined : main
  const others = first === undefined ? all : all.slice(1)
  const isOwnProposal =
    (record.state === 'proposed' && main === 'decline') ||
    (record.state === 'recovering' && main === 'drop-recovery')
  const filling = (deed: Deed) =>
    ({
      ...(tried?.deed === deed ? tried.filling : prefilled(language, startOf(deed, record, language))),
      within: deed,
    }) satisfies Filling
  return (
    <>
      <p class="quiet">{texts.nothingForMe(turnNames[turnOf(record.state)][language])[language]}</p>
      {(main === 'propose' || main === 'approve') && <NearFirst record={record} language={language} />}
      {record.state === 'returned' && mayAnswerFor(actor, record.grounds) && (
        <p>
          <a class="button" href={supplementAddress(record.story.id)}>
            {texts.complete[language]}
          </a>
        </p>
      )}
      {isOwnProposal && <p>{texts.ownProposal[language]}</p>}
      {first !== undefined && (
        <DeedForm
          deed={first}
          record={record}
          filling={filling(first)}
          kept={tried?.kept}
          isMain={!isOwnProposal}
        />
      )}
      {others.map(deed => (
        <details open={tried?.deed === deed}>
          <summary>{texts[deed][language]}</summary>
          <DeedForm deed={deed} record={record} filling={filling(deed)} isMain={false} />
        </details>
      ))}
    </>
  )
}

/** What may be funded twice is seen before it is funded. */
const NearFirst = ({ record, language }: Pick<Props, 'record' | 'language'>) => {
  const found = record.costs.reduce((sum, { near }) => sum + near.length, 0)
  return found === 0 ? null : (
    <Notice tone="wait">
      {texts.nearFirst(formatNumber(String(found), language))[language]}{' '}
      <a href="#duplicates">{texts.lookAtNear[language]}</a>
    </Notice>
  )
}

interface FormProps {
  readonly deed: Deed
  readonly record: Record
  readonly filling: Filling
  readonly kept?: ReadonlyMap<string, Paper> | undefined
  readonly isMain: boolean
}

const DeedForm = ({ deed, record, filling, kept, isMain }: FormProps) => (
  <form
    method="post"
    action={`${applicationAddress(record.story.id)}/${deed}`}
    enctype={deed === 'result' ? 'multipart/form-data' : undefined}
    class="form"
  >
    <ErrorSummary filling={filling} />
    <Hidden name="seen" value={versionOf(record.story)} />
    <Fields deed={deed} record={record} filling={filling} kept={kept} />
    <p class="form-end">
      <Submit isQuiet={!isMain}>{texts[deed][filling.language]}</Submit>
    </p>
  </form>
)

type FieldsProps = Omit<FormProps, 'isMain'>

const Fields = (props: FieldsProps) => {
  const { deed, record, filling, kept } = props
  const { language } = filling
  switch (deed) {
    case 'approve':
    case 'recover':
      return null
    case 'ask-back':
      return <RecoveryFields {...props} />
    case 'allow': {
      const asked = record.story.exceptions.find(({ approvedBy }) => approvedBy === null)
      return (
        <>
          <p>{asked?.reason}</p>
          <Hidden name="exception" value={String(asked?.id ?? 0)} />
        </>
      )
    }
    case 'appraise':
      return <AppraisalFields {...props} />
    case 'propose':
      return <ProposalFields {...props} />
    case 'pay':
      return <PaymentFields {...props} />
    case 'except':
      return (
        <>
          <SelectField
            filling={filling}
            name="costLine"
            label={texts.whichCost[language]}
            options={exceptable(record).map(({ cost }) => ({ value: String(cost.id), label: cost.item }))}
          />
          <Words filling={filling} label={texts.reason[language]} />
        </>
      )
    case 'accept':
      return (
        <>
          <TextField filling={filling} name="document" label={texts.document[language]} />
          <TextField
            filling={filling}
            name="acceptedOn"
            type="date"
            width="short"
            label={texts.acceptedOn[language]}
          />
        </>
      )
    case 'result':
      return (
        <>
          <Words filling={filling} label={texts.resultWords[language]} />
          <PapersField
            filling={filling}
            kept={kept ?? new Map()}
            label={texts.resultFiles[language]}
            hint={formTexts.someFiles[language]}
          />
        </>
      )
    default:
      return <Words filling={filling} label={texts[LABELS[deed]][language]} />
  }
}

const LABELS = {
  return: 'missing',
  refuse: 'reason',
  decline: 'reason',
  release: 'reason',
  'drop-recovery': 'reason',
  withdraw: 'reason',
} as const

const Words = ({ filling, label }: { readonly filling: Filling; readonly label: string }) => (
  <TextArea filling={filling} name="words" label={label} />
)

const Amount = ({
  filling,
  number,
  label,
}: {
  readonly filling: Filling
  readonly number: bigint
  readonly label: string
}) => (
  <TextField
    filling={filling}
    name={`amount-${number}`}
    width="middle"
    inputmode="numeric"
    unit={texts.vnd[filling.language]}
    label={label}
  />
)

const AppraisalFields = ({ record, filling }: FieldsProps) => (
  <>
    {record.costs.map(({ cost }) => (
      <Amount filling={filling} number={cost.id} label={texts.eligibleOf(cost.item)[filling.language]} />
    ))}
    <Words filling={filling} label={texts.opinion[filling.language]} />
  </>
)

const ProposalFields = ({ record, filling }: FieldsProps) => {
  const { language } = filling
  const options = record.budgets.map(line => {
    const left = formatMoney(String(line.amountVnd - line.committedVnd), 'VND', language)
    return {
      value: String(line.id),
      label: texts.budgetOption(budgetName(line, language), left)[language],
    }
  })
  return (
    <>
      <SelectField filling={filling} name="budgetLine" label={texts.budgetLine[language]} options={options} />
      {record.costs.map(({ cost }) => (
        <Amount filling={filling} number={cost.id} label={texts.amountOf(cost.item)[language]} />
      ))}
      <TextArea filling={filling} name="words" isOptional label={texts.note[language]} />
    </>
  )
}

const PaymentFields = ({ record, filling }: FieldsProps) => {
  const { language } = filling
  const options = paymentForms.map(value => ({ value, label: formNames[value][language] }))
  const itemOf = (costLine: bigint) => record.costs.find(({ cost }) => cost.id === costLine)?.cost.item ?? ''
  return (
    <>
      <SelectField filling={filling} name="form" label={texts.form[language]} options={options} />
      <TextField filling={filling} name="paidOn" type="date" width="short" label={texts.paidOn[language]} />
      <TextField filling={filling} name="document" label={texts.document[language]} />
      {record.story.commitment?.fundings.map(({ id, costLine }) => (
        <Amount filling={filling} number={id} label={texts.payOf(itemOf(costLine))[language]} />
      ))}
    </>
  )
}

const RecoveryFields = ({ record, filling }: FieldsProps) => {
  const { language } = filling
  const itemOf = (costLine: bigint) => record.costs.find(({ cost }) => cost.id === costLine)?.cost.item ?? ''
  return (
    <>
      {record.story.commitment?.fundings.map(({ id, costLine }) => (
        <Amount filling={filling} number={id} label={texts.backOf(itemOf(costLine))[language]} />
      ))}
      <TextField filling={filling} name="document" label={texts.document[language]} />
      <Words filling={filling} label={texts.ground[language]} />
    </>
  )
}

/** What the amounts of a form begin with: all that is eligible, the most that may be given, what is left to pay, all that was paid. */
const startOf = (
  deed: Deed,
  { costs, cycle, story }: Record,
  language: Filling['language'],
): Readonly<{ [field: string]: string }> => {
  const fields = (amounts: readonly (readonly [bigint, bigint])[]) =>
    Object.fromEntries(
      amounts.map(([number, amount]) => [`amount-${number}`, formatNumber(String(amount), language)]),
    )
  if (deed === 'appraise') return fields(costs.map(({ cost }) => [cost.id, cost.eligibleVnd]))
  if (deed === 'propose') {
    const most = costs.map(({ cost, requestedVnd }) => {
      const most = mostFor(cost, cycle.rate)
      return smaller(requestedVnd, most)
    })
    return fields(
      withinCeiling(most, cycle.ceilingVnd).map((amount, at) => [costs[at]?.cost.id ?? 0n, amount]),
    )
  }
  const fundings = story.commitment?.fundings ?? []
  if (deed === 'ask-back') return fields(fundings.map(({ id, paidVnd }) => [id, paidVnd]))
  if (deed !== 'pay') return {}
  return fields(
    fundings.map(({ id, amountVnd, releasedVnd, paidVnd }) => [id, amountVnd - releasedVnd - paidVnd]),
  )
}
