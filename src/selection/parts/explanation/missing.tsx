import { formatNumber } from '../../../design/format.ts'
import type { PublicResult } from '../../rules/publication.ts'
import { texts } from '../../texts/results.ts'
import { missingName, type Terms } from '../names.ts'

interface MissingProps {
  readonly result: PublicResult
  readonly terms: Terms
}

/** So many names stand in the line itself. */
const AT_ONCE = 3

/** What can still change this dossier's outcome, class or points: each by its name. */
export const Missing = ({ result: { missing }, terms }: MissingProps) => {
  const { language } = terms
  const names = missing.map(code => missingName(code, terms))
  if (names.length === 0) return null
  if (names.length <= AT_ONCE)
    return (
      <p class="missing">
        <b>{texts.missing[language]}:</b> {names.join('; ')}
      </p>
    )
  return (
    <details class="missing node">
      <summary>
        <span class="what">{texts.missingCount(formatNumber(String(names.length), language))[language]}</span>
      </summary>
      <ul class="facts">
        {names.map(name => (
          <li>{name}</li>
        ))}
      </ul>
    </details>
  )
}
