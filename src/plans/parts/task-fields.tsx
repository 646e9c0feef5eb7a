import {
  ChoiceField,
  type Filling,
  Hidden,
  type Option,
  SelectField,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { activityNames } from '../../support/index.ts'
import { activities } from '../../support/model.ts'
import { texts } from '../texts/pages.ts'

/** What a task may name, for its form. */
export interface TaskChoices {
  readonly goals: readonly Option[]
  readonly groups: readonly Option[]
  readonly units: readonly Option[]
  readonly sectors: readonly Option[]
  readonly communes: readonly Option[]
  readonly sizes: readonly Option[]
  readonly budgets: readonly Option[]
  readonly indicators: readonly Option[]
}

interface Props {
  readonly filling: Filling
  readonly choices: TaskChoices
  /** Of a task that is there; null: it is new and gets a number. */
  readonly seen: string | null
}

export const TaskFields = ({ filling, choices, seen }: Props) => {
  const { language } = filling
  const empty = texts.notChosen[language]
  const optional = { filling, isOptional: true } as const
  return (
    <>
      {seen === null ? (
        <TextField filling={filling} name="number" width="short" label={texts.number[language]} />
      ) : (
        <Hidden name="seen" value={seen} />
      )}
      <TextField filling={filling} name="titleVi" label={texts.titleVi[language]} />
      <TextField {...optional} name="titleEn" label={texts.titleEn[language]} />
      <SelectField
        {...optional}
        name="goal"
        label={texts.goal[language]}
        options={choices.goals}
        empty={empty}
      />
      <SelectField
        {...optional}
        name="group"
        label={texts.group[language]}
        options={choices.groups}
        empty={empty}
      />
      <UnitFields filling={filling} units={choices.units} />
      <BeneficiaryFields filling={filling} choices={choices} />
      <SelectField
        {...optional}
        name="purpose"
        label={texts.purpose[language]}
        options={activities.map(value => ({ value, label: activityNames[value][language] }))}
        empty={empty}
      />
      <TextField {...optional} name="from" type="date" width="middle" label={texts.from[language]} />
      <TextField {...optional} name="to" type="date" width="middle" label={texts.to[language]} />
      <SelectField
        {...optional}
        name="budgetLine"
        label={texts.budget[language]}
        options={choices.budgets}
        empty={empty}
      />
      <TextArea {...optional} name="product" label={texts.product[language]} rows={2} />
      <TextArea {...optional} name="evidence" label={texts.evidence[language]} rows={2} />
      <details>
        <summary>{texts.indicators[language]}</summary>
        <ChoiceField
          {...optional}
          name="indicators"
          label={texts.indicators[language]}
          isMultiple
          options={choices.indicators}
        />
      </details>
    </>
  )
}

interface UnitProps {
  readonly filling: Filling
  readonly units: readonly Option[]
}

export const UnitFields = ({ filling, units }: UnitProps) => {
  const { language } = filling
  return (
    <>
      <SelectField
        filling={filling}
        name="lead"
        label={texts.lead[language]}
        options={units}
        empty={texts.notChosen[language]}
      />
      <details open={(filling.typed.coordinating ?? []).length > 0}>
        <summary>{texts.coordinating[language]}</summary>
        <ChoiceField
          filling={filling}
          name="coordinating"
          label={texts.coordinating[language]}
          isMultiple
          isOptional
          options={units}
        />
      </details>
    </>
  )
}

const BeneficiaryFields = ({ filling, choices }: Omit<Props, 'seen'>) => {
  const { language } = filling
  const kinds = [
    ['none', texts.forNone],
    ['rule', texts.forRule],
    ['list', texts.forList],
    ['prose', texts.forProse],
  ] as const
  const optional = { filling, isOptional: true } as const
  return (
    <>
      <ChoiceField
        filling={filling}
        name="for"
        label={texts.beneficiaries[language]}
        options={kinds.map(([value, label]) => ({ value, label: label[language] }))}
      />
      <details open={filling.typed.for?.[0] === 'rule'}>
        <summary>{texts.conditions[language]}</summary>
        <ChoiceField
          {...optional}
          name="sectors"
          label={texts.sectors[language]}
          isMultiple
          options={choices.sectors}
        />
        <details open={(filling.typed.communes ?? []).length > 0}>
          <summary>{texts.communes[language]}</summary>
          <ChoiceField
            {...optional}
            name="communes"
            label={texts.communes[language]}
            hint={texts.anyCommune[language]}
            isMultiple
            options={choices.communes}
          />
        </details>
        <ChoiceField
          {...optional}
          name="sizes"
          label={texts.sizes[language]}
          isMultiple
          options={choices.sizes}
        />
        {(['titled', 'supporting'] as const).map(name => (
          <ChoiceField
            {...optional}
            name={name}
            label={texts[name][language]}
            isMultiple
            options={[{ value: 'yes', label: texts.yes[language] }]}
          />
        ))}
      </details>
      <TextArea {...optional} name="firms" label={texts.firms[language]} rows={3} />
      <TextArea {...optional} name="forWords" label={texts.forWords[language]} rows={2} />
    </>
  )
}
