import type { PublicResult } from '../../rules/publication.ts'
import { texts } from '../../texts.ts'
import { missingName, type Terms } from '../names.ts'

/** What can still change this dossier's outcome, class or points: each by its name. */
export const Missing = ({ result, terms }: { readonly result: PublicResult; readonly terms: Terms }) =>
  result.missing.length === 0 ? null : (
    <div class="missing">
      <h3>{texts.missing[terms.language]}</h3>
      <ul>
        {result.missing.map(code => (
          <li>{missingName(code, terms)}</li>
        ))}
      </ul>
    </div>
  )
