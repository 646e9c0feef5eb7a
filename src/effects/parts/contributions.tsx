import { formatNumber } from '../../design/format.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Unknown } from '../../design/tag.tsx'
import { exactOf, formatExact, multiply } from '../../exact/number.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { NamedContribution } from '../loading.ts'
import { texts } from '../texts.ts'

/** Of whom, of what, in which year: a share without both scopes says nothing. */
export const Contributions = ({
  contributions,
  language,
}: {
  readonly contributions: readonly NamedContribution[]
  readonly language: Language
}) => (
  <>
    <p>{texts.contributionNote[language]}</p>
    <Scroll of={texts.contribution[language]} language={language}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.year[language]}</th>
            <th scope="col">{texts.cohort[language]}</th>
            {[texts.cohortValue, texts.city, texts.share].map(heading => (
              <th scope="col" class="n">
                {heading[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contributions.map(({ year, name, value, unit, city, share }) => (
            <tr>
              <th scope="row">{year}</th>
              <td>{name[language]}</td>
              <td class="n">{billions(value, unit, language)}</td>
              <td class="n">
                {city === null ? (
                  <Missing text={texts.unknown} language={language} />
                ) : (
                  billions(city, 'USD', language)
                )}
              </td>
              <td class="n">
                {share === null ? (
                  <Missing text={texts.notComputable} language={language} />
                ) : (
                  `${formatNumber(share, language)} %`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </>
)

const Missing = ({ text, language }: { readonly text: Localized; readonly language: Language }) => (
  <Unknown>{text[language]}</Unknown>
)

/** Sources print whole billions; so many zeros nobody reads. */
const billions = (value: string, unit: string, language: Language): string => {
  const amount = multiply(exactOf(value), exactOf('0.000000001'))
  return texts.billions(formatNumber(formatExact(amount), language), unit)[language]
}
