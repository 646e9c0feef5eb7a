import { Scroll } from '../../design/scroll.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import type { Language } from '../../platform/texts.ts'
import { cutsOf, type OneIndicator } from '../one-indicator.ts'
import { valueTexts as words, wordsOfCuts } from '../texts/indicators.ts'
import { Value } from './values.tsx'

interface CutProps {
  readonly one: OneIndicator
  readonly names: ReadonlyMap<string, { readonly vi: string; readonly en: string }>
  readonly language: Language
}

/** The values cut by what the reader chose: a row for each word, a column for each year. */
export const CutTable = ({ one, names, language }: CutProps) => {
  const { definition, pivot } = one
  const cuts = cutsOf(definition)
  if (cuts.length === 0) return null
  return (
    <>
      <form class="asking" method="get" action={`/indicators/${definition.code}`}>
        <label>
          <span>{words.pivot[language]}</span>
          <select class="input" name="by">
            {cuts.map(cut => (
              <option value={cut} selected={cut === pivot?.by}>
                {words[cut][language]}
              </option>
            ))}
          </select>
        </label>
        <button class="button quiet-button" type="submit">
          {words.show[language]}
        </button>
      </form>
      {pivot !== null && <Cells pivot={pivot} names={names} language={language} />}
    </>
  )
}

const Cells = ({
  pivot: { by, cells },
  names,
  language,
}: Omit<CutProps, 'one'> & { readonly pivot: NonNullable<OneIndicator['pivot']> }) => {
  const years = [...new Set(cells.map(({ year }) => year))].sort()
  const nameOf = (word: string | null | undefined) =>
    word == null
      ? words.notKnown[language]
      : (wordsOfCuts.get(word)?.[language] ?? names.get(word)?.[language] ?? word)
  const rows = [...Map.groupBy(cells, cell => cell.in[by] ?? null)]
    .map(([word, of]) => ({ word, name: nameOf(word), of }))
    .toSorted(
      (a, b) => Number(a.word === null) - Number(b.word === null) || VIETNAMESE.compare(a.name, b.name),
    )
  return (
    <Scroll of={words[by][language]} language={language}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words[by][language]}</th>
            {years.map(year => (
              <th scope="col" class="n">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr>
              <th scope="row">{name}</th>
              {years.map(year => {
                const cell = of.find(each => each.year === year)
                return (
                  <td class="n">
                    {cell === undefined ? '–' : <Value value={cell.value} language={language} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
