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

/** A commune's border as an operator brought it; outer rings run clockwise, else the rest of the world is drawn. */
export interface DrawnBorder {
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
  readonly borders?: readonly DrawnBorder[]
  /** Whose borders they are. */
  readonly source?: string
  readonly language: Language
}

/** Communes by how much there is in each, with the numbers beside: real borders where the city has them, else tiles. */
export const CommuneMap = (props: MapProps) => {
  const { title, borders = [], source, language } = props
  return (
    <div class="map">
      <figure class="chart">
        <figcaption>
          <b>{title}</b>
          <span class="quiet">
            {(borders.length === 0 ? texts.tiles : texts.shapes)[language]}{' '}
            {source !== undefined && texts.bordersOf(source)[language]}
          </span>
        </figcaption>
        <Levels {...props} />
        {borders.length === 0 ? <Tiles {...props} /> : <Borders {...props} borders={borders} />}
      </figure>
      <Counts {...props} />
    </div>
  )
}

type Level = 'none' | 'few' | 'some' | 'many'

const mostOf = (communes: readonly CommuneCount[]): number =>
  communes.reduce((most, { count }) => Math.max(most, count), 0)

/** Thirds of the largest number; one is never much. */
const levelOf = (count: number, most: number): Level => {
  if (count === 0) return 'none'
  const thirds = (count * 3) / Math.max(most, 3)
  if (thirds <= 1) return 'few'
  return thirds <= 2 ? 'some' : 'many'
}

/** What each shade stands for: only those that occur. */
const Levels = ({ communes, language }: MapProps) => {
  const most = mostOf(communes)
  const byLevel = Map.groupBy(
    communes.map(({ count }) => count),
    count => levelOf(count, most),
  )
  return (
    <ul class="levels">
      {(['none', 'few', 'some', 'many'] as const).flatMap(level => {
        const counts = byLevel.get(level)
        if (counts === undefined) return []
        const [least, last] = [Math.min(...counts), Math.max(...counts)]
        const number = (count: number) => formatNumber(String(count), language)
        return <li class={level}>{least === last ? number(least) : `${number(least)} – ${number(last)}`}</li>
      })}
    </ul>
  )
}

const Tiles = ({ communes, language }: MapProps) => {
  const most = mostOf(communes)
  return (
    <ul class="tiles">
      {communes.map(({ name, count, href }) => (
        <li class={`tile ${levelOf(count, most)}`}>
          {href === undefined || count === 0 ? <span>{name}</span> : <a href={href}>{name}</a>}
          <b class="number">{formatNumber(String(count), language)}</b>
        </li>
      ))}
    </ul>
  )
}

const WIDTH = 560

/** A group of links; as an image nothing in it could be reached. */
const group = { role: 'group' } as const

const Borders = ({
  title,
  communes,
  borders,
  language,
}: MapProps & { readonly borders: readonly DrawnBorder[] }) => {
  const most = mostOf(communes)
  const found = new Map(communes.map(commune => [commune.code, commune]))
  const all = { type: 'GeometryCollection' as const, geometries: borders.map(({ geometry }) => geometry) }
  const path = geoPath(geoMercator().fitWidth(WIDTH, all)).digits(1)
  const height = Math.ceil(path.bounds(all)[1][1])
  return (
    <svg class="borders" viewBox={`0 0 ${WIDTH} ${height}`} {...group}>
      <title>{title}</title>
      <desc>{texts.shapes[language]}</desc>
      {borders.map(({ code, geometry }) => (
        <Area
          commune={found.get(code)}
          level={levelOf(found.get(code)?.count ?? 0, most)}
          d={path(geometry) ?? ''}
          middle={path.centroid(geometry)}
        />
      ))}
    </svg>
  )
}

interface AreaProps {
  readonly commune: CommuneCount | undefined
  readonly level: Level
  readonly d: string
  readonly middle: readonly [number, number]
}

const Area = ({ commune, level, d, middle: [x, y] }: AreaProps) => {
  if (commune === undefined) return <path class="none" d={d} />
  const { name, count, href } = commune
  const says = `${name}: ${count}`
  const shape = (
    <path class={level} d={d}>
      <title>{says}</title>
    </path>
  )
  if (count === 0) return shape
  const number = (
    <text class={level} x={x.toFixed(1)} y={(y + 5).toFixed(1)} text-anchor="middle">
      {count}
    </text>
  )
  return href === undefined ? (
    <g>
      {shape}
      {number}
    </g>
  ) : (
    <a href={href} aria-label={says}>
      {shape}
      {number}
    </a>
  )
}

/** Where there is something, the most first; of the others their number alone. */
const Counts = ({ title, counted, communes, language }: MapProps) => {
  const some = communes.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const others = communes.length - some.length
  return (
    <Scroll of={title} language={language}>
      <table class="map-counts">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.commune[language]}</th>
            <th scope="col" class="n">
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ name, count, href }) => (
            <tr>
              <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
              <td class="n">{formatNumber(String(count), language)}</td>
            </tr>
          ))}
          {others > 0 && (
            <tr>
              <th scope="row" class="quiet">
                {texts.otherCommunes(formatNumber(String(others), language))[language]}
              </th>
              <td class="n">{formatNumber('0', language)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Scroll>
  )
}
