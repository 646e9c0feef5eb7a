import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { type Filling, Hidden } from '../../design/forms.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import { valueWords } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import type { Language } from '../../platform/texts.ts'
import type { CheckedFact, FindingState } from '../model/validation.ts'
import { keyOf, keyOfFound } from '../rules/validation/follow.ts'
import { texts } from '../texts/validation.ts'
import type { Finding } from '../validation-loading.ts'

/** What figures are called, and whose they are. */
export interface Names {
  readonly enterprise: (id: string) => string
  /** Null: it is the enterprise's own figure. */
  readonly product: (id: string | null) => string | null
  readonly variable: (code: string) => string
  readonly value: (code: string, text: string) => string
}

export interface FindingProps {
  readonly finding: Finding
  readonly names: Names
  readonly language: Language
}

/** What the rule holds to be at most the other, with what it comes to in the unit of that. */
export const OneFigure = ({ finding: { left, right, converted, rate, rule }, ...props }: FindingProps) => (
  <>
    <Figures facts={left} {...props} />
    {converted !== null && right[0] !== undefined && (
      <p class="quiet">
        {texts.comesTo(props.names.value(right[0].variable, converted))[props.language]}
        {rule.kind === 'at-most' && rule.rate !== null && rate !== null
          ? `, ${texts.rate(props.names.value(rule.rate, rate))[props.language]}`
          : ''}
        {rule.kind === 'at-most' && rule.factor !== null
          ? `, ${texts.factor(formatNumber(rule.factor, props.language))[props.language]}`
          : ''}
      </p>
    )}
  </>
)

export const OtherFigure = ({ finding: { rule, left, right }, ...props }: FindingProps) => {
  const { names, language } = props
  const bound = (text: string) => names.value(left[0]?.variable ?? '', text)
  return (
    <>
      <Figures facts={right} {...props} />
      {rule.kind === 'between' && texts.range(bound(rule.from), bound(rule.to))[language]}
      {rule.kind === 'never-falls' && <p class="quiet">{texts.before[language]}</p>}
    </>
  )
}

const MOST_FACTS = 3

/** Each figure leads to its page with its document. */
const Figures = ({
  facts,
  names,
  language,
}: Omit<FindingProps, 'finding'> & { readonly facts: readonly CheckedFact[] }) => (
  <>
    {facts.slice(0, MOST_FACTS).map(({ id, text, variable, subject }) => (
      <p>
        {[names.variable(variable), names.product(subject)].filter(name => name !== null).join(', ')}:{' '}
        <a href={`/facts/${encodeURIComponent(id)}`}>{names.value(variable, text)}</a>
      </p>
    ))}
    {facts.length > MOST_FACTS && <p>{texts.more(facts.length - MOST_FACTS)[language]}</p>}
  </>
)

/** The name of a variable, or its code where a rule speaks of one that no dictionary has. */
export const variableNames = (
  variables: readonly Variable[],
  nameOf: (variable: Variable) => string,
  language: Language,
): Pick<Names, 'variable' | 'value'> => {
  const known = new Map(variables.map(each => [each.code, each]))
  return {
    variable: code => {
      const variable = known.get(code)
      return variable === undefined ? code : nameOf(variable)
    },
    value: (code, text) => {
      const variable = known.get(code)
      return variable === undefined
        ? formatNumber(text, language)
        : valueWords(variable, { kind: 'value', text }, language)
    },
  }
}

const TONES: Readonly<Record<FindingState, Tone>> = { open: 'no', asked: 'wait', answered: 'plain' }

interface StateProps {
  readonly finding: Finding
  readonly filling: Filling
  readonly mayAsk: boolean
  readonly language: Language
}

/** How it stands, what was said, and what the reader can do about it. */
export const State = (props: StateProps) => {
  const { finding, mayAsk, language } = props
  const { state, rows, isOwn, rule, turn, mendAt } = finding
  const deed = isOwn && rule.mayBeExplained ? 'answer' : mayAsk && state !== 'asked' ? 'ask' : null
  return (
    <>
      <Tag tone={TONES[state]}>{texts[state][language]}</Tag>
      {rows.map(({ words, at }) =>
        words === null ? null : (
          <p class="quiet">
            {formatMoment(at, language)}: {words}
          </p>
        ),
      )}
      {mendAt !== null && (
        <p>
          <a href={mendAt}>{texts[turn === 'enterprise' ? 'mend' : 'lookAgain'][language]}</a>
        </p>
      )}
      {deed !== null && <Follow deed={deed} {...props} />}
    </>
  )
}

/** The form of the row that was sent keeps what was typed. */
const Follow = ({
  finding,
  deed,
  filling: { typed },
  language,
}: StateProps & { readonly deed: 'ask' | 'answer' }) => {
  const { rule, subject, year } = keyOfFound(finding)
  const isSent =
    keyOf({
      rule: typed.rule?.[0] ?? '',
      subject: typed.subject?.[0] ?? '',
      year: Number(typed.year?.[0]),
    }) === keyOf({ rule, subject, year })
  return (
    <details open={isSent}>
      <summary>{texts[deed][language]}</summary>
      <form method="post" action="/validation" class="form">
        <Hidden name="rule" value={rule} />
        <Hidden name="subject" value={subject} />
        <Hidden name="year" value={String(year)} />
        <label>
          {texts.words[language]}
          <textarea class="input" name="words" rows={2} maxlength={1000}>
            {isSent ? (typed.words?.[0] ?? '') : ''}
          </textarea>
        </label>
        <button class="button quiet-button" type="submit" name="deed" value={deed}>
          {texts.send[language]}
        </button>
      </form>
    </details>
  )
}
