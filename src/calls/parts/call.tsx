import { formatDay, formatPeriod } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { History, KnownList, type RecordPart } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import { formatExact } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import { criteriaAddress, factName, hasAssumed, inLanguage } from '../../selection/index.ts'
import { callAddress } from '../addresses.ts'
import type { CallVersion, Span } from '../model.ts'
import type { ShownCall } from '../pages/loading.ts'
import { changedParts, lastDayOf } from '../rules/call.ts'
import type { Condition } from '../rules/conditions.ts'
import { partNames, texts } from '../texts/call.ts'
import { Papers } from './papers.tsx'

export interface PartProps {
  readonly shown: ShownCall
  readonly language: Language
}

/** Paragraphs are parted by an empty line. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n\s*\n/).map(paragraph => (
      <p>{paragraph}</p>
    ))}
  </>
)

/** Everything a call says, one part below the other. */
export const partsOf = (shown: ShownCall, language: Language): readonly RecordPart[] => [
  { id: 'who', title: texts.who[language], body: <Who shown={shown} language={language} /> },
  { id: 'criteria', title: texts.criteria[language], body: <Criteria shown={shown} language={language} /> },
  { id: 'prepare', title: texts.prepare[language], body: <Prepare shown={shown} language={language} /> },
  { id: 'send', title: texts.send[language], body: <Send shown={shown} language={language} /> },
  { id: 'ask', title: texts.ask[language], body: <Desk shown={shown} language={language} /> },
  { id: 'target', title: texts.target[language], body: <Target shown={shown} language={language} /> },
  { id: 'ground', title: texts.ground[language], body: <Ground shown={shown} language={language} /> },
]

const Who = ({ shown: { conditions }, language }: PartProps) => {
  const { common, tracks, applicants } = conditions
  if (common.length + tracks.length === 0) return <p>{texts.whoEveryone[language]}</p>
  return (
    <>
      {common.length > 0 && <p>{texts.whoCommon[language]}</p>}
      <ConditionList conditions={common} language={language} />
      {tracks.length > 0 && <p>{(common.length > 0 ? texts.whoTracks : texts.whoTracksOnly)[language]}</p>}
      <dl class="known">
        {tracks.map(track => (
          <div>
            <dt>{inLanguage(track.name, language)}</dt>
            <dd>
              <ConditionList conditions={track.conditions} language={language} />
            </dd>
          </div>
        ))}
      </dl>
      {applicants.length > 0 && (
        <p>
          {texts.applicants[language]}: {applicants.map(name => inLanguage(name, language)).join('; ')}.
        </p>
      )}
      <p class="note">{texts.whoSource[language]}</p>
    </>
  )
}

interface ConditionsProps {
  readonly conditions: readonly Condition[]
  readonly language: Language
}

const ConditionList = ({ conditions, language }: ConditionsProps) => (
  <ul class="call-list">
    {conditions.map(({ name, isJudged, isAssumed, clause }) => (
      <li>
        {inLanguage(name, language)} {isJudged && <Tag tone="plain">{texts.isJudged[language]}</Tag>}{' '}
        {isAssumed && <Assumed language={language} />}
        {clause !== null && <span class="quiet small"> {clause}</span>}
      </li>
    ))}
  </ul>
)

const Criteria = ({ shown: { criteria, set, head }, language }: PartProps) => {
  const most = formatNumber(formatExact(set.criteria[0].max), language)
  return (
    <>
      {set.passMark !== null && (
        <p>{texts.passMark(formatNumber(formatExact(set.passMark), language), most)[language]}</p>
      )}
      <Rows
        language={language}
        caption={texts.criteria[language]}
        headings={[texts.criterion, texts.most, texts.how, texts.scorer].map(each => each[language])}
        rows={criteria}
        cells={({ code, name, max, kind, scorer }) => [
          kind === 'sum' ? (
            <b>
              {code} {name}
            </b>
          ) : (
            `${code} ${name}`
          ),
          <span class="number">{formatNumber(max, language)}</span>,
          texts[kind][language],
          scorer ?? (kind === 'sum' ? '' : <Unknown>{texts.unknown[language]}</Unknown>),
        ]}
      />
      <p class="note">
        {hasAssumed(set.file) && (
          <>
            <Assumed language={language} /> {texts.assumedPoints[language]}{' '}
          </>
        )}
        <a href={criteriaAddress(head)}>{texts.fullSet[language]}</a>
      </p>
    </>
  )
}

const Prepare = ({ shown, language }: PartProps) => {
  const { set, figures, round } = shown
  const terms = { set: set.file, period: null, language }
  const ofSubject = (subject: string) =>
    figures.filter(code => set.variables.get(code)?.subject === subject).map(code => factName(code, terms))
  return (
    <>
      <p>{texts.figures(formatPeriod(round.period, language))[language]}</p>
      <KnownList
        facts={[
          { name: texts.ofEnterprise[language], value: ofSubject('enterprise').join('; ') },
          { name: texts.ofProduct[language], value: ofSubject('product').join('; ') },
        ].filter(({ value }) => value !== '')}
      />
      <Papers shown={shown} language={language} />
    </>
  )
}

const Send = ({ shown: { call, round }, language }: PartProps) => (
  <>
    <ul class="call-list">
      <li>{texts.sendOnline[language]}</li>
      <li>{texts.sendPaper[language]}</li>
    </ul>
    <p>
      {graceWords(call, round.calendar.closes, language)}{' '}
      {call !== null && isGraceAssumed(call) && <Assumed language={language} />}
      {call?.graceSource != null && <span class="quiet small"> {call.graceSource}</span>}
    </p>
  </>
)

const isGraceAssumed = ({ graceDays, graceSource }: CallVersion): boolean =>
  graceDays !== null && graceSource === null

const graceWords = (call: CallVersion | null, closes: Day | undefined, language: Language): string => {
  const days = call?.graceDays ?? null
  if (days === null || closes === undefined) return texts.graceUnknown[language]
  const last = formatDay(lastDayOf(closes, days), language)
  return (days === 0 ? texts.noGrace(last) : texts.grace(formatNumber(String(days), language), last))[
    language
  ]
}

const Desk = ({ shown: { call }, language }: PartProps) => {
  const unknown = <Unknown>{texts.unknown[language]}</Unknown>
  return (
    <KnownList
      facts={[
        {
          name: texts.desk[language],
          value: call === null ? unknown : call.desk.split('\n').map(line => <div>{line}</div>),
        },
        { name: texts.procedureCode[language], value: call?.procedureCode ?? unknown },
      ]}
    />
  )
}

export const spanWords = ({ from, to }: Span, language: Language): string => {
  const [least, most] = [from, to].map(each => (each === null ? '' : formatNumber(String(each), language)))
  return to === null || to === from ? texts.about(least ?? '')[language] : `${least}–${most}`
}

const Target = ({ shown: { call }, language }: PartProps) => {
  const targets = [
    ...(call?.products == null ? [] : [texts.products(spanWords(call.products, language))[language]]),
    ...(call?.enterprises == null
      ? []
      : [texts.enterprises(spanWords(call.enterprises, language))[language]]),
  ]
  if (call === null || targets.length === 0)
    return (
      <p>
        <Unknown>{texts.targetUnknown[language]}</Unknown>
      </p>
    )
  return (
    <p>
      {targets.join('; ')}.{' '}
      {call.targetSource === null ? (
        <Assumed language={language} />
      ) : (
        <span class="quiet small">
          {texts.source[language]}: <Source text={call.targetSource} />
        </span>
      )}
    </p>
  )
}

const Source = ({ text }: { readonly text: string }) =>
  /^https?:\/\/\S+$/.test(text) ? (
    <a href={text} rel="noopener">
      {text}
    </a>
  ) : (
    <span>{text}</span>
  )

const Ground = ({ shown: { round, head, announced }, language }: PartProps) => (
  <>
    <KnownList
      facts={[
        {
          name: texts.legalDocument[language],
          value: round.legalDocument ?? <Unknown>{texts.unknown[language]}</Unknown>,
        },
        {
          name: texts.criteriaSet[language],
          value: (
            <a href={criteriaAddress(head)}>
              {inLanguage(head.criteriaSet.name, language)} ({head.criteriaSet.version})
            </a>
          ),
        },
      ]}
    />
    {announced.length > 0 && (
      <History
        entries={announced.map((version, at) => ({
          when: formatDay(version.announcedOn ?? '', language),
          at: version.announcedOn ?? '',
          words: (
            <Announcement {...{ version, before: announced[at + 1], isNow: at === 0, round, language }} />
          ),
          ...(version.reason === null ? {} : { reason: texts.changedBecause(version.reason)[language] }),
        }))}
      />
    )}
  </>
)

interface AnnouncementProps {
  readonly version: CallVersion
  readonly before: CallVersion | undefined
  readonly isNow: boolean
  readonly round: { readonly id: string }
  readonly language: Language
}

const Announcement = ({ version, before, isNow, round, language }: AnnouncementProps) => {
  const changes = before === undefined ? [] : changedParts(before, version)
  return (
    <>
      {texts.announced(String(version.number))[language]}
      {changes.length > 0 &&
        `. ${texts.changed(changes.map(part => partNames[part][language]).join(', '))[language]}`}{' '}
      {!isNow && (
        <a href={`${callAddress(round)}?version=${version.number}`}>{texts.readEarlier[language]}</a>
      )}
    </>
  )
}
