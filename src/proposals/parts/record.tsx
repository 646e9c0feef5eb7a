import { formatDay, formatMoment } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { formatNumber } from '../../design/format.ts'
import type { Shell } from '../../design/page.tsx'
import { History } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { releaseAddress } from '../../releases/index.ts'
import { submissionAddress } from '../addresses.ts'
import { type Choices, citedIn, type ShownAsked } from '../loading.ts'
import type { Ground } from '../model.ts'
import type { ProposalPage } from '../pages/proposal.tsx'
import { isOpen, maySubmissionBeRead } from '../rules.ts'
import { stanceNames, stateNames, texts } from '../texts/words.ts'

export interface Of {
  readonly shell: Shell
  readonly page: ProposalPage
}

export const Grounds = ({ shell: { language }, page: { proposal, choices } }: Of) =>
  proposal.grounds.length === 0 ? (
    <p class="quiet">{texts.noGrounds[language]}</p>
  ) : (
    <Scroll of={texts.grounds[language]} language={language}>
      <table class="targets">
        <tbody>
          {proposal.grounds.map(ground => (
            <tr>
              <th scope="row">{texts[ground.kind][language]}</th>
              <td>{ground.words}</td>
              <td>
                <Measure ground={ground} choices={choices} language={language} />
                {ground.source !== null && <small>{ground.source}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )

interface MeasureProps {
  readonly ground: Ground
  readonly choices: Choices
  readonly language: Language
}

const Measure = ({ ground: { figure, enterprises }, choices, language }: MeasureProps) => {
  if (figure === null)
    return enterprises === null ? (
      <Unknown>{texts.concernedUnknown[language]}</Unknown>
    ) : (
      texts.concerned(formatNumber(String(enterprises), language))[language]
    )
  const { kind, code } = figure.of
  const isRelease = kind === 'release'
  const cited = citedIn(choices, figure.of)
  return (
    <>
      <a href={isRelease ? releaseAddress(code) : `/indicators/${code}`}>{cited?.name[language] ?? code}</a>:{' '}
      <b class="number">{formatNumber(figure.value, language)}</b> {cited?.unit[language]}{' '}
      {texts[isRelease ? 'citedOn' : 'knownOn'](formatDay(figure.knownOn, language))[language]}
    </>
  )
}

export const Opinions = ({ shell, page: { proposal } }: Of) => {
  const { language } = shell
  if (proposal.asked.length === 0) return <p class="quiet">{texts.nobodyAsked[language]}</p>
  return (
    <Scroll of={texts.consultation[language]} language={language}>
      <table class="targets">
        <thead>
          <tr>
            <th scope="col">{texts.party[language]}</th>
            <th scope="col">{texts.due[language]}</th>
            <th scope="col">{texts.opinion[language]}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.asked.map(asked => (
            <OpinionRow asked={asked} isOpen={isOpen(proposal.state)} shell={shell} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface RowProps {
  readonly asked: ShownAsked
  /** An opinion may still be given. */
  readonly isOpen: boolean
  readonly shell: Shell
}

const OpinionRow = ({ asked, isOpen, shell: { language, today } }: RowProps) => {
  const { name, dueOn, opinion } = asked
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {opinion === null && isOpen ? (
          <Due on={dueOn} today={today} language={language} />
        ) : (
          formatDay(dueOn, language)
        )}
      </td>
      <td>
        {opinion === null ? (
          <Tag tone={isOpen && !asked.isLate ? 'wait' : 'no'}>
            {(isOpen ? texts.notYet : texts.never)[language]}
          </Tag>
        ) : (
          <>
            <b>{stanceNames[opinion.stance][language]}</b> {opinion.words}
            <small>{formatMoment(opinion.at, language)}</small>
          </>
        )}
      </td>
    </tr>
  )
}

/** What happened, the newest last, with the papers it led to. */
export const Story = ({ shell: { language }, page: { proposal, may } }: Of) => (
  <>
    <History
      entries={[
        {
          when: formatMoment(proposal.proposedAt, language),
          at: proposal.proposedAt,
          words: texts.proposed[language],
          who: `${proposal.author}, ${proposal.unitName ?? texts.office[language]}`,
        },
        ...proposal.steps.map(({ step, at, words, document, documentOn }) => ({
          when: formatMoment(at, language),
          at,
          words: [
            stateNames[step][language],
            document,
            documentOn === null ? null : formatDay(documentOn, language),
          ]
            .filter(Boolean)
            .join(', '),
          ...(words === null ? {} : { reason: words }),
        })),
      ]}
    />
    {may.readAll && maySubmissionBeRead(proposal) && (
      <p class="ways">
        <a href={submissionAddress(proposal)}>{texts.draft[language]}</a>
      </p>
    )}
  </>
)
