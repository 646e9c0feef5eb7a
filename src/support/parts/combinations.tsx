import { formatDay } from '../../design/dates.ts'
import { type Filling, type Option, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import type { Actor } from '../../platform/work.ts'
import { BUDGETS } from '../addresses.ts'
import type { Combination } from '../model.ts'
import { mayKeepCombinations } from '../permissions.ts'
import { texts } from '../texts/programmes.ts'

/** A form, and whether it is the one that came back. */
export interface Sent {
  readonly filling: Filling
  readonly isOpen: boolean
}

interface CombinationsProps extends Sent {
  readonly actor: Actor
  readonly rules: readonly Combination[]
  readonly doer: (byWhom: string) => string
  readonly policies: readonly Option[]
  readonly policyName: (code: string) => string
}

/** Which policies a document lets stand beside each other, and who agreed. */
export const Combinations = ({
  actor,
  filling,
  isOpen,
  rules,
  doer,
  policies,
  policyName,
}: CombinationsProps) => {
  const { language } = filling
  const mayKeep = mayKeepCombinations(actor)
  return (
    <RecordSection id="combinations" title={texts.combinations[language]}>
      <p class="quiet">{texts.combinationsLead[language]}</p>
      <Rows
        language={language}
        caption={texts.combinations[language]}
        headings={(['pair', 'ground', 'validFrom', 'agreed'] as const).map(each => texts[each][language])}
        rows={rules}
        empty={texts.noCombination[language]}
        cells={({ id, policy, otherPolicy, ground, validFrom, approvedBy }) => [
          `${policyName(policy)} + ${policyName(otherPolicy)}`,
          ground,
          formatDay(validFrom, language),
          approvedBy !== null ? (
            doer(approvedBy)
          ) : mayKeep ? (
            <form method="post" action={`${BUDGETS}/combinations/${id}/agree`}>
              <input type="hidden" name="seen" value="0" />
              <Submit isQuiet>{texts.agree[language]}</Submit>
            </form>
          ) : (
            '–'
          ),
        ]}
      />
      {mayKeep && (
        <details open={isOpen}>
          <summary>{texts.enterCombination[language]}</summary>
          <form method="post" action={`${BUDGETS}/combinations`} class="form">
            <SelectField filling={filling} name="policy" label={texts.policy[language]} options={policies} />
            <SelectField
              filling={filling}
              name="otherPolicy"
              label={texts.otherPolicy[language]}
              options={policies}
            />
            <TextField
              filling={filling}
              name="validFrom"
              type="date"
              width="short"
              label={texts.validFrom[language]}
            />
            <TextField filling={filling} name="ground" label={texts.ground[language]} />
            <p class="form-end">
              <Submit isQuiet>{texts.enterCombination[language]}</Submit>
            </p>
          </form>
        </details>
      )}
    </RecordSection>
  )
}
