import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Timed } from '../loading.ts'
import { texts, timeText } from '../texts.ts'

/** Means of both sides and their difference, by years since year 0. */
export const DifferenceTable = ({
  name,
  times,
  these,
  language,
}: {
  readonly name: string
  readonly times: readonly Timed[]
  readonly these: string
  readonly language: Language
}) => (
  <Scroll of={name} language={language}>
    <table>
      <caption>
        {name}, {texts.points[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.when[language]}</th>
          {[
            texts.count[language],
            these,
            texts.those[language],
            texts.by[language],
            texts.interval[language],
          ].map(heading => (
            <th scope="col" class="n">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map(timed => (
          <TimeRow {...timed} language={language} />
        ))}
      </tbody>
    </table>
  </Scroll>
)

const TimeRow = ({ time, difference, language }: Timed & { readonly language: Language }) => (
  <tr>
    <th scope="row">{timeText(time, language)}</th>
    {difference.kind === 'too-few' ? (
      <td colspan={5} class="n">
        <Unknown>{texts.tooFew(difference.pairs)[language]}</Unknown>
      </td>
    ) : (
      <>
        <td class="n">{difference.pairs}</td>
        {[difference.treated, difference.others, difference.by].map(value => (
          <td class="n">{formatNumber(value, language)}</td>
        ))}
        <td class="n">
          {formatNumber(difference.low, language)} … {formatNumber(difference.high, language)}
        </td>
      </>
    )}
  </tr>
)
