import type { Language } from '../../platform/texts.ts'
import { isStrikable } from '../rules/sitting.ts'
import type { SeenRoom } from '../seen-room.ts'
import { minutesTexts } from '../texts/minutes.ts'
import { roomTexts as texts } from '../texts/room.ts'
import { Deed, Folded, Words } from './deed.tsx'
import { clockTime } from './people.tsx'

interface LinesProps {
  readonly seen: SeenRoom
  readonly language: Language
  /** Whether lines can be struck out here. */
  readonly mayStrike: boolean
}

/** The minutes as they fill: each line with its number and its time. */
export const MinutesLines = ({ seen, language, mayStrike }: LinesProps) => (
  <>
    {seen.minutes.length === 0 ? (
      <p class="quiet">{texts.noMinutes[language]}</p>
    ) : (
      <ol class="minutes" data-live="minutes">
        {seen.minutes.map(line => (
          <li>
            <time datetime={line.at} class="number quiet">
              {clockTime(line.at, language)}
            </time>{' '}
            {line.struck === null ? (
              line.words
            ) : (
              <>
                <del>{line.words}</del> <span class="small quiet">{line.struck}</span>
              </>
            )}
            {mayStrike && line.struck === null && isStrikable(line) && (
              <Folded label={texts.strike[language]}>
                <Deed deed="strike" with={{ event: line.id }} label={texts.strike[language]}>
                  <Words id={`strike-${line.id}`} name="reason" label={texts.reason[language]} />
                </Deed>
              </Folded>
            )}
          </li>
        ))}
      </ol>
    )}
    {seen.hiddenLines > 0 && <p class="small quiet">{minutesTexts.left(seen.hiddenLines)[language]}</p>}
  </>
)

/** What the secretary adds in their own words. */
export const Remark = ({ seen, language }: Pick<LinesProps, 'seen' | 'language'>) => (
  <Deed
    deed="remark"
    with={seen.openItem === null ? {} : { item: seen.openItem.id }}
    label={texts.addRemark[language]}
  >
    <Words id="remark" name="remark" label={texts.remark[language]} />
  </Deed>
)
