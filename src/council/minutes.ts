import type { PersonId } from '../access/model.ts'
import type { Language } from '../platform/texts.ts'
import type { Event, ItemId, Tally } from './model.ts'
import { presidingOf, type Room, recusedFrom } from './reading.ts'
import { isEntitled, occupantOf, quorumOf } from './rules/quorum.ts'
import { afterEvent, type SittingState, startOf, struckBy } from './rules/sitting.ts'
import { minutesTexts as texts } from './texts/minutes.ts'

/** What the minutes need to call things by their names. */
export interface Naming {
  readonly language: Language
  readonly person: (id: string) => string
  /** "hồ sơ Máy bơm của Công ty A", as the middle of a sentence has it. */
  readonly item: (id: ItemId) => string
}

export interface Line {
  /** Of the event. */
  readonly id: string
  readonly kind: Event['kind']
  readonly at: string
  readonly item: ItemId | null
  readonly words: string
  /** Why it was struck out; null: it stands. */
  readonly struck: string | null
}

/** What happened, as sentences in the order in which it happened. Sheets are counted when a dossier is closed. */
export const minutesOf = (room: Room, naming: Naming): readonly Line[] => {
  const struck = struckBy(room.events)
  const lines: Line[] = []
  let state = startOf()
  for (const event of room.events) {
    const words = wordsOf({ room: { ...room, state }, event, naming })
    const why = struck.get(event.id)
    if (words !== null)
      lines.push({
        id: event.id,
        kind: event.kind,
        at: event.at,
        item: event.item,
        words,
        struck: why === undefined ? null : texts.struck(why)[naming.language],
      })
    if (why === undefined) state = afterEvent(state, event)
  }
  return lines
}

interface Told {
  /** As it stood before the event. */
  readonly room: Room
  readonly event: Event
  readonly naming: Naming
}

const wordsOf = (told: Told): string | null => {
  const { event, naming, room } = told
  const { language } = naming
  const name = naming.person(event.person ?? '')
  const item = event.item === null ? '' : naming.item(event.item)
  const why = event.words ?? ''
  switch (event.kind) {
    case 'opened':
      return openedWords(told)
    case 'closed':
      return texts.closed[language]
    case 'arrived':
      return room.state.phase === 'convened' ? null : arrivedWords(told)
    case 'left':
      return room.state.phase === 'convened' ? null : texts.leftRoom(name, event.words)[language]
    case 'recused':
      return texts.recused(name, item, withoutStop(why))[language]
    case 'item-opened':
      return takenUpWords(told)
    case 'item-closed':
      return capital(texts.itemClosed(item, countSheets(told), withoutStopOr(event.words))[language])
    case 'item-put-off':
      return capital(texts.itemPutOff(item, withoutStop(why))[language])
    case 'sheet-signed':
      return event.byWhom === event.person ? null : texts.sheetOnPaper(name, item)[language]
    case 'sheet-returned':
      return texts.sheetReturned(name, item, withoutStop(why))[language]
    case 'motion-put':
      return putWords(told)
    case 'motion-tied':
      return event.tally === null ? null : tiedWords(event.tally, language)
    case 'motion-decided':
      return event.tally === null ? null : decidedWords(event.tally, language)
    case 'casting-vote':
      return texts.casting(naming.person(event.byWhom), event.words === 'for')[language]
    case 'remark':
      return why
    case 'struck':
      return null
  }
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
const withoutStop = (words: string): string => words.replace(/[.\s]+$/u, '')
const withoutStopOr = (words: string | null): string | null => (words === null ? null : withoutStop(words))

const presentIn = ({ present }: SittingState): ReadonlySet<PersonId> => new Set(present.keys())

const openedWords = ({ room, event, naming }: Told): string => {
  const attendance = { present: presentIn(room.state), recused: new Set<PersonId>() }
  const chair = presidingOf(room.members, attendance)
  const held = room.seats.filter(seat => occupantOf(seat, attendance) !== null).length
  const name = naming.person(chair ?? event.byWhom)
  return texts.opened(name, held, room.seats.length)[naming.language]
}

const arrivedWords = ({ room, event, naming }: Told): string => {
  const name = naming.person(event.person ?? '')
  const seat = room.seats.find(({ substitutes }) => substitutes.some(person => person === event.person))
  if (seat === undefined || room.state.present.has(seat.person)) return texts.arrived(name)[naming.language]
  return texts.arrivedFor(name, naming.person(seat.person))[naming.language]
}

const takenUpWords = ({ room, event, naming }: Told): string => {
  const { language, person, item } = naming
  if (event.item === null) return ''
  const recused = recusedFrom(room, event.item)
  const attendance = { present: presentIn(room.state), recused }
  const { present, entitled, needed } = quorumOf(room.council.rules.quorum, room.seats, attendance)
  const words = texts.itemOpened(item(event.item), present, entitled, needed)[language]
  const away = room.members.filter(member => recused.has(member.person)).map(member => person(member.person))
  return away.length === 0 ? words : words + texts.notTakingPart(away.join(', '))[language]
}

/** The sheets that count: one a seat, of who was there and is free. */
const countSheets = ({ room, event }: Told): number => {
  if (event.item === null) return 0
  const attendance = { present: presentIn(room.state), recused: recusedFrom(room, event.item) }
  const item = room.state.items.get(event.item)
  return room.seats.filter(
    seat =>
      isEntitled(seat, attendance) &&
      [seat.person, ...seat.substitutes].some(
        person => !attendance.recused.has(person) && item?.signed.has(person) && item.heard.has(person),
      ),
  ).length
}

const putWords = ({ room, event, naming }: Told): string | null => {
  const motion = room.motions.find(({ id }) => id === event.motion)
  if (motion === undefined) return null
  return texts.put(motion.words, motion.rule.ballot === 'secret')[naming.language]
}

const tiedWords = ({ for: yes, against, abstain, needed, base }: Tally, language: Language): string =>
  texts.decided(yes, against, abstain, needed, base)[language] + texts.tied[language]

export const decidedWords = (tally: Tally, language: Language): string => {
  const { needed, base, outcome, isByChair } = tally
  const counts = texts.decided(tally.for, tally.against, tally.abstain, needed, base)[language]
  const end = texts[outcome === 'carried' ? 'carried' : 'rejected'][language]
  return counts + end + (isByChair ? texts.byChair[language] : '')
}
