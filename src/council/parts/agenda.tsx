import { Scroll } from '../../design/scroll.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { SeenItem, SeenRoom } from '../seen-room.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed } from './deed.tsx'
import { QuorumMeter } from './people.tsx'

interface AgendaProps {
  readonly seen: SeenRoom
  readonly language: Language
}

const TONES: Readonly<Record<SeenItem['phase'], Tone>> = {
  waiting: 'plain',
  open: 'now',
  closed: 'done',
  'put-off': 'wait',
}

/** Every point in its order: who may take part, whether they are enough, how many sheets are in. */
export const Agenda = ({ seen, language }: AgendaProps) => (
  <Scroll of={texts.agenda[language]} language={language}>
    <table class="stacked agenda" data-live="agenda">
      <caption class="unseen">{texts.agenda[language]}</caption>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">{texts.item[language]}</th>
          <th scope="col">{texts.participants[language]}</th>
          <th scope="col">{texts.sheets[language]}</th>
          <th scope="col">{texts.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {seen.items.map(item =>
          item.isHidden ? (
            <tr>
              <td data-label="#">{item.position}</td>
              <td colspan={4} class="quiet">
                {texts[seen.room.me.mustState ? 'unstatedItem' : 'hiddenItem'](item.position)[language]}
              </td>
            </tr>
          ) : (
            <Row seen={seen} item={item} language={language} />
          ),
        )}
      </tbody>
    </table>
  </Scroll>
)

const Row = ({ seen, item, language }: AgendaProps & { readonly item: SeenItem }) => {
  const { id, position, phase, quorum, recused, dossier } = item
  const mayTakeUp =
    seen.me.conducts &&
    seen.room.state.phase === 'open' &&
    seen.room.state.openItem === null &&
    (phase === 'waiting' || phase === 'put-off') &&
    quorum.holds
  return (
    <tr class={phase === 'open' ? 'is-now' : undefined}>
      <td data-label="#" class="number">
        {position}
      </td>
      <td data-label={texts.item[language]}>
        <ItemName seen={seen} item={item} />
      </td>
      <td data-label={texts.participants[language]}>
        {phase === 'closed' ? null : <QuorumMeter quorum={quorum} language={language} />}
        {recused.length > 0 && (
          <span class="small quiet">{texts.recusedNames(recused.join(', '))[language]}</span>
        )}
      </td>
      <td data-label={texts.sheets[language]} class="number">
        {
          (dossier === null
            ? texts.noSheets
            : texts.sheetsIn(item.signed.length, item.signed.length + item.unsigned.length))[language]
        }
      </td>
      <td data-label={texts.state[language]}>
        <Tag tone={TONES[phase]}>{texts[phase][language]}</Tag>
        {mayTakeUp && <Deed deed="take-up" with={{ item: id }} label={texts.takeUpThis[language]} />}
      </td>
    </tr>
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
