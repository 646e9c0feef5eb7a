import { geoMercator, geoPath } from 'd3-geo'
import type { Language } from '../platform/texts.ts'
import { formatNumber } from './format.ts'
import { Scroll } from './scroll.tsx'
import { texts } from './texts.ts'

export interface CommuneCount {
  readonly code: string
  readonly name: string
  /** How many there are: a whole number. */
  readonly count: number
  /** The list behind the number. */
  readonly href?: string
}

/** A commune's border as an operator brought it: a feature of GeoJSON that names the commune's code. */
export interface Border {
  readonly code: string
  readonly geometry: GeoJSON.Geometry
}

interface MapProps {
  /** The finding: "Doanh nghiệp tập trung ở ba xã". */
  readonly title: string
  /** What is counted, as the heading of a column: "Doanh nghiệp". */
  readonly counted: string
  readonly communes: readonly CommuneCount[]
  /** Without borders every commune has a tile of its own. */
  readonly borders?: readonly Border[]
  readonly language: Language
}

/** Communes by how much there is in each: real borders where the city has them, otherwise a tile for each. */
export const CommuneMap = (props: MapProps) => {
  const { title, borders = [], language } = props
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        {borders.length === 0 && <span class="quiet">{texts.tiles[language]}</span>}
      </figcaption>
      {borders.length === 0 ? <Tiles {...props} /> : <Borders {...props} borders={borders} />}
      <details>
        <summary>{texts.numbers[language]}</summary>
        <Counts {...props} />
      </details>
    </figure>
  )
}

type Level = 'none' | 'few' | 'many'

/** Half of the largest number, or more, is many. */
const levelOf = (count: number, most: number): Level =>
  count === 0 ? 'none' : count * 2 >= most ? 'many' : 'few'

const mostOf = (communes: readonly CommuneCount[]): number =>
  communes.reduce((most, { count }) => Math.max(most, count), 0)

const Tiles = ({ communes, language }: MapProps) => {
  const most = mostOf(communes)
  return (
    <ul class="tiles">
      {communes.map(({ name, count, href }) => (
        <li class={`tile ${levelOf(count, most)}`}>
          {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
          <b class="number">{formatNumber(String(count), language)}</b>
        </li>
      ))}
    </ul>
  )
}

const SIZE: [number, number] = [480, 480]

const Borders = ({ title, communes, borders }: MapProps & { readonly borders: readonly Border[] }) => {
  const most = mostOf(communes)
  const found = new Map(communes.map(commune => [commune.code, commune]))
  const all = { type: 'GeometryCollection', geometries: borders.map(({ geometry }) => geometry) } as const
  const path = geoPath(geoMercator().fitSize(SIZE, { ...all, geometries: [...all.geometries] })).digits(1)
  return (
    <svg class="borders" viewBox={`0 0 ${SIZE[0]} ${SIZE[1]}`} role="img" aria-label={title}>
      {borders.map(({ code, geometry }) => {
        const commune = found.get(code)
        return (
          <path class={levelOf(commune?.count ?? 0, most)} d={path(geometry) ?? ''}>
            {commune !== undefined && <title>{`${commune.name}: ${commune.count}`}</title>}
          </path>
        )
      })}
    </svg>
  )
}

const Counts = ({ title, counted, communes, language }: MapProps) => (
  <Scroll of={title} language={language}>
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.commune[language]}</th>
          <th scope="col" class="n">
            {counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ name, count, href }) => (
          <tr>
            <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
            <td class="n">{formatNumber(String(count), language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
