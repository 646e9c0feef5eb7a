import { formatNumber } from '../../design/format.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ComparedEntry, ComparedGroup, Comparison } from '../rules/compare.ts'
import type { Difference } from '../rules/diff.ts'
import { texts } from '../texts.ts'

interface ComparisonProps {
  readonly found: Comparison
  /** By place in the file; what has no words of a decree stands here too. */
  readonly every: readonly Difference[]
  readonly language: Language
}

/** What differs, as a person reads it: counts, points that moved, then every part before and after beside each other. */
export const ComparisonBody = ({ found, every, language }: ComparisonProps) => {
  const { groups, origins, moved } = found
  const entries = groups.flatMap(group => group.entries)
  const having = (kind: ComparedEntry['kind']) => entries.filter(each => each.kind === kind).length
  const finding =
    entries.length === 0
      ? texts.nothingDiffers
      : texts.differs(having('changed'), having('added'), having('removed'))
  return (
    <div class="comparison">
      <p class="finding">{finding[language]}</p>
      <Moved moved={moved} language={language} />
      {groups.map(group => (
        <Group group={group} language={language} />
      ))}
      {origins.length > 0 && (
        <details>
          <summary>{texts.originsDiffer(origins.flatMap(each => each.entries).length)[language]}</summary>
          {origins.map(group => (
            <Group group={group} language={language} />
          ))}
        </details>
      )}
      {every.length > 0 && <Places every={every} language={language} />}
    </div>
  )
}

const Moved = ({ moved, language }: { readonly moved: Comparison['moved']; readonly language: Language }) =>
  moved.length === 0 ? null : (
    <section aria-label={texts.movedPoints[language]}>
      <h2>{texts.movedPoints[language]}</h2>
      <table class="moved">
        <thead>
          <tr>
            <th scope="col">{texts.criterion[language]}</th>
            {[texts.before, texts.after, texts.change].map(each => (
              <th scope="col" class="n">
                {each[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moved.map(({ code, name, before, after, change }) => (
            <tr>
              <th scope="row">
                <span class="code">{code}</span> {language === 'en' ? (name.en ?? name.vi) : name.vi}
              </th>
              <td class="n">{before === null ? '–' : formatNumber(before, language)}</td>
              <td class="n">{after === null ? '–' : formatNumber(after, language)}</td>
              <td class="n">{signed(change, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const signed = (change: string, language: Language): string =>
  change.startsWith('-') ? formatNumber(change, language) : `+${formatNumber(change, language)}`

const TONES: Readonly<Record<ComparedEntry['kind'], Tone>> = { added: 'done', removed: 'no', changed: 'wait' }

const Group = ({ group, language }: { readonly group: ComparedGroup; readonly language: Language }) => (
  <div>
    <h2>{group.heading}</h2>
    <table class="beside">
      <thead>
        <tr>
          <th scope="col">{texts.before[language]}</th>
          <th scope="col">{texts.after[language]}</th>
        </tr>
      </thead>
      {group.entries.map(entry => (
        <Entry entry={entry} language={language} />
      ))}
    </table>
  </div>
)

const Entry = ({ entry, language }: { readonly entry: ComparedEntry; readonly language: Language }) => (
  <tbody>
    <tr>
      <th scope="rowgroup" colspan={2}>
        {entry.label !== null && <span class="code">{entry.label} </span>}
        {entry.title} <Tag tone={TONES[entry.kind]}>{texts[entry.kind][language]}</Tag>
      </th>
    </tr>
    {entry.rows.map(({ before, after }) => (
      <tr>
        <td>{before === null ? <Nothing language={language} /> : <del>{before}</del>}</td>
        <td>{after === null ? <Nothing language={language} /> : <ins>{after}</ins>}</td>
      </tr>
    ))}
  </tbody>
)

const Nothing = ({ language }: { readonly language: Language }) => (
  <span class="quiet">{texts.none[language]}</span>
)

const Places = ({ every, language }: Pick<ComparisonProps, 'every' | 'language'>) => (
  <details>
    <summary>{texts.allDifferences(every.length)[language]}</summary>
    <section class="scroll" aria-label={texts.place[language]} tabindex={0}>
      <table class="places">
        <thead>
          <tr>
            {[texts.place, texts.before, texts.after].map(each => (
              <th scope="col">{each[language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {every.map(({ place, before, after }) => (
            <tr>
              <th scope="row">
                <code>{place}</code>
              </th>
              <td>{before ?? '–'}</td>
              <td>{after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
)
