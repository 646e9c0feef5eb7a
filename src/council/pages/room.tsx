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
import { movedAnchor } from '../parts/moving.tsx'
import { Now } from '../parts/now.tsx'
import { People, QuorumMeter } from '../parts/people.tsx'
import { Decided } from '../parts/vote.tsx'
import type { Room } from '../reading.ts'
import { loadSeenRoom, type SeenRoom } from '../seen-room.ts'
import { outcomeTexts } from '../texts/outcomes.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { addressIn, pathInCouncil } from './path.ts'
import { type Deed, doIn, roomForm } from './room-form.ts'

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
    const address = sittingAddress(at.round, at.sitting)
    const filled = readForm(await visit.form(), roomForm, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const { chairBreaksTie } = room.council.rules.vote
    const done = await attempt(language, () => doIn(work, at, filled.value, chairBreaksTie))
    if (done.ok) return redirect(address + afterDeed(filled.value, room))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

/** Whoever puts the points in order goes on where they were. */
const afterDeed = (deed: Deed, { items }: Room): string => {
  if (deed.do !== 'move') return ''
  const from = items.find(({ id }) => id === deed.item)?.position ?? 1
  return movedAnchor(deed.item, from, deed.place, items.length)
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const seen = await loadSeenRoom(visit.work, addressIn(visit))
  const isOrdering = visit.query.has('order') && mayOrder(seen)
  const page = { seen, filling, isOrdering }
  return html(<RoomView shell={shellOf(visit, menu)} {...page} />, status)
}

const mayOrder = ({ me, room }: SeenRoom): boolean => me.conducts && room.state.phase !== 'closed'

interface ViewProps {
  readonly shell: Shell
  readonly seen: SeenRoom
  readonly filling: Filling
  readonly isOrdering: boolean
}

export const RoomView = ({ shell, seen, filling, isOrdering }: ViewProps) => {
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
            <RecordSection
              id="agenda"
              title={texts.agenda[language]}
              count={seen.items.length}
              action={mayOrder(seen) ? orderAction(address, isOrdering, language) : null}
            >
              <Agenda seen={seen} language={language} isOrdering={isOrdering} />
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

const orderAction = (address: string, isOrdering: boolean, language: Language) =>
  isOrdering
    ? { href: address, label: texts.ordered[language] }
    : { href: `${address}?order=1#agenda`, label: texts.reorder[language] }

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
