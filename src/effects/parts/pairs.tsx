import { Scroll } from '../../design/scroll.tsx'
import type { Language } from '../../platform/texts.ts'
import type { NamedPair } from '../loading.ts'
import { texts } from '../texts.ts'

/** Who stands beside whom; each leads to its record. */
export const Pairs = ({
  pairs,
  language,
}: {
  readonly pairs: readonly NamedPair[]
  readonly language: Language
}) => (
  <Scroll of={texts.pairs[language]} language={language}>
    <table>
      <thead>
        <tr>
          {[texts.when, texts.these, texts.those].map(heading => (
            <th scope="col">{heading[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ year, treated, other }) => (
          <tr>
            <th scope="row">{year}</th>
            {[treated, other].map(({ id, name }) => (
              <td>
                <a href={`/enterprises/${id}`}>{name}</a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
