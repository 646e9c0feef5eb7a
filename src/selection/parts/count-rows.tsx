import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Hidden, idOf, Submit } from '../../design/forms.tsx'
import type { Child } from '../../design/jsx.ts'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Ballot } from '../loading/ballots.ts'
import type { CountPage } from '../loading/count-page.ts'
import { countTexts as texts } from '../texts/counts.ts'
import { ballotKey, countWords, type RefusedCount, type TypedCount } from './ballots.ts'

interface CountsProps {
  readonly page: CountPage & { readonly refused: ReadonlyMap<string, RefusedCount> }
  readonly language: Language
}

/** The ballots that wait: three numbers each, and the side of the chair where the rule has it. */
export const DueCounts = ({ page, language }: CountsProps) => {
  const { of, shown, mayWrite } = page
  const due = shown.filter(({ isDue }) => isDue)
  const hasChair = of.vote.chairBreaksTie
  const table = (
    <Rows
      language={language}
      caption={texts.due[language]}
      headings={[
        texts.dossier[language],
        texts.gate[language],
        texts.voters[language],
        ...NUMBERS.map(side => texts[side][language]),
        ...(hasChair ? [texts.casting[language]] : []),
      ]}
      rows={due}
      cells={ballot => [
        <Named ballot={ballot} page={page} />,
        <GateOf ballot={ballot} />,
        <Voters ballot={ballot} page={page} language={language} />,
        ...(mayWrite && ballot.entitled >= ballot.needed
          ? fieldsOf({ ballot, page, language })
          : NUMBERS.map(() => '')),
      ]}
      empty={texts.allEntered[language]}
    />
  )
  return (
    <RecordSection id="due" title={texts.due[language]} count={due.length}>
      {due.length === 0 || !mayWrite ? (
        table
      ) : (
        <form method="post" class="counts">
          {hasChair && <p class="hint">{texts.castingHint[language]}</p>}
          {table}
          <p class="form-end">
            <Submit>{texts.save[language]}</Submit>
          </p>
        </form>
      )}
    </RecordSection>
  )
}

/** Those that were entered, each with what it came to; a correction is folded until somebody needs it. */
export const EnteredCounts = ({ page, language }: CountsProps) => {
  const entered = page.shown.filter(({ isDue }) => !isDue)
  return (
    <RecordSection id="entered" title={texts.entered[language]} count={entered.length}>
      <Rows
        language={language}
        caption={texts.entered[language]}
        headings={[
          texts.dossier[language],
          texts.gate[language],
          texts.result[language],
          texts.outcome[language],
          texts.writtenBy[language],
        ]}
        rows={entered}
        cells={ballot => [
          <Named ballot={ballot} page={page} />,
          <GateOf ballot={ballot} />,
          <>
            {ballot.count !== null && countWords(ballot.count, language)}
            {page.mayWrite && <Correction ballot={ballot} page={page} language={language} />}
          </>,
          <Outcome ballot={ballot} language={language} />,
          <span class="small quiet">
            {ballot.now !== undefined &&
              `${page.nameOf(ballot.now.byWhom)}, ${formatMoment(ballot.now.at, language)}`}
          </span>,
        ]}
        empty={texts.noneEntered[language]}
      />
    </RecordSection>
  )
}

interface BallotProps {
  readonly ballot: Ballot
  readonly page: CountsProps['page']
  readonly language: Language
}

const Named = ({ ballot: { dossier }, page }: Omit<BallotProps, 'language'>) => {
  const { product, enterprise } = page.names(dossier)
  return (
    <>
      <div>{product}</div>
      <div class="small quiet">{enterprise}</div>
    </>
  )
}

const GateOf = ({ ballot: { code, name } }: Pick<BallotProps, 'ballot'>) => (
  <>
    <span class="code">{code}</span> {name}
  </>
)

const Voters = ({ ballot, page, language }: BallotProps) => {
  const { entitled, needed, count, now } = ballot
  const number = (value: number) => formatNumber(String(value), language)
  const refused = page.refused.get(ballotKey(ballot))
  return (
    <>
      {texts.votersOf(number(entitled), number(needed))[language]}{' '}
      {entitled < needed && <Tag tone="no">{texts.neverEnough[language]}</Tag>}
      {count !== null && <Tag tone="wait">{texts.tied[language]}</Tag>}
      {count === null && now !== undefined && <p class="small">{texts.again[language]}</p>}
      {refused?.words != null && (
        <p class="problem small" id={`${idOf(`for/${ballotKey(ballot)}`)}-problem`}>
          {refused.words}
        </p>
      )}
    </>
  )
}

const Outcome = ({ ballot: { holds }, language }: Omit<BallotProps, 'page'>) => {
  if (holds === null) return <Tag tone="wait">{texts.open[language]}</Tag>
  return <Tag tone={holds ? 'done' : 'no'}>{texts[holds ? 'holds' : 'fails'][language]}</Tag>
}

const Correction = (props: BallotProps) => {
  const { ballot, page, language } = props
  const key = ballotKey(ballot)
  const refused = page.refused.get(key)
  const labels = [...NUMBERS, 'casting'] as const
  return (
    <details class="cell-more" open={refused !== undefined}>
      <summary class="small">{texts.correct[language]}</summary>
      {refused?.words != null && (
        <p class="problem small" id={`${idOf(`for/${key}`)}-problem`}>
          {refused.words}
        </p>
      )}
      <form method="post" class="deed">
        {fieldsOf(props).map((field, at) => (
          <div class="count-part">
            <span class="small">{labels[at] !== undefined && texts[labels[at]][language]}</span>
            {field}
          </div>
        ))}
        <label class="deed-words" for={idOf(`reason/${key}`)}>
          <span class="small">{texts.reason[language]}</span>
          <input
            class="input"
            id={idOf(`reason/${key}`)}
            name={`reason/${key}`}
            maxlength={1000}
            value={refused?.typed.reason ?? ''}
          />
        </label>
        <Submit isQuiet>{texts.saveAgain[language]}</Submit>
      </form>
    </details>
  )
}

const NUMBERS = ['for', 'against', 'abstain'] as const

/** As typed, else as it stands. */
const valuesOf = ({
  ballot: { count },
  page,
  ballot,
}: BallotProps): Omit<TypedCount, 'reason' | 'version'> => {
  const typed = page.refused.get(ballotKey(ballot))?.typed
  if (typed !== undefined) return typed
  if (count === null) return { for: '', against: '', abstain: '', casting: '' }
  const { votes, casting } = count
  return {
    for: String(votes.for),
    against: String(votes.against),
    abstain: String(votes.abstain),
    casting: casting === undefined ? '' : casting ? 'for' : 'against',
  }
}

const fieldsOf = (props: BallotProps): readonly Child[] => {
  const { ballot, page, language } = props
  const key = ballotKey(ballot)
  const { product } = page.names(ballot.dossier)
  const values = valuesOf(props)
  const isWrong = page.refused.get(key)?.words != null
  const wiring = (field: keyof typeof values) => ({
    id: idOf(`${field}/${key}`),
    name: `${field}/${key}`,
    'aria-label': texts.field(texts[field][language], ballot.code, product)[language],
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': isWrong ? `${idOf(`for/${key}`)}-problem` : undefined,
  })
  const numbers = NUMBERS.map((field, at) => (
    <>
      <input
        {...wiring(field)}
        class="input count-field"
        inputmode="numeric"
        autocomplete="off"
        maxlength={3}
        value={values[field]}
      />
      {at === 0 && <Hidden name={`version/${key}`} value={ballot.now?.version ?? ''} />}
    </>
  ))
  if (!page.of.vote.chairBreaksTie) return numbers
  const side = (value: string, label: string) => (
    <option value={value} selected={values.casting === value}>
      {label}
    </option>
  )
  return [
    ...numbers,
    <select {...wiring('casting')} class="input">
      {side('', texts.noCasting[language])}
      {side('for', texts.castFor[language])}
      {side('against', texts.castAgainst[language])}
    </select>,
  ]
}
