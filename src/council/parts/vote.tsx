import { Hidden, Submit } from '../../design/forms.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { decidedWords } from '../minutes.ts'
import { ballots, choices, majorities } from '../model.ts'
import type { SeenItem, SeenMotion, SeenRoom } from '../seen-room.ts'
import { councilTexts } from '../texts/council.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed, Folded, Whom, Words } from './deed.tsx'
import { majorityWords } from './rules.tsx'

interface MotionProps {
  readonly seen: SeenRoom
  readonly motion: SeenMotion
  readonly language: Language
}

/** A vote under way: one's own vote, how many have voted, and the count. */
export const OpenMotion = ({ seen, motion, language }: MotionProps) => {
  const { me } = seen
  const isSecret = motion.rule.ballot === 'secret'
  return (
    <div class="motion">
      <h3>
        {texts.vote[language]}: “{motion.words}”
      </h3>
      <p class="small quiet">
        {texts.ruleNote(majorityWords(motion.rule, language))[language]}{' '}
        {texts[isSecret ? 'secretNote' : 'openNote'][language]}
      </p>
      <p data-live="motion">
        <Tag tone={motion.voted === motion.of ? 'done' : 'wait'}>
          {texts.voted(motion.voted, motion.of)[language]}
        </Tag>
      </p>
      {motion.mayIVote && me.person !== null && (
        <Ballot motion={motion} person={me.person} language={language} />
      )}
      {motion.haveIVoted && <p>{texts.iVoted[language]}</p>}
      {motion.isTied && <Tied motion={motion} language={language} />}
      {me.entersOnPaper && !isSecret && !motion.isTied && motion.waiting.length > 0 && (
        <Folded label={texts.noteVote[language]}>
          <RaisedHand motion={motion} language={language} />
        </Folded>
      )}
      {me.conducts && !motion.isTied && (
        <Deed
          deed="count"
          with={{ motion: motion.id }}
          label={texts.countVotes[language]}
          isStrong={!motion.mayIVote}
        />
      )}
    </div>
  )
}

/** Three buttons: each is the whole vote. */
const Ballot = ({
  motion,
  person,
  language,
}: {
  readonly motion: SeenMotion
  readonly person: string
  readonly language: Language
}) => (
  <form method="post" class="ballot">
    <Hidden name="do" value="vote" />
    <Hidden name="motion" value={motion.id} />
    <Hidden name="person" value={person} />
    <fieldset>
      <legend>{texts.voteNow[language]}</legend>
      {choices.map(choice => (
        <Submit name="choice" value={choice} isQuiet>
          {texts[choice][language]}
        </Submit>
      ))}
    </fieldset>
  </form>
)

const Tied = ({ motion, language }: Omit<MotionProps, 'seen'>) => (
  <div class="waiting">
    <p>{texts.tied[language]}</p>
    {motion.isMineToBreak &&
      (['for', 'against'] as const).map(choice => (
        <Deed deed="break-tie" with={{ motion: motion.id, choice }} label={texts[choice][language]} />
      ))}
  </div>
)

const RaisedHand = ({ motion, language }: Omit<MotionProps, 'seen'>) => (
  <form method="post" class="deed">
    <Hidden name="do" value="vote" />
    <Hidden name="motion" value={motion.id} />
    <Whom
      id="hand-whom"
      people={motion.waiting.map(({ person, name }) => ({ value: person, label: name }))}
      language={language}
    />
    {choices.map(choice => (
      <Submit name="choice" value={choice} isQuiet>
        {texts[choice][language]}
      </Submit>
    ))}
  </form>
)

/** Starts from how the council votes; whether the chair breaks a tie is the council's rule and stands. */
export const PutMotion = ({
  seen,
  item,
  language,
}: {
  readonly seen: SeenRoom
  readonly item: SeenItem | null
  readonly language: Language
}) => {
  const { vote } = seen.room.council.rules
  const select = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
    now: string,
  ) => (
    <label class="deed-words" for={`motion-${name}`}>
      <span>{label}</span>
      <select class="input" id={`motion-${name}`} name={name}>
        {options.map(([value, words]) => (
          <option value={value} selected={value === now}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Deed deed="put-motion" with={item === null ? {} : { item: item.id }} label={texts.putMotion[language]}>
      <Words
        id="motion-words"
        name="motion"
        label={texts.motionWords[language]}
        hint={texts.motionHint[language]}
      />
      {select(
        'ballot',
        councilTexts.ballot[language],
        ballots.map(each => [each, councilTexts[each][language]]),
        vote.ballot,
      )}
      {select(
        'needs',
        councilTexts.majority[language],
        majorities.map(each => [each, councilTexts[each][language]]),
        vote.needs,
      )}
      {select(
        'of',
        councilTexts.quorum[language],
        [
          ['present', councilTexts.present[language]],
          ['members', councilTexts.ofMembers[language]],
        ],
        vote.of,
      )}
    </Deed>
  )
}

/** Votes that are over: the count, and of open ones who chose what. */
export const Decided = ({
  motions,
  language,
}: {
  readonly motions: readonly SeenMotion[]
  readonly language: Language
}) => (
  <ul class="decided">
    {motions.map(motion => (
      <li>
        <b>“{motion.words}”</b>{' '}
        {motion.tally !== null && (
          <Tag tone={motion.tally.outcome === 'carried' ? 'done' : 'no'}>
            {decidedWords(motion.tally, language)}
          </Tag>
        )}
        {motion.votes.length > 0 && (
          <details class="small">
            <summary>{texts.votesCast[language]}</summary>
            <ul>
              {motion.votes.map(({ name, choice }) => (
                <li>
                  {name}: {texts[choice][language]}
                </li>
              ))}
            </ul>
          </details>
        )}
      </li>
    ))}
  </ul>
)
