import { ChoiceField, type Filling, Hidden, TextArea } from '../../design/forms.tsx'
import { KnownList } from '../../design/record.tsx'
import { Assumed, Unknown } from '../../design/tag.tsx'
import type { Enterprise } from '../../enterprises/model.ts'
import type { Ready } from '../../entitlements/index.ts'
import { oneOf } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import { APPLY } from '../addresses.ts'
import type { Cycle } from '../model.ts'
import { nameIn } from '../names.ts'
import { texts } from '../texts/forms.ts'

interface KnownProps {
  readonly ready: Ready
  readonly language: Language
}

/** What the city knows of the enterprise, and how the policy stands to it. */
export const KnownBefore = ({ ready, language }: KnownProps) => {
  const { enterprise, taxCode, seat, contact, size, policy } = ready
  const said = (value: string | null) => value ?? <Unknown>{texts.notKnown[language]}</Unknown>
  const reach = [contact.representative, contact.phone].filter(each => each !== null).join(', ')
  const forWhat = policy?.product?.[language] ?? policy?.plant ?? null
  const ofPolicy =
    policy === null
      ? []
      : [
          { name: texts.policy[language], value: policy.name[language] },
          ...(forWhat === null ? [] : [{ name: texts.forWhat[language], value: forWhat }]),
          { name: texts.standing[language], value: `${policy.standing[language]}: ${policy.why[language]}` },
        ]
  return (
    <section class="known-before" aria-labelledby="known-before">
      <h2 id="known-before">{texts.known[language]}</h2>
      <KnownList
        facts={[
          { name: texts.enterprise[language], value: enterprise[language] },
          { name: texts.taxCode[language], value: said(taxCode) },
          { name: texts.seat[language], value: said(seat) },
          { name: texts.contact[language], value: said(reach === '' ? null : reach) },
          {
            name: texts.size[language],
            value: (
              <>
                {said(size?.name[language] ?? null)} {size?.isAssumed && <Assumed language={language} />}
              </>
            ),
          },
          ...ofPolicy,
        ]}
      />
    </section>
  )
}

interface ProposedProps {
  readonly enterprise: Enterprise
  readonly cycle: Cycle
  readonly filling: Filling
}

/** Whom an association proposes, and why. */
export const Proposed = ({ enterprise, cycle, filling }: ProposedProps) => {
  const { language } = filling
  return (
    <>
      <Hidden name="enterprise" value={enterprise.id} />
      <KnownList
        facts={[
          {
            name: texts.enterprise[language],
            value: (
              <>
                {nameIn(enterprise, language)}{' '}
                <a href={`${APPLY}?cycle=${encodeURIComponent(cycle.id)}`}>{texts.chooseOther[language]}</a>
              </>
            ),
          },
        ]}
      />
      <TextArea filling={filling} name="vouches" label={texts.vouches[language]} />
    </>
  )
}

interface Props {
  readonly filling: Filling
}

const asked = ['womenOwned', 'manyWomen', 'socialEnterprise'] as const

/** Open while something of it is not known. */
export const PrecedenceFields = ({ filling }: Props) => {
  const { language } = filling
  const options = (['yes', 'no', 'unknown'] as const).map(value => ({
    value,
    label: texts[value][language],
  }))
  return (
    <details open={asked.some(name => oneOf(filling.typed, name) === 'unknown')}>
      <summary>{texts.precedenceTitle[language]}</summary>
      <p class="hint">{texts.precedence[language]}</p>
      {asked.map(name => (
        <ChoiceField filling={filling} name={name} label={texts[name][language]} options={options} />
      ))}
    </details>
  )
}

/** Which policies are left for this one, where others are open too. */
export const ChoiceFields = ({ filling, others }: Props & Pick<Ready, 'others'>) => {
  const { language, typed } = filling
  if (others.length === 0) return null
  return (
    <details open={oneOf(typed, 'insteadOf') !== '' || oneOf(typed, 'choiceReason') !== ''}>
      <summary>{texts.choiceTitle[language]}</summary>
      <ChoiceField
        filling={filling}
        name="insteadOf"
        isMultiple
        isOptional
        label={texts.insteadOf[language]}
        options={others.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <TextArea filling={filling} name="choiceReason" isOptional label={texts.choiceReason[language]} />
    </details>
  )
}
