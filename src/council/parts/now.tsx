import type { Language } from '../../platform/texts.ts'
import { paperSheetAddress, sittingAddress } from '../addresses.ts'
import { refusals } from '../refusals.ts'
import type { SeenItem, SeenRoom } from '../seen-room.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed, Folded, Whom, Words } from './deed.tsx'
import { QuorumMeter } from './people.tsx'
import { OpenMotion, PutMotion } from './vote.tsx'

interface NowProps {
  readonly seen: SeenRoom
  readonly today: string
  readonly language: Language
}

/** What is being dealt with, and the one step that comes next for whoever looks. */
export const Now = ({ seen, today, language }: NowProps) => {
  const { openItem, motion, me, room } = seen
  if (room.state.phase === 'closed') return null
  if (openItem !== null) return <UnderWay seen={seen} item={openItem} language={language} />
  return (
    <section class="room-now" aria-labelledby="now-title">
      <h2 id="now-title">{texts.next[language]}</h2>
      {motion === null ? (
        <NextStep seen={seen} today={today} language={language} />
      ) : (
        <OpenMotion seen={seen} motion={motion} language={language} />
      )}
      {me.conducts && room.state.phase === 'open' && motion === null && (
        <Folded label={texts.putMotion[language]}>
          <PutMotion seen={seen} item={null} language={language} />
        </Folded>
      )}
    </section>
  )
}

const NextStep = ({ seen, today, language }: NowProps) => {
  const { me, room, items, quorum } = seen
  const next = items.find(({ phase, isHidden }) => phase === 'waiting' && !isHidden)
  if (room.state.phase === 'convened' && today < room.sitting.day)
    return <p class="quiet">{texts.notItsDay[language]}</p>
  if (!me.conducts) return <p class="quiet">{texts.nothingNow[language]}</p>
  if (room.state.phase === 'convened')
    return (
      <>
        <QuorumMeter quorum={quorum} language={language} />
        {quorum.holds && seen.presiding !== null ? (
          <Deed deed="open" label={texts.openSitting[language]} isStrong />
        ) : (
          <p class="waiting">{openingWaits(seen, language)}</p>
        )}
      </>
    )
  if (next === undefined) return <Deed deed="close" label={texts.closeSitting[language]} isStrong />
  return (
    <>
      <QuorumMeter quorum={next.quorum} language={language} />
      <Deed deed="take-up" with={{ item: next.id }} label={texts.takeUp(next.words)[language]} isStrong />
      <Folded label={texts.putOff[language]}>
        <PutOff item={next} language={language} />
      </Folded>
    </>
  )
}

const openingWaits = ({ quorum, presiding }: SeenRoom, language: Language): string =>
  quorum.holds && presiding === null
    ? refusals.nobodyPresides[language]
    : texts.openingWaits(quorum.needed)[language]

interface ItemProps {
  readonly seen: SeenRoom
  readonly item: SeenItem
  readonly language: Language
}

const UnderWay = ({ seen, item, language }: ItemProps) => {
  const { motion, me } = seen
  return (
    <section class="room-now" aria-labelledby="now-title">
      <h2 id="now-title">
        <span class="quiet">{texts.now[language]} · </span>
        {item.words}
      </h2>
      {item.enterprise !== null && <p class="quiet">{item.enterprise}</p>}
      <div data-live="now">
        <QuorumMeter quorum={item.quorum} language={language} />
        <p class="small quiet">
          {
            (item.recused.length === 0 ? texts.nobodyRecused : texts.recusedNames(item.recused.join(', ')))[
              language
            ]
          }
        </p>
        <Sheets seen={seen} item={item} language={language} />
      </div>
      {motion !== null && <OpenMotion seen={seen} motion={motion} language={language} />}
      {me.conducts && motion === null && <Conducting seen={seen} item={item} language={language} />}
      {item.dossier !== null && me.takesPart && me.person !== null && (
        <Folded label={texts.recuseMe[language]}>
          <p class="hint">{texts.recuseLead[language]}</p>
          <Deed deed="recuse" with={{ item: item.id, person: me.person }} label={texts.recuseMe[language]}>
            <Words id="recuse-me" name="reason" label={texts.reason[language]} />
          </Deed>
        </Folded>
      )}
    </section>
  )
}

/** Who handed in, and for whom one waits: never what a sheet says. */
const Sheets = ({ seen, item, language }: ItemProps) => {
  if (item.dossier === null) return null
  const { signed, unsigned } = item
  const names = (list: SeenItem['signed']) => list.map(({ name }) => name).join(', ')
  const { round, sitting } = seen.room
  return (
    <>
      {signed.length > 0 && <p class="small">{texts.signedBy(names(signed))[language]}</p>}
      <p class="small">
        {(unsigned.length === 0 ? texts.everybodySigned : texts.notSignedBy(names(unsigned)))[language]}
      </p>
      {seen.me.entersOnPaper && unsigned.length > 0 && (
        <p class="small">
          {texts.paperSheets[language]}:{' '}
          {unsigned.map(({ person, name }, at) => (
            <>
              {at > 0 && ', '}
              <a href={paperSheetAddress(round.id, sitting.number, person, item.id)}>{name}</a>
            </>
          ))}
        </p>
      )}
      {seen.me.scores && (
        <p>
          <a href={`${sittingAddress(round.id, sitting.number)}/sheet#item-${item.id}`}>
            {texts.ownSheet[language]}
          </a>
        </p>
      )}
    </>
  )
}

const Conducting = ({ seen, item, language }: ItemProps) => {
  const isDossier = item.dossier !== null
  const people = seen.people.map(({ member, name }) => ({ value: member.person, label: name }))
  return (
    <>
      {(!isDossier || seen.me.entersOnPaper) && (
        <Deed
          deed="finish"
          with={{ item: item.id }}
          label={texts[isDossier ? 'finishScoring' : 'finish'][language]}
          isStrong
        >
          {isDossier && item.unsigned.length + seen.gates.length > 0 && (
            <Words id="finish-reason" name="reason" label={texts.finishReason[language]} isOptional />
          )}
        </Deed>
      )}
      {seen.gates.map(({ code, name }) => (
        <Deed deed="put-gate" with={{ item: item.id, gate: code }} label={texts.putGate(name)[language]} />
      ))}
      <Folded label={texts.putMotion[language]}>
        <PutMotion seen={seen} item={item} language={language} />
      </Folded>
      <Folded label={texts.putOff[language]}>
        <PutOff item={item} language={language} />
      </Folded>
      {isDossier && (
        <Folded label={texts.recuse[language]}>
          <p class="hint">{texts.recuseLead[language]}</p>
          <Deed deed="recuse" with={{ item: item.id }} label={texts.recuse[language]}>
            <Whom id="recuse-whom" people={people} language={language} />
            <Words id="recuse-why" name="reason" label={texts.reason[language]} />
          </Deed>
        </Folded>
      )}
      {item.signed.length > 0 && (
        <Folded label={texts.returnSheet[language]}>
          <Deed deed="return-sheet" with={{ item: item.id }} label={texts.returnSheet[language]}>
            <Whom
              id="return-whom"
              people={item.signed.map(({ person, name }) => ({ value: person, label: name }))}
              language={language}
            />
            <Words id="return-why" name="reason" label={texts.reason[language]} />
          </Deed>
        </Folded>
      )}
    </>
  )
}

const PutOff = ({ item, language }: { readonly item: SeenItem; readonly language: Language }) => (
  <Deed deed="put-off" with={{ item: item.id }} label={texts.putOff[language]}>
    <Words id={`put-off-${item.id}`} name="reason" label={texts.reason[language]} />
  </Deed>
)
