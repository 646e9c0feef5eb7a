import { ChoiceField, type Filling, type Option, SelectField, TextField } from '../../design/forms.tsx'
import { ballots, majorities } from '../model.ts'
import { councilTexts, formTexts as texts } from '../texts/council.ts'

/** How the council works: quorum, vote, notice, and whether that is known. */
export const RuleFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <SelectField
        filling={filling}
        name="quorumKind"
        label={texts.quorumKind[language]}
        options={[
          option('share', texts.quorumAtLeast[language]),
          option('moreThan', texts.quorumMore[language]),
          option('members', texts.quorumMembers[language]),
        ]}
      />
      <TextField
        filling={filling}
        name="quorumValue"
        label={texts.quorumValue[language]}
        hint={texts.quorumValueHint[language]}
        width="short"
      />
      <VoteFields filling={filling} />
      <TextField
        filling={filling}
        name="noticeDays"
        label={texts.noticeDays[language]}
        inputmode="numeric"
        width="short"
      />
      <ChoiceField
        filling={filling}
        name="basis"
        label={texts.source[language]}
        options={[option('assumed', texts.isAssumed[language]), option('decree', texts.isOfficial[language])]}
      />
    </>
  )
}

const VoteFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <SelectField
        filling={filling}
        name="needs"
        label={texts.needs[language]}
        options={majorities.map(each => option(each, councilTexts[each][language]))}
      />
      <SelectField
        filling={filling}
        name="of"
        label={texts.of[language]}
        options={[
          option('present', councilTexts.present[language]),
          option('members', councilTexts.ofMembers[language]),
        ]}
      />
      <SelectField
        filling={filling}
        name="ballot"
        label={councilTexts.ballot[language]}
        options={ballots.map(each => option(each, councilTexts[each][language]))}
      />
      <SelectField
        filling={filling}
        name="tie"
        label={texts.tieQuestion[language]}
        options={[option('chair', texts.chairBreaksTie[language]), option('no', texts.tieNot[language])]}
      />
    </>
  )
}

const option = (value: string, label: string): Option => ({ value, label })
