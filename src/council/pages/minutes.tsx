import { formatDay, formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Notice } from '../../design/tasks.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { MinutesLines } from '../parts/minutes.tsx'
import { Outcomes } from '../parts/outcomes.tsx'
import { decreeWords } from '../parts/rules.tsx'
import { loadMinutes, type SeenMinutes } from '../seen-minutes.ts'
import type { SeenRoom } from '../seen-room.ts'
import { minutesTexts as texts } from '../texts/minutes.ts'
import { partNames } from '../texts/notices.ts'
import { outcomeTexts } from '../texts/outcomes.ts'
import { roomTexts } from '../texts/room.ts'
import { addressIn, pathInSitting } from './path.ts'

/** The minutes as a page to be printed; they follow from what happened, and nobody writes them beside it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const seen = await loadMinutes(visit.work, addressIn(visit))
    return html(<MinutesView shell={shellOf(visit, menu)} seen={seen} />)
  }

export const MinutesView = ({ shell, seen }: { readonly shell: Shell; readonly seen: SeenMinutes }) => {
  const { language } = shell
  const { room } = seen
  const title = texts.title(room.sitting.number)[language]
  return (
    <Page shell={shell} title={title} path={pathInSitting(room.round, room.sitting.number, language)}>
      <h1>{title}</h1>
      {room.state.phase !== 'closed' && <Notice tone="wait">{texts.draft[language]}</Notice>}
      <KnownList facts={headOf(seen, language)} />
      <RecordSection id="course" title={texts.course[language]}>
        <MinutesLines seen={seen} language={language} mayStrike={false} />
      </RecordSection>
      {room.items.some(({ dossier }) => dossier !== null) && (
        <RecordSection id="results" title={outcomeTexts.results[language]}>
          <Outcomes seen={seen} language={language} />
        </RecordSection>
      )}
      <div class="signatures">
        <div>
          <p>
            <b>{texts.signSecretary[language]}</b>
          </p>
          <p class="small quiet">{texts.signHint[language]}</p>
          <p class="signature-name">{nameOf(seen, 'secretary')}</p>
        </div>
        <div>
          <p>
            <b>{texts.signChair[language]}</b>
          </p>
          <p class="small quiet">{texts.signHint[language]}</p>
          <p class="signature-name">{presidedBy(seen)}</p>
        </div>
      </div>
      <p class="small quiet not-printed">
        {texts.print[language]} {texts.word[language]}
      </p>
    </Page>
  )
}

const nameOf = ({ room, names }: SeenRoom, part: 'chair' | 'secretary'): string => {
  const member = room.members.find(each => each.part === part)
  return member === undefined ? '' : names.person(member.person)
}

const presidedBy = (seen: SeenRoom): string =>
  seen.presiding === null ? nameOf(seen, 'chair') : seen.names.person(seen.presiding)

/** Time, place, who was there, who presided and who kept the minutes. */
export const headOf = (seen: SeenRoom, language: Language) => {
  const { room, names, people } = seen
  const { state, sitting, council } = room
  const moment = (at: string | null) => (at === null ? texts.notYet[language] : formatMoment(at, language))
  const named = (isThere: boolean) =>
    people
      .filter(({ member }) => state.came.has(member.person) === isThere)
      .map(({ member, name }) => `${name} (${partNames[member.part][language]})`)
      .join('; ') || texts.nobody[language]
  const [decree] = council.decrees
  return [
    { name: texts.basis[language], value: decree === undefined ? '–' : decreeWords(decree, language) },
    { name: texts.begins[language], value: moment(state.openedAt) },
    { name: texts.ends[language], value: moment(state.closedAt) },
    {
      name: texts.place[language],
      value: roomTexts.where(sitting.begins, formatDay(sitting.day, language), sitting.place)[language],
    },
    { name: texts.presided[language], value: presidedBy(seen) },
    { name: texts.kept[language], value: nameOf({ ...seen, names }, 'secretary') },
    { name: texts.presentPeople[language], value: named(true) },
    { name: texts.absentPeople[language], value: named(false) },
  ]
}
