import { formatMoment } from '../../design/dates.ts'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { QuorumState } from '../rules/quorum.ts'
import type { SeenPerson, SeenRoom } from '../seen-room.ts'
import { partNames } from '../texts/notices.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed } from './deed.tsx'

interface PartProps {
  readonly seen: SeenRoom
  readonly language: Language
}

/** "10:00" of a moment, as the clock in Hà Nội showed it. */
export const clockTime = (iso: string, language: Language): string =>
  formatMoment(iso, language).split(',')[0] ?? ''

/** Who is there, and who is still missing. */
export const People = ({ seen, language }: PartProps) => (
  <ul class="room-people" data-live="people">
    {seen.people.map(person => (
      <li class={person.since === null ? 'room-person away' : 'room-person'}>
        <Person person={person} language={language} />
        <Marking seen={seen} person={person} language={language} />
      </li>
    ))}
  </ul>
)

const Person = ({ person, language }: { readonly person: SeenPerson; readonly language: Language }) => {
  const { member, name, since, standsInFor, holdsSeat } = person
  const part = standsInFor === null ? partNames[member.part][language] : substituteWords(person, language)
  return (
    <div>
      <b>{name}</b> <span class="small quiet">{part}</span>
      <span class="room-state">
        {since === null ? (
          <span class="small quiet">{texts[person.hasLeft ? 'hasLeft' : 'absent'][language]}</span>
        ) : (
          <Tag tone={standsInFor !== null && !holdsSeat ? 'plain' : 'done'}>
            {texts.presentSince(clockTime(since, language))[language]}
          </Tag>
        )}
      </span>
    </div>
  )
}

const substituteWords = ({ standsInFor, holdsSeat }: SeenPerson, language: Language): string =>
  texts[holdsSeat ? 'standsIn' : 'standsInFor'](standsInFor ?? '')[language]

/** Each says it for themselves; whoever conducts marks the others. */
const Marking = ({ seen, person, language }: PartProps & { readonly person: SeenPerson }) => {
  const { me, room } = seen
  const isMe = person.member.person === me.person
  const isToday = room.state.phase !== 'closed'
  if (!isToday || !(isMe ? me.takesPart : me.conducts)) return null
  const values = { person: person.member.person }
  if (person.since === null)
    return (
      <Deed
        deed="arrive"
        with={values}
        label={texts[isMe ? 'iAmHere' : 'markHere'][language]}
        isStrong={isMe && !seen.me.conducts}
      />
    )
  return <Deed deed="leave" with={values} label={texts[isMe ? 'iLeave' : 'markLeft'][language]} />
}

/** How many are there of how many are needed; below it, how many are missing. */
export const QuorumMeter = ({
  quorum,
  language,
}: {
  readonly quorum: QuorumState
  readonly language: Language
}) => {
  const { entitled, present, needed, missing, holds } = quorum
  return (
    <div class={holds ? 'quorum' : 'quorum missing'}>
      <progress max={Math.max(entitled, needed)} value={present} aria-label={texts.quorum[language]} />
      <span>
        {
          (holds
            ? texts.quorumEnough(present, entitled, needed)
            : texts.quorumMissing(missing, present, entitled))[language]
        }
      </span>
    </div>
  )
}
