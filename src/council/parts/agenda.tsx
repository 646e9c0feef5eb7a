import { Scroll } from '../../design/scroll.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { isMovable } from '../rules/agenda.ts'
import type { SeenItem, SeenRoom } from '../seen-room.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed } from './deed.tsx'
import { Moving } from './moving.tsx'
import { QuorumMeter } from './people.tsx'

interface AgendaProps {
  readonly seen: SeenRoom
  readonly language: Language
  /** Whether the points are being put in order. */
  readonly isOrdering: boolean
}

const TONES: Readonly<Record<SeenItem['phase'], Tone>> = {
  waiting: 'plain',
  open: 'now',
  closed: 'done',
  'put-off': 'wait',
}

/** Every point in its order: who may take part, whether they are enough, how many sheets are in; or how to move it. */
export const Agenda = ({ seen, language, isOrdering }: AgendaProps) => (
  <Scroll of={texts.agenda[language]} language={language}>
    <table class="stacked agenda" data-live="agenda">
      <caption class="unseen">{texts.agenda[language]}</caption>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{texts.item[language]}</th>
          {isOrdering ? (
            <th scope="col">{texts.order[language]}</th>
          ) : (
            <>
              <th scope="col">{texts.participants[language]}</th>
              <th scope="col">{texts.sheets[language]}</th>
            </>
          )}
          <th scope="col">{texts.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {seen.items.map(item => (
          <Row seen={seen} item={item} language={language} isOrdering={isOrdering} />
        ))}
      </tbody>
    </table>
  </Scroll>
)

type RowProps = AgendaProps & { readonly item: SeenItem }

const Row = ({ seen, item, language, isOrdering }: RowProps) => {
  const { position, phase, isHidden } = item
  const { mustState } = seen.room.me
  return (
    <tr class={phase === 'open' && !isHidden ? 'is-now' : undefined}>
      <td data-label="#" class="number">
        {position}
      </td>
      {isHidden ? (
        <td colspan={isOrdering ? 3 : 4} class="quiet">
          {texts[mustState ? 'unstatedItem' : 'hiddenItem'](position)[language]}
        </td>
      ) : (
        <>
          <td data-label={texts.item[language]}>
            <ItemName seen={seen} item={item} />
          </td>
          {isOrdering ? (
            <td data-label={texts.order[language]}>
              {isMovable(phase) && <Moving item={item} count={seen.items.length} language={language} />}
            </td>
          ) : (
            <Taking seen={seen} item={item} language={language} />
          )}
          <td data-label={texts.state[language]}>
            <Tag tone={TONES[phase]}>{texts[phase][language]}</Tag>
            {!isOrdering && mayTakeUp(seen, item) && (
              <Deed deed="take-up" with={{ item: item.id }} label={texts.takeUpThis[language]} />
            )}
          </td>
        </>
      )}
    </tr>
  )
}

const mayTakeUp = ({ me, room }: SeenRoom, { phase, quorum }: SeenItem): boolean =>
  me.conducts &&
  room.state.phase === 'open' &&
  room.state.openItem === null &&
  isMovable(phase) &&
  quorum.holds

/** Who takes part: before the sitting, how many may; in it, whether they are enough. */
const Taking = ({ seen, item, language }: Omit<RowProps, 'isOrdering'>) => {
  const { phase, quorum, recused, dossier, signed, unsigned } = item
  const isBefore = seen.room.state.phase === 'convened'
  return (
    <>
      <td data-label={texts.participants[language]}>
        {isBefore && <span>{texts.entitled(quorum.entitled, quorum.needed)[language]}</span>}
        {!isBefore && phase !== 'closed' && <QuorumMeter quorum={quorum} language={language} />}
        {recused.length > 0 && (
          <span class="small quiet room-firm">{texts.recusedNames(recused.join(', '))[language]}</span>
        )}
      </td>
      <td data-label={texts.sheets[language]} class="number">
        {
          (dossier === null
            ? texts.noSheets
            : texts.sheetsIn(signed.length, signed.length + unsigned.length))[language]
        }
      </td>
    </>
  )
}

const ItemName = ({ seen, item }: { readonly seen: SeenRoom; readonly item: SeenItem }) =>
  item.dossier === null ? (
    <b>{item.words}</b>
  ) : (
    <>
      <a href={`/rounds/${encodeURIComponent(seen.room.round.id)}/${encodeURIComponent(item.dossier)}`}>
        {item.words}
      </a>
      <span class="small quiet room-firm">{item.enterprise}</span>
    </>
  )
