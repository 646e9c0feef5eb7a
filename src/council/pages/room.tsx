import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { ErrorSummary, type Filling } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Day } from '../../exact/day.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { sittingAddress, statingAddress } from '../addresses.ts'
import { Agenda } from '../parts/agenda.tsx'
import { MinutesLines, Remark } from '../parts/minutes.tsx'
import { Now } from '../parts/now.tsx'
import { People, QuorumMeter } from '../parts/people.tsx'
import { Decided } from '../parts/vote.tsx'
import { loadSeenRoom, type SeenRoom } from '../seen-room.ts'
import { outcomeTexts } from '../texts/outcomes.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { addressIn, pathInCouncil } from './path.ts'
import { doIn, roomForm } from './room-form.ts'

/** The council room: who is there, what is missing, what is dealt with now, and the minutes as they fill. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, { typed: {}, problems: [], language: visit.work.language }, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const at = addressIn(visit)
    const { room } = await loadSeenRoom(work, at)
    const filled = readForm(await visit.form(), roomForm, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const { chairBreaksTie } = room.council.rules.vote
    const done = await attempt(language, () => doIn(work, at, filled.value, chairBreaksTie))
    if (done.ok) return redirect(sittingAddress(at.round, at.sitting))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const seen = await loadSeenRoom(visit.work, addressIn(visit))
  return html(<RoomView shell={shellOf(visit, menu)} seen={seen} filling={filling} />, status)
}

interface ViewProps {
  readonly shell: Shell
  readonly seen: SeenRoom
  readonly filling: Filling
}

export const RoomView = ({ shell, seen, filling }: ViewProps) => {
  const { language, today } = shell
  const { room, me } = seen
  const title = titleOf(seen, today, language)
  const address = sittingAddress(room.round.id, room.sitting.number)
  return (
    <Page shell={shell} title={title} path={pathInCouncil(room.round, language)} elements={['council-room']}>
      <h1>{title}</h1>
      <Lead seen={seen} language={language} />
      <ErrorSummary filling={filling} />
      {room.me.mustState && (
        <p class="waiting">
          {texts.mustState[language]}{' '}
          <a href={statingAddress(room.round.id, room.sitting.number)}>{texts.stateNow[language]}</a>
        </p>
      )}
      <council-room>
        <div class="room">
          <div>
            <Now seen={seen} today={today} language={language} />
            <RecordSection id="agenda" title={texts.agenda[language]} count={seen.items.length}>
              <Agenda seen={seen} language={language} />
            </RecordSection>
          </div>
          <aside aria-labelledby="people-title">
            <h2 id="people-title">{texts.people[language]}</h2>
            <div data-live="quorum">
              <QuorumMeter quorum={seen.quorum} language={language} />
            </div>
            <People seen={seen} language={language} />
            {me.person === null && !me.conducts && <p class="small quiet">{texts.watching[language]}</p>}
          </aside>
        </div>
        {seen.decided.length > 0 && (
          <RecordSection id="votes" title={texts.decided[language]} count={seen.decided.length}>
            <Decided motions={seen.decided} language={language} />
          </RecordSection>
        )}
        <RecordSection
          id="minutes"
          title={texts.minutes[language]}
          action={{ href: `${address}/minutes`, label: texts.wholeMinutes[language] }}
        >
          <MinutesLines
            seen={seen}
            language={language}
            mayStrike={me.conducts && room.state.phase === 'open'}
          />
          {me.conducts && room.state.phase === 'open' && <Remark seen={seen} language={language} />}
        </RecordSection>
      </council-room>
    </Page>
  )
}

/** The title is how it stands. */
const titleOf = ({ room, items, quorum }: SeenRoom, today: Day, language: Language): string => {
  const { number, day } = room.sitting
  const done = items.filter(({ phase }) => phase === 'closed').length
  if (room.state.phase === 'closed') return texts.over(number, done, items.length)[language]
  if (room.state.phase === 'open') return texts.underWay(done, items.length)[language]
  return today < day
    ? texts.convened(number, formatDay(day, language))[language]
    : texts.awaited(number, quorum.present, quorum.entitled)[language]
}

const Lead = ({ seen, language }: { readonly seen: SeenRoom; readonly language: Language }) => {
  const { sitting, round, state } = seen.room
  const { day, begins, place, urgentReason } = sitting
  const address = sittingAddress(round.id, sitting.number)
  return (
    <p class="lead">
      {texts.where(begins, formatDay(day, language), place)[language]}{' '}
      {urgentReason !== null && texts.urgent(urgentReason)[language]}{' '}
      {state.phase === 'open' &&
        (seen.presiding === null ? texts.nobodyPresides : texts.presiding(seen.names.person(seen.presiding)))[
          language
        ]}{' '}
      {state.phase === 'closed' && (
        <a href={`${address}/minutes#results`}>{outcomeTexts.results[language]}</a>
      )}
    </p>
  )
}
