import { Hidden, Submit } from '../../design/forms.tsx'
import type { Language } from '../../platform/texts.ts'
import type { SeenItem } from '../seen-room.ts'
import { roomTexts as texts } from '../texts/room.ts'

interface MovingProps {
  readonly item: SeenItem
  /** How many points the agenda has. */
  readonly count: number
  readonly language: Language
}

/** One place up or down, or to a place by its number; each button is found again after it was pressed. */
export const Moving = ({ item: { id, position, words }, count, language }: MovingProps) => {
  const step = (place: number, way: 'up' | 'down') => (
    <button
      class="button quiet-button"
      id={`${way}-${id}`}
      type="submit"
      name="place"
      value={String(place)}
      aria-label={texts[way === 'up' ? 'moveUpThis' : 'moveDownThis'](words)[language]}
    >
      {texts[way === 'up' ? 'moveUp' : 'moveDown'][language]}
    </button>
  )
  return (
    <div class="agenda-moves">
      <form method="post" class="deed">
        <Hidden name="do" value="move" />
        <Hidden name="item" value={id} />
        {position > 1 && step(position - 1, 'up')}
        {position < count && step(position + 1, 'down')}
      </form>
      <form method="post" class="deed">
        <Hidden name="do" value="move" />
        <Hidden name="item" value={id} />
        <input
          class="input agenda-place"
          name="place"
          inputmode="numeric"
          required
          aria-label={texts.placeOf(words)[language]}
        />
        <Submit isQuiet>{texts.moveTo[language]}</Submit>
      </form>
    </div>
  )
}

/** Where the page goes on after a point was moved: at the button that was pressed, or the one that is left at an end. */
export const movedAnchor = (item: string, from: number, to: number, count: number): string => {
  const isUp = to < from
  const way = to <= 1 ? 'down' : to >= count ? 'up' : isUp ? 'up' : 'down'
  return `?order=1#${way}-${item}`
}
