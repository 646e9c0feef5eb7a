import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Steps } from '../../design/steps.tsx'
import { Invented } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { type Day, daysBetween } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, roundAddress, stepsOf } from '../../selection/index.ts'
import { announceAddress, callAddress, callFormAddress, selfCheckAddress } from '../addresses.ts'
import type { Taking } from '../offer.ts'
import { Paragraphs, type PartProps, partsOf } from '../parts/call.tsx'
import { isTaking, lastDayOf } from '../rules/call.ts'
import { texts } from '../texts/call.ts'
import { loadCall, type ShownCall } from './loading.ts'

/** What a round asks for, for anyone: who may apply, by what they are judged, when, how, and where to ask. */
export const get =
  (menu: Menu, taking: Taking): PageOf =>
  async visit => {
    const asked = visit.query.get('version')
    const number = asked !== null && /^\d{1,9}$/.test(asked) ? Number(asked) : null
    const shown = await loadCall(visit.work, visit.params.round ?? '', taking, number)
    return html(<CallView shell={shellOf(visit, menu)} shown={shown} />)
  }

export const CallView = ({ shell, shown }: { readonly shell: Shell; readonly shown: ShownCall }) => {
  const { language, today } = shell
  const { head, call } = shown
  const name = inLanguage(head.name, language)
  return (
    <Page
      shell={shell}
      title={texts.callOf(name)[language]}
      description={texts.describes(name)[language]}
      path={[
        { href: '/rounds', label: texts.rounds[language] },
        { href: roundAddress(head), label: name },
      ]}
    >
      <h1>
        {texts.callOf(name)[language]} {head.isSample && <Invented language={language} />}
      </h1>
      <Writing shown={shown} language={language} />
      <Replaced shown={shown} language={language} />
      <p class="lead">{receivingWords(shown, today, language)}</p>
      <Steps steps={stepsOf(head.course, today, language)} language={language} />
      <WaysIn shown={shown} shell={shell} />
      {call === null ? (
        <p class="waiting">{texts.notAnnounced[language]}</p>
      ) : (
        <div class="remark call-text">
          <Paragraphs text={call.text[language]} />
        </div>
      )}
      <RecordParts parts={partsOf(shown, language)} language={language} />
    </Page>
  )
}

const receivingWords = ({ round, call }: ShownCall, today: Day, language: Language): string => {
  const { opens, closes } = round.calendar
  if (opens !== undefined && today < opens) return texts.receivingFrom(formatDay(opens, language))[language]
  if (closes === undefined) return ''
  const left = daysBetween(today, closes)
  const day = formatDay(closes, language)
  const last = lastDayOf(closes, call?.graceDays ?? null)
  if (left < 0)
    return (
      today <= last ? texts.receivingInGrace(day, formatDay(last, language)) : texts.receivedUntil(day)
    )[language]
  return (
    left === 0 ? texts.receivingToday(day) : texts.receivingUntil(day, formatNumber(String(left), language))
  )[language]
}

/** Who is not signed in is asked to on the way, and brought back. */
const WaysIn = ({
  shown: { round, head, call, applyHref },
  shell: { today, language, account },
}: {
  readonly shown: ShownCall
  readonly shell: Shell
}) =>
  head.course.state === 'open' && isTaking(round.calendar, call, today) ? (
    <p class="form-end">
      <a class="button" href={selfCheckAddress(head)}>
        {texts.checkYourself[language]}
      </a>
      <span class="quiet">{texts.checkNote[language]}</span>
      <a href={applyHref}>{(account === null ? texts.signIn : texts.apply)[language]}</a>
    </p>
  ) : null

/** For the office alone: what is saved and not announced, and where it is written. */
const Writing = ({ shown: { mayWrite, draft, head, call }, language }: PartProps) =>
  mayWrite ? (
    <Notice tone={draft === null ? 'done' : 'wait'}>
      {draft !== null && (
        <>
          {texts.draftWaits(String(draft.number))[language]}{' '}
          <a href={announceAddress(head)}>{texts.announce[language]}</a>
          {' · '}
        </>
      )}
      <a href={callFormAddress(head)}>
        {(call === null && draft === null ? texts.write : texts.rewrite)[language]}
      </a>
    </Notice>
  ) : null

const Replaced = ({ shown: { call, announced, head }, language }: PartProps) =>
  call === null || call === announced[0] ? null : (
    <Notice tone="wait">
      {texts.earlier(String(call.number), formatDay(call.announcedOn ?? '', language))[language]}{' '}
      <a href={callAddress(head)}>{texts.readCurrent[language]}</a>
    </Notice>
  )
