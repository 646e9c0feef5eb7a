import { formatMoney } from '../../design/format.ts'
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
import type { Actor } from '../../platform/work.ts'
import { versionOf } from '../actions/ensure.ts'
import { applicationAddress } from '../addresses.ts'
import type { CostTold, Record } from '../loading.ts'
import { paymentForms, type State } from '../model.ts'
import { budgetName } from '../naming.ts'
import { mayAllowException, mayAnswerFor, mayDecide, mayPay } from '../permissions.ts'
import { mostFor, smaller, withinCeiling } from '../rules/costs.ts'
import { turnOf } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { formNames, turnNames } from '../texts/words.ts'

export const deeds = [
  'appraise',
  'return',
  'propose',
  'allow',
  'except',
  'refuse',
  'approve',
  'decline',
  'accept',
  'pay',
  'release',
  'complete',
  'withdraw',
  'result',
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
  complete: ['returned'],
  withdraw: ['submitted', 'returned', 'appraised'],
  result: ['paid'],
}

/** What the actor may do now, the main one first. */
export const deedsFor = (record: Record, actor: Actor): readonly Deed[] => {
  const { state, grounds, story, costs } = record
  const me = actor.kind === 'person' ? `person:${actor.id}` : ''
  const mayDo = (deed: Deed): boolean => {
    if (deed === 'complete' || deed === 'withdraw' || deed === 'result') return mayAnswerFor(actor, grounds)
    if (deed === 'pay') return mayPay(actor, grounds)
    if (deed === 'allow')
      return (
        mayAllowException(actor, grounds) &&
        story.exceptions.some(each => each.approvedBy === null && each.requestedBy !== me)
      )
    if (!mayDecide(actor, grounds)) return false
    if (deed === 'approve') return story.proposals.at(-1)?.proposedBy !== me
    return deed !== 'except' || exceptable(record).length > 0 || costs.length === 0
  }
  return deeds.filter(deed => IN[deed].includes(state) && mayDo(deed))
}

/** Costs that somebody funds and for which nobody asked an exception yet. */
const exceptable = ({ costs, story }: Record): readonly CostTold[] =>
  costs.filter(
    ({ cost, standing }) =>
      standing.length > 0 && !story.exceptions.some(({ costLine }) => costLine === cost.id),
  )

export interface Tried {
  readonly deed: Deed
  readonly filling: Filling
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
  const [main, ...others] = deedsFor(record, actor)
  const isOwnProposal = record.state === 'proposed' && main === 'decline'
  const filling = (deed: Deed) =>
    tried?.deed === deed ? tried.filling : prefilled(language, startOf(deed, record))
  return (
    <>
      <p class="quiet">{texts.nothingForMe(turnNames[turnOf(record.state)][language])[language]}</p>
      {isOwnProposal && <p>{texts.ownProposal[language]}</p>}
      {main !== undefined && (
        <DeedForm deed={main} record={record} filling={filling(main)} isMain={!isOwnProposal} />
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

interface FormProps {
  readonly deed: Deed
  readonly record: Record
  readonly filling: Filling
  readonly isMain: boolean
}

const DeedForm = ({ deed, record, filling, isMain }: FormProps) => (
  <form method="post" action={`${applicationAddress(record.story.id)}/${deed}`} class="form">
    <ErrorSummary filling={filling} />
    <Hidden name="seen" value={versionOf(record.story)} />
    <Fields deed={deed} record={record} filling={filling} />
    <p class="form-end">
      <Submit isQuiet={!isMain}>{texts[deed][filling.language]}</Submit>
    </p>
  </form>
)

type FieldsProps = Omit<FormProps, 'isMain'>

const Fields = (props: FieldsProps) => {
  const { deed, record, filling } = props
  const { language } = filling
  switch (deed) {
    case 'approve':
      return null
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
    default:
      return <Words filling={filling} label={texts[LABELS[deed]][language]} />
  }
}

const LABELS = {
  return: 'missing',
  refuse: 'reason',
  decline: 'reason',
  release: 'reason',
  complete: 'completed',
  withdraw: 'reason',
  result: 'resultWords',
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

/** What the amounts of a form begin with: all that is eligible, the most that may be given, what is left to pay. */
const startOf = (deed: Deed, { costs, cycle, story }: Record): Readonly<{ [field: string]: string }> => {
  const fields = (amounts: readonly (readonly [bigint, bigint])[]) =>
    Object.fromEntries(amounts.map(([number, amount]) => [`amount-${number}`, String(amount)]))
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
  if (deed !== 'pay') return {}
  const fundings = story.commitment?.fundings ?? []
  return fields(
    fundings.map(({ id, amountVnd, releasedVnd, paidVnd }) => [id, amountVnd - releasedVnd - paidVnd]),
  )
}
