import type { Language } from '../../platform/texts.ts'
import type { Condition, ReadPolicy } from '../model.ts'
import { texts } from '../texts.ts'
import { leafIn } from '../words.ts'
import { Known } from './marks.tsx'

interface ConditionProps {
  readonly condition: Condition
  readonly facts: ReadPolicy['facts']
  readonly sources: readonly string[]
  readonly language: Language
}

/** Who may have it, as a list; what is joined by "or" stands in a list of its own. */
export const Conditions = ({ condition, ...rest }: ConditionProps) => {
  if (condition.kind === 'leaf') return <Leafed condition={condition} {...rest} />
  if (condition.of.length === 0) return <>{texts.everyone[rest.language]}</>
  const [only] = condition.of
  if (condition.of.length === 1 && only !== undefined) return <Conditions condition={only} {...rest} />
  return (
    <>
      {(condition.kind === 'all' ? texts.allOf : texts.anyOf)[rest.language]}:
      <ul class="lines">
        {condition.of.map(each => (
          <li>
            <Conditions condition={each} {...rest} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Leafed = ({
  condition,
  facts,
  sources,
  language,
}: ConditionProps & { readonly condition: { readonly kind: 'leaf' } & Condition }) => (
  <>
    {leafIn(condition, facts, language)}
    <Known ground={condition.ground} sources={sources} language={language} />
  </>
)
