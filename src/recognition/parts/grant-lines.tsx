import type { Child } from '../../design/jsx.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { recognitionAddress } from '../addresses.ts'
import type { GrantLine } from '../granting.ts'
import type { Names } from '../store/names.ts'
import { relationWords, grantTexts as texts } from '../texts/granting.ts'
import { grantWords } from '../texts/refusals.ts'

interface LinesProps {
  readonly caption: string
  readonly lines: readonly GrantLine[]
  readonly names: Names
  /** What was chosen; null: nothing can be. */
  readonly chosen: readonly string[] | null
  readonly language: Language
}

/** Dossiers with what granting them would do, or why it cannot be done. */
export const GrantLines = ({ caption, lines, names, chosen, language }: LinesProps) => (
  <Scroll of={caption} language={language}>
    <table class="stacked">
      <thead>
        <tr>
          {chosen !== null && <td />}
          <th scope="col" class="n">
            {texts.place[language]}
          </th>
          {[texts.product, texts.enterprise, texts.what, texts.honours].map(heading => (
            <th scope="col">{heading[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr>
            {chosen !== null && (
              <td>
                <input
                  type="checkbox"
                  name="dossiers"
                  value={line.dossier}
                  checked={chosen.includes(line.dossier)}
                  aria-label={texts.choose(names.product(line.product.id)[language])[language]}
                />
              </td>
            )}
            <td class="n">{line.rank ?? ''}</td>
            <td>{names.product(line.product.id)[language]}</td>
            <td>{names.enterprise(line.enterprise)[language]}</td>
            <td>
              <Becomes line={line} language={language} />
            </td>
            <td>{line.honours.map(({ name }) => name[language]).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Becomes = ({ line, language }: { readonly line: GrantLine; readonly language: Language }): Child => {
  const { problem, recognised, relation } = line
  if (recognised !== null)
    return (
      <a href={recognitionAddress(recognised.id)}>
        {
          grantWords({
            code: 'recognised-already',
            recognition: recognised.id,
            decidedOn: recognised.decision.decidedOn,
          })[language]
        }
      </a>
    )
  if (problem !== null) return <Tag tone="no">{grantWords(problem)[language]}</Tag>
  return relationWords(relation)[language]
}
