import { Scroll } from '../../design/scroll.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import type { Language } from '../../platform/texts.ts'
import { type CutName, cutsOf, rowsAddress } from '../cuts.ts'
import type { OneIndicator } from '../one-indicator.ts'
import { valueTexts as words } from '../texts/indicators.ts'
import { Value } from './values.tsx'

interface CutProps {
  readonly one: OneIndicator
  readonly nameOf: CutName
  readonly language: Language
}

/** The values cut by what the reader chose: a row for each word, a column for each year. */
export const CutTable = ({ one, nameOf, language }: CutProps) => {
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
      {pivot !== null && <Cells definition={definition} pivot={pivot} nameOf={nameOf} language={language} />}
    </>
  )
}

interface CellsProps extends Omit<CutProps, 'one'> {
  readonly definition: OneIndicator['definition']
  readonly pivot: NonNullable<OneIndicator['pivot']>
}

const Cells = ({ definition, pivot: { by, cells }, nameOf, language }: CellsProps) => {
  const years = [...new Set(cells.map(({ year }) => year))].sort()
  const rows = [...Map.groupBy(cells, cell => cell.in[by] ?? null)]
    .map(([word, of]) => ({ word, name: nameOf(word, language), of }))
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
          {rows.map(({ word, name, of }) => (
            <tr>
              <th scope="row">{name}</th>
              {years.map(year => {
                const cell = of.find(each => each.year === year)
                return (
                  <td class="n">
                    {cell === undefined ? (
                      '–'
                    ) : (
                      <a href={rowsAddress(definition, year, { by, word })}>
                        <Value value={cell.value} language={language} />
                      </a>
                    )}
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
