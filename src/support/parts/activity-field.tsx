import { type Filling, SelectField } from '../../design/forms.tsx'
import { activities } from '../model.ts'
import { texts } from '../texts/pages.ts'
import { activityNames } from '../texts/words.ts'

/** What kind of activity money is for: of a cycle, of a budget line. */
export const ActivityField = ({ filling }: { readonly filling: Filling }) => (
  <SelectField
    filling={filling}
    name="activity"
    label={texts.activity[filling.language]}
    options={activities.map(value => ({ value, label: activityNames[value][filling.language] }))}
  />
)
