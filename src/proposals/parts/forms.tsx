import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import {
  ChoiceField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { PropsWithChildren } from '../../design/jsx.ts'
import { addDays } from '../../exact/day.ts'
import { oneOf } from '../../platform/forms.ts'
import { stances } from '../model.ts'
import { stanceNames, texts } from '../texts/words.ts'
import type { Of } from './record.tsx'

/** What was typed stands in the form it was typed in; others begin as they do. */
const fillingFor = ({ filling }: Of['page'], verb: string, first = {}): Filling =>
  oneOf(filling.typed, 'verb') === verb ? filling : prefilled(filling.language, first)

interface VerbProps {
  readonly verb: string
  readonly label: string
  readonly filling: Filling
  readonly isStrong?: boolean
}

/** One thing that can be done; folded away unless it is what usually comes next, or was just tried. */
const VerbForm = ({ verb, label, filling, isStrong, children }: PropsWithChildren<VerbProps>) => {
  const form = (
    <form method="post" class="form" novalidate>
      <Hidden name="verb" value={verb} />
      {children}
      <p class="form-end">
        <Submit isQuiet={isStrong !== true}>{label}</Submit>
      </p>
    </form>
  )
  if (isStrong) return form
  return (
    <details open={oneOf(filling.typed, 'verb') === verb}>
      <summary>{label}</summary>
      {form}
    </details>
  )
}

export const GroundForms = ({ shell: { language, today }, page }: Of) => {
  const [obstacle, figure] = [fillingFor(page, 'obstacle'), fillingFor(page, 'figure', { knownOn: today })]
  const release = fillingFor(page, 'release')
  return (
    <>
      <VerbForm verb="obstacle" label={texts.addObstacle[language]} filling={obstacle}>
        <TextArea filling={obstacle} name="words" label={texts.obstacle[language]} />
        <TextField
          filling={obstacle}
          name="enterprises"
          label={texts.enterprises[language]}
          width="short"
          inputmode="numeric"
          isOptional
        />
        <TextField filling={obstacle} name="source" label={texts.source[language]} isOptional />
      </VerbForm>
      <VerbForm verb="release" label={texts.citeRelease[language]} filling={release}>
        <SelectField
          filling={release}
          name="release"
          label={texts.release[language]}
          hint={texts.releaseHint[language]}
          empty="–"
          options={page.choices.releases.map(({ code, name, value, unit, asOf }) => ({
            value: code,
            label: `${name[language]}: ${formatNumber(value, language)} ${unit[language]} (${formatDay(asOf, language)})`,
          }))}
        />
        <TextArea filling={release} name="words" label={texts.says[language]} />
      </VerbForm>
      <VerbForm verb="figure" label={texts.addFigure[language]} filling={figure}>
        <SelectField
          filling={figure}
          name="indicator"
          label={texts.indicator[language]}
          empty="–"
          options={page.choices.indicators.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        <TextField
          filling={figure}
          name="value"
          label={texts.value[language]}
          width="short"
          inputmode="decimal"
        />
        <TextField filling={figure} name="knownOn" label={texts.day[language]} type="date" width="middle" />
        <TextArea filling={figure} name="words" label={texts.says[language]} />
        <TextField filling={figure} name="source" label={texts.source[language]} isOptional />
      </VerbForm>
    </>
  )
}

/** How long who is asked has, as the office usually sets it. */
const USUAL_DAYS = 10

export const AskForm = ({ shell: { language, today }, page }: Of) => {
  const filling = fillingFor(page, 'ask', { dueOn: addDays(today, USUAL_DAYS) })
  return (
    <VerbForm verb="ask" label={texts.ask[language]} filling={filling}>
      <ChoiceField
        filling={filling}
        name="units"
        label={texts.units[language]}
        options={page.choices.units.map(({ code, name }) => ({ value: code, label: name }))}
        isMultiple
        isOptional
      />
      <TextArea
        filling={filling}
        name="enterprises"
        label={texts.taxCodes[language]}
        hint={texts.taxCodesHint[language]}
        isOptional
      />
      <TextField filling={filling} name="dueOn" label={texts.due[language]} type="date" width="middle" />
    </VerbForm>
  )
}

/** One form for each party the reader speaks for. */
export const OpinionForms = ({ shell: { language }, page }: Of) => (
  <>
    {page.proposal.asked
      .filter(({ isOwn }) => isOwn)
      .map(({ id, name, opinion }) => {
        const isTried = oneOf(page.filling.typed, 'asked') === id
        const first = { stance: opinion?.stance ?? '', words: opinion?.words ?? '' }
        const filling = isTried ? page.filling : prefilled(language, first)
        return (
          <form method="post" class="form" novalidate>
            <Hidden name="verb" value="opinion" />
            <Hidden name="asked" value={id} />
            <ChoiceField
              filling={filling}
              name="stance"
              label={texts.opinionOf(name)[language]}
              options={stances.map(value => ({ value, label: stanceNames[value][language] }))}
            />
            <TextArea filling={filling} name="words" label={texts.note[language]} isOptional />
            <p class="form-end">
              <Submit>{texts.giveOpinion[language]}</Submit>
            </p>
          </form>
        )
      })}
  </>
)

export const SubmitForm = ({ shell: { language }, page }: Of) => {
  const filling = fillingFor(page, 'submit')
  const isNext = page.proposal.state === 'consulted'
  return (
    <VerbForm verb="submit" label={texts.submit[language]} filling={filling} isStrong={isNext}>
      <TextArea
        filling={filling}
        name="words"
        label={texts.submitWords[language]}
        hint={texts.submitHint[language]}
        rows={4}
      />
    </VerbForm>
  )
}

export const DecideForm = ({ shell: { language }, page }: Of) => {
  const filling = fillingFor(page, 'decide')
  const options = [
    { value: 'adopted', label: texts.adopt[language] },
    { value: 'rejected', label: texts.reject[language] },
    { value: 'returned', label: texts.return[language] },
  ]
  return (
    <VerbForm verb="decide" label={texts.decide[language]} filling={filling} isStrong>
      <ChoiceField filling={filling} name="step" label={texts.decision[language]} options={options} />
      <TextField
        filling={filling}
        name="document"
        label={texts.document[language]}
        width="middle"
        isOptional
      />
      <TextField
        filling={filling}
        name="documentOn"
        label={texts.documentOn[language]}
        type="date"
        width="middle"
        isOptional
      />
      <TextArea filling={filling} name="words" label={texts.reason[language]} isOptional />
    </VerbForm>
  )
}

export const WithdrawForm = ({ shell: { language }, page }: Of) => {
  const filling = fillingFor(page, 'withdraw')
  return (
    <VerbForm verb="withdraw" label={texts.withdraw[language]} filling={filling}>
      <TextArea filling={filling} name="words" label={texts.reason[language]} />
    </VerbForm>
  )
}
