import { formatPeriod } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { figureName } from '../../indicators/index.ts'
import type { Language } from '../../platform/texts.ts'
import type { HowWeCount } from '../how-we-count.ts'
import { countingTexts as texts } from '../texts/counting.ts'

type Found = HowWeCount['contradictions']

/** Published rows that cannot all be right, in words; sums stand apart. */
export const Contradictions = ({
  found,
  language,
}: {
  readonly found: Found
  readonly language: Language
}) =>
  found.length === 0 ? (
    <p>{texts.noContradictions[language]}</p>
  ) : (
    <>
      <p class="quiet">{texts.contradictionsNote[language]}</p>
      <ul class="sums">
        {found.map(each => (
          <li>{wordsOf(each, language)}</li>
        ))}
      </ul>
    </>
  )

const wordsOf = (found: Found[number], language: Language): string => {
  if (found.kind === 'enterprises')
    return texts.twoEnterprises(found.product, String(found.year), found.enterprises.join('; '))[language]
  const { figure, period } = found.key
  const values = found.values.map(
    ({ value, sources }) => `${written(value, language)} (${sources.join(', ')})`,
  )
  const name = figureName(figure, language)
  return `${name}, ${formatPeriod(period, language)}: ${values.join(` ${texts.or[language]} `)}`
}

const written = (value: string, language: Language): string =>
  value
    .split('–')
    .map(each => formatNumber(each, language))
    .join(' – ')
